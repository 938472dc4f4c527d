"""The portal and what is remembered of it: every answer is kept, and stands in for one that does not come."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.debts import Debt
from epos_tui.domain.errors import EposError, Feature, NotOffered, PortalUnreachable, SignInNeeded
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.freshness import lasts
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Lesson, Signature, Week
from epos_tui.domain.links import LinkGroup
from epos_tui.domain.messages import Chat, Contact, Conversation
from epos_tui.domain.news import NewsItem
from epos_tui.domain.orders import Order
from epos_tui.domain.people import Viewer
from epos_tui.domain.portal import Portal
from epos_tui.domain.programmes import Programme
from epos_tui.domain.stay import StayDay
from epos_tui.domain.study_calendar import StudyPeriod
from epos_tui.domain.year import AcademicYear, Span
from epos_tui.store.memory import Kept, Memory

T = TypeVar("T")


class NotKept(Exception):
    """The question was never answered."""


@dataclass
class Remembered:
    """A portal for one reading; afterwards it knows how old the oldest answer is, and what went wrong.

    Without the portal itself it answers from memory alone and raises `NotKept`.
    """

    memory: Memory
    now: Callable[[], datetime]
    portal: Portal | None = None
    trusting: bool = False
    """Takes what is still fresh for the portal's answer."""
    stale: bool = False
    """Some answer came from memory, and the portal would have another one by now."""
    recalled: bool = False
    """Some answer came from memory."""
    taken_at: datetime | None = None
    problem: EposError | None = None

    def unread(self) -> int:
        return self.portal.unread() if self.portal else 0

    def ask_anew(self) -> None:
        self.memory.doubt()
        if self.portal:
            self.portal.ask_anew()

    def moment(self) -> datetime | None:
        return self.portal.moment() if self.portal else None

    def hosts(self) -> tuple[str, ...]:
        return self.portal.hosts() if self.portal else ()

    async def viewer(self) -> Viewer:
        return await self._answer(Viewer, "viewer")

    async def year(self, student_id: str) -> AcademicYear:
        return await self._answer(AcademicYear, "year", student_id)

    async def week(self, student_id: str, monday: date) -> Week:
        return await self._answer(Week, "week", student_id, monday)

    async def lessons(self, student_id: str, span: Span) -> tuple[Lesson, ...]:
        return await self._answer(tuple[Lesson, ...], "lessons", student_id, span)

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        return await self._answer(tuple[Signature, ...], "signatures", student_id, span)

    async def homework(self, student_id: str, span: Span) -> tuple[Assignment, ...]:
        return await self._answer(tuple[Assignment, ...], "homework", student_id, span)

    async def attachment(self, student_id: str, attachment_id: str) -> AsyncIterator[bytes]:
        if self.portal is None:
            raise NotKept
        async for piece in self.portal.attachment(student_id, attachment_id):
            yield piece

    async def stay(self, student_id: str, day: date) -> StayDay:
        return await self._answer(StayDay, "stay", student_id, day)

    async def marks(self, student_id: str) -> tuple[SubjectMarks, ...]:
        return await self._answer(tuple[SubjectMarks, ...], "marks", student_id)

    async def finals(self, student_id: str) -> tuple[YearFinals, ...]:
        return await self._answer(tuple[YearFinals, ...], "finals", student_id)

    async def debts(self, student_id: str) -> tuple[Debt, ...]:
        return await self._answer(tuple[Debt, ...], "debts", student_id)

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        return await self._answer(tuple[AbsenceNotice, ...], "absence_notices", student_id, span)

    async def absence_reasons(self, student_id: str) -> tuple[AbsenceReason, ...]:
        return await self._answer(tuple[AbsenceReason, ...], "absence_reasons", student_id)

    async def events(self, student_id: str, span: Span) -> tuple[SchoolEvent, ...]:
        return await self._answer(tuple[SchoolEvent, ...], "events", student_id, span)

    async def control_works(self, student_id: str, span: Span) -> tuple[ControlWork, ...]:
        return await self._answer(tuple[ControlWork, ...], "control_works", student_id, span)

    async def news(self, student_id: str) -> tuple[NewsItem, ...]:
        return await self._answer(tuple[NewsItem, ...], "news", student_id)

    async def contacts(self, student_id: str) -> tuple[Contact, ...]:
        return await self._answer(tuple[Contact, ...], "contacts", student_id)

    async def chats(self, student_id: str) -> tuple[Chat, ...]:
        return await self._answer(tuple[Chat, ...], "chats", student_id)

    async def messages(self, student_id: str, chat_id: str, most: int) -> Conversation:
        return await self._answer(Conversation, "messages", student_id, chat_id, most)

    async def programmes(self, student_id: str) -> tuple[Programme, ...]:
        return await self._answer(tuple[Programme, ...], "programmes", student_id)

    async def curriculum(self, student_id: str) -> Curriculum:
        return await self._answer(Curriculum, "curriculum", student_id)

    async def study_periods(self, student_id: str) -> tuple[StudyPeriod, ...]:
        return await self._answer(tuple[StudyPeriod, ...], "study_periods", student_id)

    async def links(self, student_id: str) -> tuple[LinkGroup, ...]:
        return await self._answer(tuple[LinkGroup, ...], "links", student_id)

    async def send(self, order: Order) -> str:
        if self.portal is None:
            raise NotKept
        return await self.portal.send(order)

    async def _answer(self, kind: type[T], question: str, *about: object) -> T:
        key = "/".join((question, *map(_word, about)))
        if self.portal is None:
            self.stale = self.stale or not self._is_fresh(key, kind, question, about)
            return self._recalled(key, kind, NotKept())
        if self.trusting and self._is_fresh(key, kind, question, about):
            return self._recalled(key, kind, NotKept())
        try:
            value: T = await getattr(self.portal, question)(*about)
        except (PortalUnreachable, SignInNeeded) as problem:
            recalled = self._recalled(key, kind, problem)
            self.problem = problem
            return recalled
        except NotOffered as none:
            self.memory.keep(key, none.feature, self.now())
            raise
        self.memory.keep(key, value, self.now())
        self._seen(self.now())
        return value

    def _is_fresh(self, key: str, kind: type[T], question: str, about: tuple[object, ...]) -> bool:
        """Whether the answer is there and young enough; one out of the future is not."""
        kept = self.memory.kept(key, kind)
        if kept is None or self.memory.doubts(key):
            return False
        now = self.now()
        return timedelta() <= now - kept.taken_at < lasts(question, about, now.date())

    def _recalled(self, key: str, kind: type[T], otherwise: Exception) -> T:
        kept: Kept[T] | Kept[Feature] | None = self.memory.kept(key, kind)
        if kept is None:
            raise otherwise
        if isinstance(kept.value, Feature):
            raise NotOffered(kept.value)
        self._seen(kept.taken_at)
        self.recalled = True
        return kept.value

    def _seen(self, moment: datetime) -> None:
        self.taken_at = min(moment, self.taken_at or moment)


def _word(about: object) -> str:
    return f"{about.first}..{about.last}" if isinstance(about, Span) else str(about)
