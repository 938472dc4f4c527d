"""Final marks as a table."""

from collections.abc import Iterator, Sequence

from epos_tui.domain.finals import Place, SubjectFinals, YearFinals, at, places


def table(student_id: str, sheet: YearFinals | None) -> Iterator[tuple[object, ...]]:
    """The header, then a row a subject, a column a place; terms of one number share a column."""
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
