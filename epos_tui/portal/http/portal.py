"""HttpPortal: ЭПОС itself, or what stands in for it."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.debts import Debt
from epos_tui.domain.errors import PortalRefused, PortalUnreachable
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Lesson, Signature, Week
from epos_tui.domain.links import LinkGroup
from epos_tui.domain.messages import Chat, Contact, Conversation
from epos_tui.domain.news import NewsItem
from epos_tui.domain.orders import Order
from epos_tui.domain.people import Viewer
from epos_tui.domain.programmes import Programme
from epos_tui.domain.stay import StayDay
from epos_tui.domain.study_calendar import StudyPeriod
from epos_tui.domain.year import AcademicYear, Span
from epos_tui.portal.against import against
from epos_tui.portal.http import (
    absence,
    all_marks,
    events,
    finals,
    homework,
    lessons,
    links,
    messages,
    orders,
    people,
    programmes,
    signatures,
    stay,
    year,
)
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.line import Line


@dataclass(frozen=True)
class HttpPortal:
    """The portal as one account sees it; every question is asked on the line."""

    ask: Ask
    line: Line

    def unread(self) -> int:
        return self.ask.tally.count

    def ask_anew(self) -> None:
        self.line.soon(self.ask.begin_anew)

    def moment(self) -> datetime | None:
        return self.ask.client.moment()

    def hosts(self) -> tuple[str, ...]:
        return self.ask.client.hosts.all()

    async def viewer(self) -> Viewer:
        return await self.line.run(people.viewer(self.ask))

    async def year(self, student_id: str) -> AcademicYear:
        return await self.line.run(year.academic_year(self.ask, student_id))

    async def week(self, student_id: str, monday: date) -> Week:
        return await self.line.run(lessons.week(self.ask, student_id, monday))

    async def lessons(self, student_id: str, span: Span) -> tuple[Lesson, ...]:
        return await self.line.run(lessons.timetable(self.ask, student_id, span))

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        return await self.line.run(signatures.signatures(self.ask, student_id, span))

    async def homework(self, student_id: str, span: Span) -> tuple[Assignment, ...]:
        return await self.line.run(lessons.homework(self.ask, student_id, span))

    async def attachment(self, student_id: str, attachment_id: str) -> AsyncIterator[bytes]:
        pieces = homework.attachment(self.ask, student_id, attachment_id)
        try:
            while (piece := await self.line.run(_next(pieces))) is not None:
                yield piece
        finally:
            await self.line.run(pieces.aclose())

    async def marks(self, student_id: str) -> tuple[SubjectMarks, ...]:
        return await self.line.run(all_marks.all_marks(self.ask, student_id))

    async def stay(self, student_id: str, day: date) -> StayDay:
        return await self.line.run(stay.stay(self.ask, student_id, day))

    async def finals(self, student_id: str) -> tuple[YearFinals, ...]:
        return await self.line.run(finals.finals(self.ask, student_id))

    async def debts(self, student_id: str) -> tuple[Debt, ...]:
        return await self.line.run(finals.debts(self.ask, student_id))

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        return await self.line.run(absence.notices(self.ask, student_id, span))

    async def absence_reasons(self, student_id: str) -> tuple[AbsenceReason, ...]:
        return await self.line.run(absence.reasons(self.ask))

    async def events(self, student_id: str, span: Span) -> tuple[SchoolEvent, ...]:
        return await self.line.run(events.events(self.ask, student_id, span))

    async def control_works(self, student_id: str, span: Span) -> tuple[ControlWork, ...]:
        return await self.line.run(events.control_works(self.ask, student_id, span))

    async def news(self, student_id: str) -> tuple[NewsItem, ...]:
        return await self.line.run(events.news(self.ask, student_id))

    async def contacts(self, student_id: str) -> tuple[Contact, ...]:
        return await self.line.run(messages.contacts(self.ask, student_id))

    async def chats(self, student_id: str) -> tuple[Chat, ...]:
        return await self.line.run(messages.chats(self.ask, student_id))

    async def messages(self, student_id: str, chat_id: str, most: int) -> Conversation:
        return await self.line.run(messages.conversation(self.ask, student_id, chat_id, most))

    async def programmes(self, student_id: str) -> tuple[Programme, ...]:
        return await self.line.run(programmes.programmes(self.ask, student_id))

    async def curriculum(self, student_id: str) -> Curriculum:
        return await self.line.run(programmes.curriculum(self.ask, student_id))

    async def study_periods(self, student_id: str) -> tuple[StudyPeriod, ...]:
        return await self.line.run(programmes.study_periods(self.ask, student_id))

    async def links(self, student_id: str) -> tuple[LinkGroup, ...]:
        return await self.line.run(links.links(self.ask, student_id))

    async def send(self, order: Order) -> str:
        try:
            refusal = await against(self, order, self.ask.now())
        except PortalUnreachable as problem:
            problem.left = False
            raise
        if refusal:
            raise PortalRefused(refusal)
        return await self.line.run(orders.hand_over(self.ask, order))

    def close(self) -> None:
        """Ends the connections and the line."""
        self.line.get(self.ask.close())
        self.line.close()


def connected(line: Line, ask: Callable[[], Ask]) -> HttpPortal:
    """The portal behind the line, on which alone its connections may be made; nothing is asked yet."""

    async def made() -> Ask:
        return ask()

    return HttpPortal(line.get(made()), line)


async def _next(pieces: AsyncGenerator[bytes]) -> bytes | None:
    return await anext(pieces, None)
