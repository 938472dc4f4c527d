"""What is taken out of the diary (выгрузка): in which form, of which days, and how much it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from epos_tui.domain.all_marks import Entry, MarkRow, SubjectMarks, current_period, rows
from epos_tui.domain.events import ControlWork, EventFeed, SchoolEvent, feed_of
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.homework import HomeworkList, WorkKind
from epos_tui.domain.lessons import Lesson, SchoolDay, Week
from epos_tui.domain.people import Student
from epos_tui.domain.year import WEEK, AcademicYear, Span, Term, week_span

MOST_DAYS = 366
"""No export is longer: every week is a question to the portal."""


class ExportForm(Enum):
    """What the files are for."""

    ICS = "ics"
    """Calendars for a calendar program."""
    CSV = "csv"
    """Tables for a spreadsheet."""
    HTML = "html"
    """A report to read and to print."""
    ARCHIVE = "archive"
    """All of these of a whole year, in one file."""


class RangeKind(Enum):
    """Days that have a name."""

    WEEK = "week"
    NEXT_WEEK = "next_week"
    TERM = "term"
    YEAR = "year"


@dataclass(frozen=True)
class ExportRange:
    """Days to choose; `term` of a term only."""

    kind: RangeKind
    span: Span
    term: Term | None = None


@dataclass(frozen=True)
class ExportFile:
    """A file before it is saved."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Extract:
    """All that the diary of a student holds of some days; no marks where the form has none."""

    form: ExportForm
    student: Student
    year: AcademicYear
    span: Span
    taken_at: datetime
    weeks: tuple[Week, ...]
    """Only the days of the span."""
    homework: HomeworkList
    events: tuple[SchoolEvent, ...]
    control_works: tuple[ControlWork, ...]
    subjects: tuple[SubjectMarks, ...] = ()
    finals: tuple[YearFinals, ...] = ()
    """Of every known year."""

    @property
    def days(self) -> tuple[SchoolDay, ...]:
        """The days in order."""
        return tuple(day for week in self.weeks for day in week.days)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons in order, cancelled ones too."""
        return tuple(lesson for day in self.days for lesson in day.lessons)

    @property
    def feed(self) -> EventFeed:
        """Events and control works, day by day."""
        return feed_of(self.year, self.span, self.events, self.control_works)


@dataclass(frozen=True)
class Counts:
    """How many things are taken out; None for what the form has not."""

    lessons: int
    tasks: int
    control_works: int
    events: int
    classworks: int | None = None
    marks: int | None = None

    @property
    def nothing(self) -> bool:
        """Whether there is nothing at all."""
        known = (self.lessons, self.tasks, self.control_works, self.events, self.classworks, self.marks)
        return not any(known)


def counts(extract: Extract) -> Counts:
    """How much there is of each kind."""
    work = [item.assignment.kind for day in extract.homework.days for item in day.work]
    full = holds_results(extract.form)
    return Counts(
        lessons=len(extract.lessons),
        tasks=work.count(WorkKind.HOMEWORK),
        control_works=len(extract.control_works),
        events=len(extract.events),
        classworks=work.count(WorkKind.CLASSWORK) if full else None,
        marks=sum(len(row.marks) for row in mark_rows(extract)) if full else None,
    )


def holds_results(form: ExportForm) -> bool:
    """Calendars tell what is to come, without marks and classwork: they are often shared with others."""
    return form is not ExportForm.ICS


def ranges(year: AcademicYear, today: date) -> tuple[ExportRange, ...]:
    """The days a person may choose by name."""
    return (
        ExportRange(RangeKind.WEEK, week_span(today)),
        ExportRange(RangeKind.NEXT_WEEK, week_span(today + WEEK)),
        *(ExportRange(RangeKind.TERM, term.span, term) for term in year.terms),
        ExportRange(RangeKind.YEAR, year.span),
    )


def usual_range(form: ExportForm, year: AcademicYear, today: date) -> Span:
    """The days without any other wish: a week to read, the year to keep, else the current term."""
    if form is ExportForm.HTML:
        return week_span(today)
    term = None if form is ExportForm.ARCHIVE else current_period(year, today)
    return term.span if term else year.span


def too_long(span: Span) -> bool:
    """Whether the span has more days than an export may have."""
    return (span.last - span.first).days >= MOST_DAYS


def within(week: Week, span: Span) -> Week:
    """The week with the days of the span only."""
    return replace(week, days=tuple(day for day in week.days if day.day in span))


def mark_rows(extract: Extract) -> tuple[MarkRow, ...]:
    """The marks of the span, subject by subject; the school's averages where they are of these very days."""
    return rows((_of_span(subject, extract) for subject in extract.subjects), None)


def _of_span(subject: SubjectMarks, extract: Extract) -> SubjectMarks:
    span = extract.span
    averages = (
        replace(item, term=None)
        for item in subject.averages
        if (item.term.span if item.term else extract.year.span) == span
    )
    return replace(subject, entries=tuple(_in(span, subject.entries)), averages=tuple(averages))


def _in(span: Span, entries: Iterable[Entry]) -> Iterable[Entry]:
    return (entry for entry in entries if entry.day in span)


def finals_of_year(extract: Extract) -> YearFinals | None:
    """The mark sheet of the year, where the whole of it is taken out."""
    same = (sheet for sheet in extract.finals if sheet.span.first.year == extract.year.span.first.year)
    return next(same, None) if extract.span == extract.year.span else None
