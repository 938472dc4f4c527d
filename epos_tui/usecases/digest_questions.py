"""What the portal is asked for a digest: a question a kind, of the year or of the days around today."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date

from epos_tui.domain import digest_items as items
from epos_tui.domain.all_marks import current_period
from epos_tui.domain.digest import Item, Kind
from epos_tui.domain.portal import Portal
from epos_tui.domain.year import WEEK, AcademicYear, Span
from epos_tui.usecases.cabinet import Cabinet, waiting
from epos_tui.usecases.diary import unsigned_of

_AHEAD, _BEHIND = 2 * WEEK, 2 * WEEK
_OLD = 8 * WEEK
"""A message or a piece of news of that age is not new, whenever it turns up."""


@dataclass(frozen=True)
class About:
    """Whom and which days it is about."""

    cabinet: Cabinet
    year: AcademicYear

    @property
    def me(self) -> str:
        """The student."""
        return self.cabinet.student.id

    @property
    def near(self) -> Span:
        """From the beginning of the period of two weeks ago to two weeks ahead."""
        year, today = self.year, self.cabinet.today()
        period = current_period(year, today - _BEHIND)
        first = period.span.first if period else year.span.first
        return Span(min(first, today), max(today, min(year.span.last, today + _AHEAD)))


async def _marks(about: About, portal: Portal) -> Iterable[Item]:
    return items.marks(await portal.marks(about.me))


async def _finals(about: About, portal: Portal) -> Iterable[Item]:
    return items.finals(await portal.finals(about.me))


async def _debts(about: About, portal: Portal) -> Iterable[Item]:
    return items.debts(await portal.debts(about.me))


async def _homework(about: About, portal: Portal) -> Iterable[Item]:
    return items.homework(await portal.homework(about.me, about.near))


async def _lessons(about: About, portal: Portal) -> Iterable[Item]:
    return items.lessons(await portal.lessons(about.me, about.near))


async def _control_works(about: About, portal: Portal) -> Iterable[Item]:
    return items.control_works(await portal.control_works(about.me, about.year.span))


async def _unsigned(about: About, portal: Portal) -> Iterable[Item]:
    return items.unsigned(await unsigned_of(about.cabinet, portal))


async def _absences(about: About, portal: Portal) -> Iterable[Item]:
    return items.absences(await portal.absence_notices(about.me, Span(about.year.span.first, date.max)))


async def _orders(about: About, portal: Portal) -> Iterable[Item]:
    return items.orders(waiting(about.cabinet), about.me)


async def _chats(about: About, portal: Portal) -> Iterable[Item]:
    return items.chats(await portal.chats(about.me))


async def _events(about: About, portal: Portal) -> Iterable[Item]:
    return items.events(await portal.events(about.me, about.year.span))


async def _news(about: About, portal: Portal) -> Iterable[Item]:
    return items.news(await portal.news(about.me))


QUESTIONS: dict[Kind, Callable[[About, Portal], Awaitable[Iterable[Item]]]] = {
    Kind.MARK: _marks,
    Kind.FINAL: _finals,
    Kind.DEBT: _debts,
    Kind.HOMEWORK: _homework,
    Kind.CONTROL_WORK: _control_works,
    Kind.LESSON: _lessons,
    Kind.UNSIGNED: _unsigned,
    Kind.ABSENCE: _absences,
    Kind.ORDER: _orders,
    Kind.MESSAGE: _chats,
    Kind.EVENT: _events,
    Kind.NEWS: _news,
}
_LASTING = (Kind.FINAL, Kind.DEBT, Kind.ORDER, Kind.MESSAGE, Kind.NEWS)
"""What is of no single year."""


def period_of(about: About, kind: Kind) -> str:
    """The year in which an answer has its beginning."""
    return "" if kind in _LASTING else about.year.span.first.isoformat()


def span_of(about: About, kind: Kind) -> Span | None:
    """The days that are asked for, where they move on."""
    if kind in (Kind.HOMEWORK, Kind.LESSON):
        return about.near
    if kind in (Kind.ORDER, Kind.MESSAGE, Kind.NEWS):
        return Span(about.cabinet.today() - _OLD, date.max)
    return None
