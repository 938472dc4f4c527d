"""Final marks of an academic year."""

from collections.abc import Iterator, Sequence

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.argv import shown
from epos_tui.commands.troubles import stale
from epos_tui.domain.finals import Place, SubjectFinals, YearFinals, at, newest_marked, places
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
        rows=lambda: list(_rows(student.id, sheet)),
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


def _rows(student_id: str, sheet: YearFinals | None) -> Iterator[tuple[object, ...]]:
    """A row a subject, a column a place; terms of one number share a column."""
    columns: dict[str, list[Place]] = {}
    for place in places(sheet) if sheet else ():
        columns.setdefault(_name(place), []).append(place)
    yield ("child_id", "academic_year", "subject", *columns)
    if sheet:
        for subject in sheet.subjects:
            marks = (_text(subject, own) for own in columns.values())
            yield (student_id, sheet.span.first.year, subject.subject, *marks)


def _name(place: Place) -> str:
    """quarter_1, year, exam"""
    kind, term = place
    return f"{term.kind.value}_{term.number}" if term else kind.value


def _text(subject: SubjectFinals, own: Sequence[Place]) -> str:
    return next((mark.text for place in own if (mark := at(subject, place))), "")
