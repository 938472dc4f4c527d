"""What works; and every question of the diary of one student, put to the portal itself."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from epos_tui.domain.doctor import HeavyMark, heavy_marks
from epos_tui.domain.errors import EposError
from epos_tui.domain.portal import Portal
from epos_tui.domain.year import Span, monday_of
from epos_tui.usecases.cabinet import Cabinet, from_memory
from epos_tui.usecases.remembered import NotKept
from epos_tui.usecases.status import Status, status

ZONE = "Asia/Yekaterinburg"


@dataclass(frozen=True)
class Findings:
    """What a diary that is open stands on."""

    zone: bool
    """Whether this computer knows the time zone of Perm."""
    status: Status
    problem: EposError | None = None
    """Why the portal does not answer."""
    ahead: timedelta | None = None
    """By how much this computer's clock is ahead of the portal's; None where that is not known."""
    heavy: tuple[HeavyMark, ...] | None = None
    """Of all children; None where no marks were read yet."""


async def look(cabinet: Cabinet) -> Findings:
    """Asks the portal who we are, and nothing else."""
    begun, problem = cabinet.now(), None
    try:
        await reach(cabinet)
    except EposError as error:
        problem = error
    now, there = cabinet.now(), cabinet.portal.moment()
    ahead = now - there if there and now != begun else None
    return Findings(knows_zone(), status(cabinet), problem, ahead, await _heavy(cabinet))


def knows_zone() -> bool:
    """Whether this computer knows the time zone of Perm."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(ZONE)
    except ZoneInfoNotFoundError:
        return False
    return True


async def _heavy(cabinet: Cabinet) -> tuple[HeavyMark, ...] | None:
    """Among the marks that were read."""
    portal = from_memory(cabinet)
    found: list[HeavyMark] = []
    known = False
    for student in cabinet.viewer.students:
        with suppress(NotKept, EposError):
            found += heavy_marks(student, await portal.marks(student.id))
            known = True
    return tuple(found) if known else None


async def reach(cabinet: Cabinet) -> None:
    """Asks the portal itself, never memory; raises as any question to it."""
    await cabinet.portal.viewer()


async def ask_everything(cabinet: Cabinet, listen: Callable[[Portal], None]) -> None:
    """Changes nothing; a question that is not answered is left at that. `listen` gets the portal before."""
    listen(cabinet.portal)
    for question in _questions(cabinet):
        with suppress(EposError):
            await question
    with suppress(EposError):
        for chat in (await cabinet.portal.chats(cabinet.student.id))[:1]:
            await cabinet.portal.messages(cabinet.student.id, chat.id, 20)


def _questions(cabinet: Cabinet) -> Iterator[Awaitable[object]]:
    """One at a time: a coroutine that nobody awaits is a mistake."""
    portal, id, today = cabinet.portal, cabinet.student.id, cabinet.today()
    monday = monday_of(today)
    month = Span(monday - timedelta(weeks=2), monday + timedelta(weeks=2))
    yield portal.viewer()
    yield portal.year(id)
    yield portal.week(id, monday)
    yield portal.signatures(id, month)
    yield portal.homework(id, month)
    yield portal.marks(id)
    yield portal.finals(id)
    yield portal.debts(id)
    yield portal.absence_notices(id, month)
    yield portal.absence_reasons(id)
    yield portal.events(id, month)
    yield portal.control_works(id, month)
    yield portal.news(id)
    yield portal.contacts(id)
    yield portal.programmes(id)
    yield portal.curriculum(id)
    yield portal.study_periods(id)
    yield portal.stay(id, today)
    yield portal.links(id)
