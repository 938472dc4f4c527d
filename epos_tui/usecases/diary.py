"""The week of the diary and its signature."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date

from epos_tui.domain.access import Act, Refusal, against_signing, may
from epos_tui.domain.lessons import Week
from epos_tui.domain.orders import DiarySignature
from epos_tui.domain.outbox import waits_for_signature
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.today import unsigned_weeks
from epos_tui.domain.year import AcademicYear, Span, monday_of
from epos_tui.usecases.cabinet import Cabinet, answer, readings, waiting
from epos_tui.usecases.outbox import send
from epos_tui.usecases.receipt import Outcome, Receipt


async def week(cabinet: Cabinet, day: date) -> AsyncIterator[Reading[Week]]:
    """The week that holds the day."""
    monday = monday_of(day)
    async for reading in readings(cabinet, lambda portal: portal.week(cabinet.student.id, monday)):
        waits = waits_for_signature(waiting(cabinet), cabinet.student.id, monday)
        yield reading.of(replace(reading.value, signature_waits=True)) if waits else reading


async def year(cabinet: Cabinet) -> AsyncIterator[Reading[AcademicYear]]:
    """The academic calendar of the student's group."""
    async for reading in readings(cabinet, lambda portal: portal.year(cabinet.student.id)):
        yield reading


async def calendar(cabinet: Cabinet) -> AcademicYear:
    """The academic calendar: it hardly changes, so the one read first is used again."""
    return (await anext(year(cabinet))).value


async def unsigned(cabinet: Cabinet) -> tuple[date, ...]:
    """Mondays of the finished weeks without «ознакомлен», oldest first."""
    return await answer(cabinet, lambda portal: unsigned_of(cabinet, portal))


async def unsigned_of(cabinet: Cabinet, portal: Portal) -> tuple[date, ...]:
    """The same, asked of this portal."""
    days = await portal.year(cabinet.student.id)
    signatures = await portal.signatures(cabinet.student.id, Span(monday_of(days.span.first), days.span.last))
    return unsigned_weeks(days, signatures, cabinet.today())


def weeks_to_sign(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[Week, ...]]]:
    """The same weeks with what is in them."""

    async def ask(portal: Portal) -> tuple[Week, ...]:
        mondays = await unsigned_of(cabinet, portal)
        return tuple([await portal.week(cabinet.student.id, monday) for monday in mondays])

    return readings(cabinet, ask)


def why_not_sign(cabinet: Cabinet, week: Week) -> Refusal | None:
    """Why the week cannot be signed, before anybody is asked; None when it can."""
    return may(cabinet.viewer, Act.SIGN_DIARY) or against_signing(week, cabinet.today())


async def sign(cabinet: Cabinet, week: Week) -> Receipt:
    """«Ознакомлен»; cannot be withdrawn, so ask before."""
    order = DiarySignature(cabinet.student.id, week.monday)
    if refusal := why_not_sign(cabinet, week):
        return Receipt(Outcome.REFUSED, order, refusal=refusal)
    return await send(cabinet, order)
