"""FixturePortal: a school out of a folder, and what was sent to it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.access import Refusal
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.debts import Debt
from epos_tui.domain.errors import PortalRefused, SignInNeeded
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.homework import Assignment, assignments
from epos_tui.domain.lessons import Lesson, Signature, Week
from epos_tui.domain.links import LinkGroup
from epos_tui.domain.messages import Chat, Contact, Conversation, Message
from epos_tui.domain.news import NewsItem
from epos_tui.domain.orders import Order, OutgoingMessage
from epos_tui.domain.people import Role, Viewer
from epos_tui.domain.programmes import Programme
from epos_tui.domain.stay import StayDay
from epos_tui.domain.study_calendar import StudyPeriod
from epos_tui.domain.year import AcademicYear, Span, monday_of, taught_as
from epos_tui.portal import journal as sent
from epos_tui.portal.against import against
from epos_tui.portal.all_marks import with_entries
from epos_tui.portal.events import touching
from epos_tui.portal.journal import Journal
from epos_tui.portal.messages import chat_with, chats, sent_to
from epos_tui.portal.programmes import with_lessons
from epos_tui.portal.school import School
from epos_tui.portal.stay import stay_day


@dataclass(frozen=True)
class FixturePortal:
    """Keeps the school's rules itself, as a server would: it trusts no face."""

    school: School
    role: Role
    journal: Journal
    now: Callable[[], datetime]

    def unread(self) -> int:
        return 0

    def ask_anew(self) -> None:
        """Nothing stands between the school and its reader."""

    def moment(self) -> None:
        """It has no clock of its own."""

    def hosts(self) -> tuple[str, ...]:
        return ()

    async def viewer(self) -> Viewer:
        people = self.school.people()
        sign_in = next((item for item in people.sign_ins if item.role is self.role), None)
        if sign_in is None:
            raise SignInNeeded
        students = {student.id: student for student in people.students}
        return Viewer(sign_in.role, sign_in.name, tuple(students[id] for id in sign_in.students))

    async def year(self, student_id: str) -> AcademicYear:
        return self.school.year(student_id)

    async def week(self, student_id: str, monday: date) -> Week:
        signatures = await self.signatures(student_id, Span(monday, monday))
        return Week(monday, self.school.days(student_id, monday), next(iter(signatures), None))

    async def lessons(self, student_id: str, span: Span) -> tuple[Lesson, ...]:
        return tuple(
            replace(lesson, homework=(), classwork="") for lesson in self.school.lessons(student_id, span)
        )

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        known = (*self.school.signatures(student_id), *sent.signatures(self.journal.entries(), student_id))
        return tuple(signature for signature in known if signature.monday in span)

    async def homework(self, student_id: str, span: Span) -> tuple[Assignment, ...]:
        return tuple(assignments(self.school.written(student_id, span)))

    async def attachment(self, student_id: str, attachment_id: str) -> AsyncIterator[bytes]:
        for piece in self.school.attachment(student_id, attachment_id):
            yield piece

    async def stay(self, student_id: str, day: date) -> StayDay:
        plan, year = self.school.stay_plan(student_id), self.school.year(student_id)
        of_week = self.school.days(student_id, monday_of(day))
        return stay_day(plan, of_week[day.weekday()], taught_as(year, day))

    async def marks(self, student_id: str) -> tuple[SubjectMarks, ...]:
        year = self.school.year(student_id)
        lessons = self.school.written(student_id, year.span)
        return with_entries(self.school.subjects(student_id), lessons, year.terms)

    async def finals(self, student_id: str) -> tuple[YearFinals, ...]:
        return tuple(sorted(self.school.finals(student_id), key=lambda sheet: sheet.span.first))

    async def debts(self, student_id: str) -> tuple[Debt, ...]:
        return self.school.debts(student_id)

    async def events(self, student_id: str, span: Span) -> tuple[SchoolEvent, ...]:
        return touching(self.school.events(student_id), span)

    async def control_works(self, student_id: str, span: Span) -> tuple[ControlWork, ...]:
        return self.school.control_works(student_id, span)

    async def news(self, student_id: str) -> tuple[NewsItem, ...]:
        now = self.now()
        return tuple(item for item in self.school.news(student_id) if item.published <= now)

    async def contacts(self, student_id: str) -> tuple[Contact, ...]:
        return self.school.messages(student_id, self.role).contacts

    async def chats(self, student_id: str) -> tuple[Chat, ...]:
        return chats(self.school.messages(student_id, self.role), await self._written(student_id))

    async def messages(self, student_id: str, chat_id: str, most: int) -> Conversation:
        known, sent = self.school.messages(student_id, self.role), await self._written(student_id)
        if chat_id not in {chat.id for chat in chats(known, sent)}:
            raise PortalRefused(Refusal.NO_SUCH_CHAT)
        kept = chat_id in {chat.id for chat in known.chats}
        old = self.school.chat(student_id, self.role, chat_id) if kept else ()
        every = (*old, *sent.get(chat_id, ()))
        return Conversation(every[-most:], earlier=len(every) > most)

    async def _written(self, student_id: str) -> dict[str, list[Message]]:
        """What this account wrote since, by chat."""
        return sent_to(self.journal.entries(), student_id, (await self.viewer()).name)

    async def programmes(self, student_id: str) -> tuple[Programme, ...]:
        programmes, year = self.school.programmes(student_id), self.school.year(student_id)
        return with_lessons(programmes, self.school.written(student_id, year.span))

    async def curriculum(self, student_id: str) -> Curriculum:
        return self.school.curriculum(student_id)

    async def study_periods(self, student_id: str) -> tuple[StudyPeriod, ...]:
        return self.school.study_periods(student_id)

    async def links(self, student_id: str) -> tuple[LinkGroup, ...]:
        return self.school.links(student_id)

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        entries = self.journal.entries()
        known = (*self.school.notices(student_id), *sent.notices(entries, student_id))
        gone = sent.cancelled(entries, student_id)
        touching = (item for item in known if item.span.touches(span))
        return tuple(
            sorted((item for item in touching if item.id not in gone), key=lambda item: item.created_at)
        )

    async def absence_reasons(self, student_id: str) -> tuple[AbsenceReason, ...]:
        return self.school.reasons()

    async def send(self, order: Order) -> str:
        viewer = await self.viewer()
        with self.journal.alone():
            if refusal := await against(self, order, self.now()):
                raise PortalRefused(refusal)
            id = self.journal.add(order, viewer.name, self.now())
        if isinstance(order, OutgoingMessage):
            return order.chat_id or chat_with(order.contact_id)
        return id
