"""The one seam: reads are methods, writes are data."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Protocol

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.debts import Debt
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Signature, Week
from epos_tui.domain.orders import Order
from epos_tui.domain.people import Viewer
from epos_tui.domain.stay import StayDay
from epos_tui.domain.year import AcademicYear, Span


class Portal(Protocol):
    """A school portal. Every method may raise an `EposError`."""

    async def viewer(self) -> Viewer:
        """Who signed in."""

    async def year(self, student_id: str) -> AcademicYear:
        """The calendar of the student's group."""

    async def week(self, student_id: str, monday: date) -> Week:
        """The diary of one week."""

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

    async def send(self, order: Order) -> str:
        """Hands an order to the institution; gives the id of what it made."""
