"""Homework and classwork of a period, grouped by the day it is due."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from epos_tui.domain.errors import EposError
from epos_tui.domain.lessons import Attachment, Lesson, Load
from epos_tui.domain.text import folded
from epos_tui.domain.year import (
    WEEK,
    AcademicYear,
    DayKind,
    Span,
    kind_of,
    shifted_day,
    term_of,
    week_span,
)


class WorkKind(Enum):
    """Both stand in one list of the portal, told apart by a flag."""

    HOMEWORK = "homework"
    CLASSWORK = "classwork"


@dataclass(frozen=True)
class Assignment:
    """A task of a lesson; `due` is the day of the lesson it is to be ready for or was done at."""

    id: str
    kind: WorkKind
    subject: str
    due: date
    text: str
    assigned: date | None = None
    planned_minutes: int | None = None
    teacher: str = ""
    attachments: tuple[Attachment, ...] = ()
    added_after_lesson: bool = False
    changed_after_lesson: bool = False


@dataclass(frozen=True)
class OwnNote:
    """What the family notes about an assignment; the school never sees it."""

    done: bool = False
    text: str = ""


@dataclass(frozen=True)
class NotedAssignment:
    """An assignment of the school beside the family's own note."""

    assignment: Assignment
    own: OwnNote = OwnNote()


@dataclass(frozen=True)
class Limit:
    """The most minutes of homework a day, if any; `grade_level` where it is the sanitary norm."""

    minutes: int | None
    grade_level: int | None = None

    def is_exceeded(self, work: Load) -> bool:
        """Whether more is planned; tasks that name no time may come on top."""
        return self.minutes is not None and work.minutes > self.minutes


@dataclass(frozen=True)
class HomeworkDay:
    """What is due on a day, and how much is enough for one."""

    day: date
    work: tuple[NotedAssignment, ...]
    limit: Limit = Limit(None)

    @property
    def is_heavy(self) -> bool:
        """Whether more is planned than is enough."""
        return self.limit.is_exceeded(day_load(self.work))


@dataclass(frozen=True)
class HomeworkList:
    """The assignments of a span in the order of their days; `subject` empty for all subjects."""

    span: Span
    subject: str
    days: tuple[HomeworkDay, ...]
    notes_problem: EposError | None = None
    """Why the family's own notes are not shown."""


class Preset(Enum):
    """Periods a parent asks for without typing dates."""

    AHEAD = "ahead"
    """From today to the end of the next week."""
    TOMORROW = "tomorrow"
    """The next day of study."""
    THIS_WEEK = "week"
    NEXT_WEEK = "next_week"
    TERM = "term"
    """The quarter, half-year, semester … of today."""


def span_of(preset: Preset, today: date, year: AcademicYear) -> Span:
    """The days a preset means; outside a term the week stands for it."""
    match preset:
        case Preset.AHEAD:
            return Span(today, week_span(today + WEEK).last)
        case Preset.TOMORROW:
            day = next_study_day(year, today)
            return Span(day, day)
        case Preset.THIS_WEEK:
            return week_span(today)
        case Preset.NEXT_WEEK:
            return week_span(today + WEEK)
        case Preset.TERM:
            term = term_of(year, today)
            return term.span if term else week_span(today)


def next_study_day(year: AcademicYear, today: date) -> date:
    """The first day of study after today; tomorrow when the year has none left."""
    day = today + timedelta(days=1)
    while day <= year.span.last:
        if kind_of(year, day) is DayKind.STUDY:
            return day
        day += timedelta(days=1)
    return today + timedelta(days=1)


def by_day(work: Iterable[NotedAssignment], span: Span, subject: str = "") -> HomeworkList:
    """The assignments of the span, of one subject or of all, under their days."""
    days: dict[date, list[NotedAssignment]] = {}
    for item in work:
        one = item.assignment
        if one.due in span and (not subject or folded(one.subject) == folded(subject)):
            days.setdefault(one.due, []).append(item)
    return HomeworkList(span, subject, tuple(HomeworkDay(day, tuple(days[day])) for day in sorted(days)))


def day_load(work: Iterable[NotedAssignment]) -> Load:
    """The minutes planned for the homework among it; classwork is done already."""
    tasks = [item.assignment for item in work if item.assignment.kind is WorkKind.HOMEWORK]
    minutes = [task.planned_minutes for task in tasks if task.planned_minutes is not None]
    return Load(sum(minutes), len(tasks), len(tasks) - len(minutes))


_NORM = ((1, 60), (3, 90), (5, 120), (8, 150), (11, 210))
"""Up to which year of school how many minutes a day (СанПиН 1.2.3685-21)."""


def limit_for(grade_level: int | None, own: int = 0) -> Limit:
    """The family's own limit, else the norm of the year of school; colleges have none."""
    if own:
        return Limit(own)
    norm = next((most for last, most in _NORM if grade_level and grade_level <= last), None)
    return Limit(norm, grade_level if norm else None)


def is_open(item: NotedAssignment) -> bool:
    """Homework that the family has not ticked."""
    return item.assignment.kind is WorkKind.HOMEWORK and not item.own.done


def shifted(span: Span, by: int) -> Span:
    """As many days before (-1) or after (1) it; the same at the ends of the calendar."""
    days = by * ((span.last - span.first).days + 1)
    first, last = shifted_day(span.first, days), shifted_day(span.last, days)
    return span if span.first == first or span.last == last else Span(first, last)


def assignments(lessons: Iterable[Lesson]) -> Iterator[Assignment]:
    """Homework due at the lessons and the classwork done there, lesson by lesson."""
    for lesson in lessons:
        for task in lesson.homework:
            yield Assignment(
                id=task.id,
                kind=WorkKind.HOMEWORK,
                subject=lesson.subject,
                due=lesson.day,
                text=task.text,
                assigned=task.assigned,
                planned_minutes=task.planned_minutes,
                teacher=lesson.teacher,
                attachments=task.attachments,
                added_after_lesson=task.added_after_lesson,
                changed_after_lesson=task.changed_after_lesson,
            )
        if lesson.classwork:
            yield Assignment(
                id=f"{lesson.id}-c",
                kind=WorkKind.CLASSWORK,
                subject=lesson.subject,
                due=lesson.day,
                text=lesson.classwork,
                assigned=lesson.day,
                teacher=lesson.teacher,
            )
