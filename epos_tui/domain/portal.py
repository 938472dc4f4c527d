"""The one seam: reads are methods, writes are data."""

from collections.abc import AsyncIterator
from datetime import date, datetime
from typing import Protocol

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.debts import Debt
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


class Portal(Protocol):
    """A school portal. Every method may raise an `EposError`.

    Stay, messages, programmes and curriculum raise `NotOffered` where the institution has none.
    """

    def unread(self) -> int:
        """How many records of its answers could not be understood so far; they were left out."""

    def ask_anew(self) -> None:
        """The next questions are put to the portal, even if they were answered a moment ago."""

    def moment(self) -> datetime | None:
        """What time it is there, by what it said last; None where it has not said."""

    def hosts(self) -> tuple[str, ...]:
        """All whom it may connect to; nobody for a school of files."""

    async def viewer(self) -> Viewer:
        """Who signed in."""

    async def year(self, student_id: str) -> AcademicYear:
        """The calendar of the student's group."""

    async def week(self, student_id: str, monday: date) -> Week:
        """The diary of one week."""

    async def lessons(self, student_id: str, span: Span) -> tuple[Lesson, ...]:
        """The lessons of the span, held and planned, in order; without homework and classwork."""

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        """The weeks of the span that a parent has signed."""

    async def homework(self, student_id: str, span: Span) -> tuple[Assignment, ...]:
        """Homework and classwork whose lessons lie in the span, in the order of the lessons."""

    def attachment(self, student_id: str, attachment_id: str) -> AsyncIterator[bytes]:
        """The content of an attachment, piece by piece."""

    async def stay(self, student_id: str, day: date) -> StayDay:
        """The day's regime."""

    async def marks(self, student_id: str) -> tuple[SubjectMarks, ...]:
        """All marks of the academic year, subject by subject."""

    async def finals(self, student_id: str) -> tuple[YearFinals, ...]:
        """The mark sheets of all known academic years, oldest first."""

    async def debts(self, student_id: str) -> tuple[Debt, ...]:
        """The assessments that were not passed."""

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        """The notices in force that touch the span, oldest first."""

    async def absence_reasons(self, student_id: str) -> tuple[AbsenceReason, ...]:
        """The reasons a parent may choose from."""

    async def events(self, student_id: str, span: Span) -> tuple[SchoolEvent, ...]:
        """The institution's events that touch the span."""

    async def control_works(self, student_id: str, span: Span) -> tuple[ControlWork, ...]:
        """The control works of the span, held and planned."""

    async def news(self, student_id: str) -> tuple[NewsItem, ...]:
        """News of the region and of the institution."""

    async def contacts(self, student_id: str) -> tuple[Contact, ...]:
        """Who may be written to."""

    async def chats(self, student_id: str) -> tuple[Chat, ...]:
        """The chats of the person who signed in, the one written to last first."""

    async def messages(self, student_id: str, chat_id: str, most: int) -> Conversation:
        """The newest messages of a chat, at most so many."""

    async def programmes(self, student_id: str) -> tuple[Programme, ...]:
        """The work programmes, with the lessons held so far."""

    async def curriculum(self, student_id: str) -> Curriculum:
        """The curriculum of the group's year."""

    async def study_periods(self, student_id: str) -> tuple[StudyPeriod, ...]:
        """The periods of the study calendar; none where only the year itself is known."""

    async def links(self, student_id: str) -> tuple[LinkGroup, ...]:
        """The institution's useful links."""

    async def send(self, order: Order) -> str:
        """Hands an order over; gives the id of what it made: of a message, the id of its chat."""
