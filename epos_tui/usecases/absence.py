"""The absence calendar of a month; announce and cancel an absence."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.absence import (
    AbsenceDay,
    AbsenceDraft,
    AbsenceNotice,
    AbsenceReason,
    Problem,
    absence_day,
    errors,
    of_allowed_length,
    problems,
)
from epos_tui.domain.access import Act, Refusal, against_cancelling, may
from epos_tui.domain.errors import PortalUnreachable, SignInNeeded
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.orders import AbsenceCancellation, Order
from epos_tui.domain.outbox import is_announced, with_waiting
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span, span_of_month, weeks_of
from epos_tui.usecases.cabinet import Cabinet, answer, readings, waiting
from epos_tui.usecases.outbox import send
from epos_tui.usecases.receipt import Outcome, Receipt


@dataclass(frozen=True)
class AbsenceMonth:
    """The days of a month, and of nothing else."""

    first: date
    days: tuple[AbsenceDay, ...]

    def day(self, day: date) -> AbsenceDay | None:
        """The day, if it belongs to the month."""
        return next((item for item in self.days if item.day == day), None)


async def month(cabinet: Cabinet, day: date) -> AsyncIterator[Reading[AbsenceMonth]]:
    """The month that holds the day."""
    span = span_of_month(day)

    async def ask(portal: Portal) -> AbsenceMonth:
        return AbsenceMonth(span.first, tuple((await _days(cabinet, portal, span)).values()))

    async for reading in readings(cabinet, ask):
        yield reading


async def days(cabinet: Cabinet, span: Span) -> dict[date, AbsenceDay]:
    """Each day of the span with its lessons and notices."""
    return await answer(cabinet, lambda portal: _days(cabinet, portal, span))


async def known_days(cabinet: Cabinet, span: Span) -> dict[date, AbsenceDay]:
    """The same; none where the portal does not answer and nothing is remembered."""
    try:
        return await days(cabinet, span)
    except (PortalUnreachable, SignInNeeded):
        return {}


async def _days(cabinet: Cabinet, portal: Portal, span: Span) -> dict[date, AbsenceDay]:
    student = cabinet.student.id
    known = with_waiting(await portal.absence_notices(student, span), waiting(cabinet), student)
    weeks = [await portal.week(student, monday) for monday in weeks_of(span)]
    in_span = (day for week in weeks for day in week.days if day.day in span)
    return {day.day: absence_day(day, known) for day in in_span}


async def reasons(cabinet: Cabinet) -> tuple[AbsenceReason, ...]:
    """The reasons the institution offers."""
    return await answer(cabinet, lambda portal: portal.absence_reasons(cabinet.student.id))


async def notices(cabinet: Cabinet, span: Span) -> tuple[AbsenceNotice, ...]:
    """The notices in force that touch the span, oldest first."""
    student = cabinet.student.id
    known = await answer(cabinet, lambda portal: portal.absence_notices(student, span))
    every = with_waiting(known, waiting(cabinet), student)
    return tuple(item for item in every if item.span.touches(span))


async def notices_ahead(cabinet: Cabinet) -> tuple[AbsenceNotice, ...]:
    """The notices in force today or later: those that can still be taken back."""
    return await notices(cabinet, from_today(cabinet))


def from_today(cabinet: Cabinet) -> Span:
    """Today and all days after it."""
    return Span(cabinet.today(), date.max)


async def check(cabinet: Cabinet, draft: AbsenceDraft) -> tuple[Problem, ...]:
    """What is wrong with the draft, errors first; what cannot be asked now the portal will check."""
    known = await known_days(cabinet, draft.span) if of_allowed_length(draft.span) else {}
    return problems(draft, cabinet.now(), known)


async def lessons_of(cabinet: Cabinet, draft: AbsenceDraft) -> tuple[Lesson, ...]:
    """The lessons of the draft's day, when single lessons of one day are announced."""
    return await lessons_on(cabinet, draft.span.first) if draft.lessons else ()


async def lessons_on(cabinet: Cabinet, day: date) -> tuple[Lesson, ...]:
    """The lessons of a day; none where nobody can tell now."""
    known = (await known_days(cabinet, Span(day, day))).get(day)
    return known.lessons if known else ()


async def announce(cabinet: Cabinet, draft: AbsenceDraft) -> Receipt:
    """Tells the school; a draft with errors stays here."""
    if refusal := may(cabinet.viewer, Act.ANNOUNCE_ABSENCE):
        return Receipt(Outcome.REFUSED, draft, refusal=refusal)
    if errors(await check(cabinet, draft)):
        return Receipt(Outcome.INVALID, draft)
    return await send(cabinet, draft)


def why_not_cancel(cabinet: Cabinet, notice: AbsenceNotice) -> Refusal | None:
    """Why the notice cannot be taken back, before anybody is asked; None when it can."""
    return may(cabinet.viewer, Act.CANCEL_ABSENCE) or against_cancelling(notice, cabinet.today())


async def cancel(cabinet: Cabinet, notice: AbsenceNotice) -> Receipt:
    """Takes a notice back; one that has not arrived is not sent any more."""
    order = AbsenceCancellation(cabinet.student.id, notice.id)
    if not notice.waiting and (refusal := why_not_cancel(cabinet, notice)):
        return Receipt(Outcome.REFUSED, order, refusal=refusal)
    _give_up(cabinet, notice)
    return Receipt(Outcome.SENT, order) if notice.waiting else await send(cabinet, order)


def _give_up(cabinet: Cabinet, notice: AbsenceNotice) -> None:
    """What waits to announce the same must not bring it back."""
    for item in waiting(cabinet):
        if _announces(item.order, notice, cabinet.student.id):
            cabinet.outbox.drop(item)


def _announces(order: Order, notice: AbsenceNotice, student_id: str) -> bool:
    if not isinstance(order, AbsenceDraft):
        return False
    return order.student_id == student_id and is_announced(order, (notice,))
