"""A programme against the calendar, as JSON."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from epos_tui.domain import progress as domain
from epos_tui.domain.homework import Assignment, WorkKind
from epos_tui.i18n import Words
from epos_tui.present import progress as say


@dataclass(frozen=True)
class Hours:
    """An exact number of academic hours, and the nearest whole one."""

    numerator: int
    denominator: int
    shown: int


@dataclass(frozen=True)
class Work:
    """Homework or classwork of a missed lesson's day; `given` on that day, else due on it."""

    kind: WorkKind
    text: str
    given: bool
    due: date


@dataclass(frozen=True)
class MissedTopic:
    """A lesson held while the child was absent; no `topic` where none is given, no `work` if not known."""

    date: date
    number: int
    topic: str | None
    work: tuple[Work, ...] | None
    label: str


@dataclass(frozen=True)
class Progress:
    """Academic hours of the plan and of the timetable; none is what is not known.

    `lead` is less than nothing behind the calendar, `spare` where the timetable has too few hours left.
    """

    planned: int
    held: int | None
    timetable_past: int | None
    timetable_left: int | None
    timetable_known_until: date | None
    expected: Hours | None
    lead: Hours | None
    to_hold: int | None
    spare: int | None
    missed: tuple[MissedTopic, ...] | None
    label: str


def progress(item: domain.SubjectProgress, found: domain.Progress, words: Words) -> Progress:
    """Of a whole programme."""
    timetable = item.timetable
    return Progress(
        planned=item.planned,
        held=item.held,
        timetable_past=timetable.past if timetable else None,
        timetable_left=timetable.left if timetable else None,
        timetable_known_until=found.known_until,
        expected=_hours(item.expected, say.whole_hours(item.expected or Fraction(0))),
        lead=_hours(item.lead, say.whole_lead(item)),
        to_hold=item.to_hold,
        spare=item.spare,
        missed=None if item.missed is None else tuple(_missed(topic, words) for topic in item.missed),
        label=say.said(item, found, words),
    )


def _hours(exact: Fraction | None, shown: int) -> Hours | None:
    return None if exact is None else Hours(exact.numerator, exact.denominator, shown)


def _missed(item: domain.MissedTopic, words: Words) -> MissedTopic:
    lesson = item.lesson
    work = None if item.work is None else tuple(_work(task, lesson.day) for task in item.work)
    return MissedTopic(lesson.day, lesson.number, lesson.topic or None, work, say.missed_said(item, words))


def _work(task: Assignment, day: date) -> Work:
    return Work(task.kind, task.text, task.due != day, task.due)
