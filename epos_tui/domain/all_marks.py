"""All marks of the year by subject, and what of them is shown for a period and a grading system."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from epos_tui.domain.marks import Average, GradingSystem, Mark, average
from epos_tui.domain.year import AcademicYear, Span, Term, term_of

LOW = Fraction(3)
"""A five-point average below this is pointed out."""


@dataclass(frozen=True)
class Entry:
    """What the journal holds for one lesson: its marks, or the letter of an absence, or both."""

    lesson_id: str
    day: date
    number: int
    """0 for a lesson before the first bell, and for marks whose lesson the timetable holds no more."""
    marks: tuple[Mark, ...] = ()
    attendance: str = ""
    """The journal's letter as it came: н, о, б …"""
    topic: str = ""


@dataclass(frozen=True)
class SchoolAverage:
    """«Средний балл» as the school counts it, as it came: 4.29. Without a term it is of the whole year."""

    shown: str
    term: Term | None = None
    system: GradingSystem = GradingSystem.FIVE


@dataclass(frozen=True)
class SubjectMarks:
    """A subject with everything the year's journal holds of it, oldest first."""

    subject: str
    terms: tuple[Term, ...]
    """Its own attestation periods; subjects of one class may differ."""
    entries: tuple[Entry, ...] = ()
    averages: tuple[SchoolAverage, ...] = ()
    marked: bool = True
    """False where no marks are given: the first grade, class hours."""
    teacher: str = ""


@dataclass(frozen=True)
class MarkBook:
    """All marks of the academic year, with its calendar."""

    year: AcademicYear
    subjects: tuple[SubjectMarks, ...]


@dataclass(frozen=True)
class MarkRow:
    """A subject's marks of one grading system in its own period; systems are never mixed."""

    subject: str
    system: GradingSystem
    term: Term | None
    """None for the whole year."""
    entries: tuple[Entry, ...]
    average: Average | None
    """Counted by us, exactly."""
    school_average: str = ""
    marked: bool = True
    teacher: str = ""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks of the row, oldest first."""
        return tuple(mark for entry in self.entries for mark in entry.marks)

    @property
    def key(self) -> str:
        """What the row is known by when the table is renewed."""
        return f"{self.subject} {self.system.value}"


def own_term(subject: SubjectMarks, period: Term | None) -> Term | None:
    """The subject's own term that is running when the period ends, unless it holds only a part of it.

    None for the whole year.
    """
    if period is None or period in subject.terms:
        return period
    running = (term for term in subject.terms if period.span.last in term.span)
    return next((term for term in running if term.span.first <= period.span.first), period)


def rows(
    subjects: Iterable[SubjectMarks], period: Term | None, system: GradingSystem | None = None
) -> tuple[MarkRow, ...]:
    """A row for each subject and grading system; of one system only when it is named."""
    found = (row for subject in subjects for row in _rows(subject, own_term(subject, period)))
    return tuple(row for row in found if system in (None, row.system))


def _rows(subject: SubjectMarks, term: Term | None) -> Iterator[MarkRow]:
    entries = tuple(entry for entry in subject.entries if term is None or entry.day in term.span)
    systems = _systems(entries) or _systems(subject.entries) or (GradingSystem.FIVE,)
    for system in systems:
        own = tuple(_of_system(entries, system, with_absences=system is systems[0]))
        yield MarkRow(
            subject=subject.subject,
            system=system,
            term=term,
            entries=own,
            average=_average(subject, own, system),
            school_average=_school_average(subject, term, system),
            marked=subject.marked,
            teacher=subject.teacher,
        )


def _average(subject: SubjectMarks, entries: Iterable[Entry], system: GradingSystem) -> Average | None:
    marks = (mark for entry in entries for mark in entry.marks)
    return average(marks, system) if subject.marked else None


def _systems(entries: Iterable[Entry]) -> tuple[GradingSystem, ...]:
    """In the order of the enumeration: the ordinary system first."""
    used = {mark.system for entry in entries for mark in entry.marks}
    return tuple(system for system in GradingSystem if system in used)


def _of_system(entries: Iterable[Entry], system: GradingSystem, with_absences: bool) -> Iterator[Entry]:
    for entry in entries:
        marks = tuple(mark for mark in entry.marks if mark.system is system)
        letter = entry.attendance if with_absences else ""
        if marks or letter:
            yield Entry(entry.lesson_id, entry.day, entry.number, marks, letter, entry.topic)


def _school_average(subject: SubjectMarks, term: Term | None, system: GradingSystem) -> str:
    same = (item for item in subject.averages if item.term == term and item.system is system)
    return next((item.shown for item in same), "")


def systems(subjects: Iterable[SubjectMarks]) -> tuple[GradingSystem, ...]:
    """The grading systems used this year."""
    return _systems(entry for subject in subjects for entry in subject.entries)


def days(shown: Iterable[MarkRow]) -> tuple[date, ...]:
    """The days of which some row has an entry."""
    return tuple(sorted({entry.day for row in shown for entry in row.entries}))


def low(row: MarkRow) -> bool:
    """Whether the five-point average that is shown calls for attention: the school's, else ours."""
    if row.system is not GradingSystem.FIVE:
        return False
    ours = row.average.exact if row.average else None
    school = as_number(row.school_average)
    shown = ours if school is None else school
    return shown is not None and shown < LOW


def differs(row: MarkRow) -> bool:
    """Whether the school's average is another number than ours, by a hundredth or more."""
    school = as_number(row.school_average)
    if school is None or row.average is None:
        return False
    return abs(school - Fraction(row.average.hundredths, 100)) >= Fraction(1, 100)


def as_number(text: str) -> Fraction | None:
    """«4.29» or «4,29» exactly; None for anything else."""
    plain = text.strip().replace(",", ".")
    whole, _, rest = plain.partition(".")
    digits = whole + rest
    if not (whole and digits.isascii() and digits.isdigit() and len(digits) <= 12):
        return None
    return Fraction(plain)


def periods(year: AcademicYear) -> tuple[Term | None, ...]:
    """What can be chosen: the group's terms, and the whole year."""
    return (*year.terms, None)


def current_period(year: AcademicYear, today: date) -> Term | None:
    """The term of today; in vacations the one before; before the first the first; None without terms."""
    if term := term_of(year, today):
        return term
    past = [term for term in year.terms if term.span.last < today]
    return past[-1] if past else next(iter(year.terms), None)


def span_of_row(row: MarkRow, year: AcademicYear) -> Span:
    """The days the row is about."""
    return row.term.span if row.term else year.span
