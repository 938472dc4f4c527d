"""Marks as a table."""

from collections.abc import Iterator

from epos_tui.domain.all_marks import Entry, MarkRow
from epos_tui.domain.marks import counts

HEADER = tuple(
    "child_id subject system date number mark value weight control_form counts attendance topic teacher "
    "comment set_on point_until exam".split()
)


def rows(student_id: str, row: MarkRow) -> Iterator[tuple[object, ...]]:
    """A row a mark; one without a mark where the journal has only the letter of an absence."""
    for entry in row.entries:
        about = (student_id, row.subject, row.system.value, entry.day, entry.number)
        for cells in _cells(row, entry):
            yield (*about, *cells)


def _cells(row: MarkRow, entry: Entry) -> Iterator[tuple[object, ...]]:
    if not entry.marks:
        yield ("", "", "", "", "", entry.attendance, entry.topic, row.teacher, "", "", "", "")
    for mark in entry.marks:
        yield (
            mark.text,
            mark.value,
            mark.weight,
            mark.control_form,
            str(counts(mark, row.system)).lower(),
            entry.attendance,
            entry.topic,
            mark.teacher or row.teacher,
            mark.comment,
            mark.set_on,
            mark.point_until,
            str(mark.exam).lower(),
        )
