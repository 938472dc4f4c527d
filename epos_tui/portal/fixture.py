"""FixturePortal: a school out of a folder, and what was sent to it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime

from epos_tui.domain.absence import (
    AbsenceDraft,
    AbsenceNotice,
    AbsenceReason,
    absence_day,
    errors,
    of_allowed_length,
    problems,
)
from epos_tui.domain.access import Act, Refusal, against_cancelling, against_signing, may
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.debts import Debt
from epos_tui.domain.errors import PortalRefused, SignInNeeded
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Signature, Week
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order
from epos_tui.domain.people import Role, Viewer
from epos_tui.domain.stay import StayDay
from epos_tui.domain.year import AcademicYear, Span, monday_of, taught_as, weeks_of
from epos_tui.portal import journal as sent
from epos_tui.portal.all_marks import with_entries
from epos_tui.portal.homework import assignments
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from epos_tui.portal.stay import stay_day


@dataclass(frozen=True)
class FixturePortal:
    """Keeps the school's rules itself, as a server would: it trusts no face."""

    school: School
    role: Role
    journal: Journal
    now: Callable[[], datetime]

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

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        entries = self.journal.entries()
        known = (*self.school.notices(student_id), *sent.notices(entries, student_id))
        gone = sent.cancelled(entries, student_id)
        touching = (item for item in known if item.span.first <= span.last and span.first <= item.span.last)
        return tuple(
            sorted((item for item in touching if item.id not in gone), key=lambda item: item.created_at)
        )

    async def absence_reasons(self, student_id: str) -> tuple[AbsenceReason, ...]:
        return self.school.reasons()

    async def send(self, order: Order) -> str:
        viewer = await self.viewer()
        if order.student_id not in {student.id for student in viewer.students}:
            raise PortalRefused(Refusal.NOT_YOUR_CHILD)
        if refusal := may(viewer, _act_of(order)):
            raise PortalRefused(refusal)
        with self.journal.alone():
            if refusal := await self._against(order):
                raise PortalRefused(refusal)
            return self.journal.add(order, viewer.name, self.now())

    async def _against(self, order: Order) -> Refusal | None:
        match order:
            case AbsenceDraft():
                return await self._against_notice(order)
            case AbsenceCancellation():
                return await self._against_cancellation(order)
            case DiarySignature():
                return await self._against_signature(order)

    async def _against_notice(self, draft: AbsenceDraft) -> Refusal | None:
        if not of_allowed_length(draft.span):
            return Refusal.INVALID_NOTICE
        notices = await self.absence_notices(draft.student_id, draft.span)
        weeks = [self.school.days(draft.student_id, monday) for monday in weeks_of(draft.span)]
        days = {day.day: absence_day(day, notices) for week in weeks for day in week}
        return Refusal.INVALID_NOTICE if errors(problems(draft, self.now(), days)) else None

    async def _against_cancellation(self, order: AbsenceCancellation) -> Refusal | None:
        notices = await self.absence_notices(order.student_id, Span(date.min, date.max))
        notice = next((item for item in notices if item.id == order.notice_id), None)
        return against_cancelling(notice, self.now().date()) if notice else Refusal.NO_SUCH_NOTICE

    async def _against_signature(self, order: DiarySignature) -> Refusal | None:
        return against_signing(await self.week(order.student_id, order.monday), self.now().date())


def _act_of(order: Order) -> Act:
    match order:
        case AbsenceDraft():
            return Act.ANNOUNCE_ABSENCE
        case AbsenceCancellation():
            return Act.CANCEL_ABSENCE
        case DiarySignature():
            return Act.SIGN_DIARY
