"""All marks of a period, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records.lessons import Attendance, attendance
from epos_tui.commands.records.marks import Exact, Mark, exact, mark
from epos_tui.commands.records.year import Term, term
from epos_tui.domain import all_marks as domain
from epos_tui.domain import year
from epos_tui.domain.all_marks import differs, low
from epos_tui.domain.marks import GradingSystem
from epos_tui.i18n import Words
from epos_tui.present import all_marks as say


@dataclass(frozen=True)
class Entry:
    """What the journal holds for one lesson: marks, a letter, or both."""

    date: date
    number: int
    marks: tuple[Mark, ...]
    attendance: Attendance | None
    topic: str
    label: str


@dataclass(frozen=True)
class MarkRow:
    """A subject's marks of one grading system in its own term, of the whole year without one.

    `average` is counted by this program; it `differs` from the school's when both are known and unlike;
    it is `low` below 3. Not `marked` are subjects in which no marks are given.
    """

    subject: str
    system: GradingSystem
    term: Term | None
    school_average: str | None
    average: Exact | None
    low: bool
    differs: bool
    marked: bool
    teacher: str
    entries: tuple[Entry, ...]
    label: str


@dataclass(frozen=True)
class AllMarks:
    """The answer of `marks`; no `period` for the whole year."""

    period: Term | None
    rows: tuple[MarkRow, ...]
    label: str


def all_marks(rows: Sequence[domain.MarkRow], period: year.Term | None, words: Words) -> AllMarks:
    """The rows with their entries."""
    found = tuple(_row(row, words) for row in rows)
    return AllMarks(term(period, words), found, say.period_said(period, words))


def _row(row: domain.MarkRow, words: Words) -> MarkRow:
    return MarkRow(
        subject=row.subject,
        system=row.system,
        term=term(row.term, words),
        school_average=row.school_average or None,
        average=exact(row.average) if row.average else None,
        low=low(row),
        differs=differs(row),
        marked=row.marked,
        teacher=row.teacher,
        entries=tuple(_entry(entry, words) for entry in row.entries),
        label=say.row_said(row, words),
    )


def _entry(entry: domain.Entry, words: Words) -> Entry:
    return Entry(
        date=entry.day,
        number=entry.number,
        marks=tuple(mark(item, words) for item in entry.marks),
        attendance=attendance(entry.attendance, words),
        topic=entry.topic,
        label=say.entry_said(entry, words),
    )
