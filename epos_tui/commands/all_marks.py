"""All marks of a period, subject by subject."""

from collections.abc import Sequence

from epos_tui.commands import Answer, Call
from epos_tui.commands.chosen import period_asked, rows_asked
from epos_tui.commands.troubles import stale
from epos_tui.domain.all_marks import MarkRow
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.year import Term
from epos_tui.export.tables.all_marks import HEADER, rows
from epos_tui.present.all_marks import book_sections
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import all_marks as usecases
from epos_tui.usecases.cabinet import latest


async def marks(call: Call) -> Answer:
    """The current period, or the one asked for."""
    student = call.cabinet.student
    reading = await latest(usecases.book(call.cabinet))
    period = period_asked(call, reading.value.year)
    found = rows_asked(call, reading.value, period)
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), call.words),
        sections=lambda: _sections(call, found, period),
        data=lambda: _data(call, found, period),
        rows=lambda: [HEADER, *(line for row in found for line in rows(student.id, row))],
    )


def _sections(call: Call, found: Sequence[MarkRow], period: Term | None) -> tuple[Section, ...]:
    typed = call.request.value("system")
    system = GradingSystem(typed) if typed else None
    name = who(call.cabinet.student, call.words)
    return (Section(name), *book_sections(found, period, system, call.words))


def _data(call: Call, found: Sequence[MarkRow], period: Term | None) -> object:
    from epos_tui.commands.records.all_marks import all_marks

    return all_marks(found, period, call.words)
