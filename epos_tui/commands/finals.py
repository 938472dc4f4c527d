"""Final marks of an academic year."""

from collections.abc import Sequence

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.argv import shown
from epos_tui.commands.troubles import stale
from epos_tui.domain.finals import YearFinals, newest_marked
from epos_tui.export.tables.finals import table
from epos_tui.present.finals import year_sections
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import finals as usecases
from epos_tui.usecases.cabinet import latest


async def finals(call: Call) -> Answer:
    """The year asked for, or the newest with marks."""
    student = call.cabinet.student
    reading = await latest(usecases.sheets(call.cabinet))
    sheet = _asked(call, reading.value)
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), call.words),
        sections=lambda: _sections(call, sheet),
        data=lambda: _data(call, sheet),
        rows=lambda: list(table(student.id, sheet)),
    )


def _asked(call: Call, sheets: Sequence[YearFinals]) -> YearFinals | None:
    """A year is named by the calendar year it begins in."""
    known = {str(sheet.span.first.year): sheet for sheet in sheets}
    typed = call.request.value("year")
    if not typed or not known:
        return sheets[newest_marked(sheets)] if sheets else None
    if typed not in known:
        raise Misused(call.words.commands.bad_choice("--year", shown(typed), tuple(known)))
    return known[typed]


def _sections(call: Call, sheet: YearFinals | None) -> tuple[Section, ...]:
    student, words = call.cabinet.student, call.words
    if sheet is None:
        return (Section(who(student, words), (words.finals.EMPTY,)),)
    return (
        Section(who(student, words)),
        *year_sections(sheet, student.institution.kind, call.cabinet.today(), words),
    )


def _data(call: Call, sheet: YearFinals | None) -> object:
    from epos_tui.commands.records.finals import finals

    return finals(sheet, call.cabinet.student.institution.kind, call.cabinet.today(), call.words)
