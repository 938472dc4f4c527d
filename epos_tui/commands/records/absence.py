"""The absence calendar and the answers of its writes, as JSON."""

from dataclasses import dataclass
from datetime import date, time

from epos_tui.commands import Ended
from epos_tui.commands.records.attendance import Story
from epos_tui.commands.records.lessons import Attendance, attendance
from epos_tui.commands.records.notices import Draft, Notice, notice
from epos_tui.domain import absence as domain
from epos_tui.domain import lessons
from epos_tui.domain.absence import AbsenceState, ProblemKind, covered
from epos_tui.domain.access import Refusal
from epos_tui.domain.lessons import absent
from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words
from epos_tui.present import absence as say
from epos_tui.usecases import absence as usecases


@dataclass(frozen=True)
class Lesson:
    """A lesson that takes place: missed by the journal, announced by a notice, or neither."""

    number: int
    starts: time
    ends: time
    subject: str
    attendance: Attendance | None
    missed: bool
    announced: bool
    label: str


@dataclass(frozen=True)
class Day:
    """A day of the calendar; `missed` are numbers of lessons."""

    date: date
    kind: DayKind
    state: AbsenceState
    note: str
    missed: tuple[int, ...]
    lessons: tuple[Lesson, ...]
    notices: tuple[Notice, ...]
    label: str


@dataclass(frozen=True)
class AbsenceMonth:
    """The answer of `absences`; the `story` of the year so far only where it is asked for."""

    month: str
    first: date
    last: date
    days: tuple[Day, ...]
    story: Story | None
    label: str


@dataclass(frozen=True)
class DraftProblem:
    """What is wrong with some days of a draft, or with all of it; a warning does not stop it."""

    kind: ProblemKind
    warning: bool
    first: date | None
    last: date | None
    lesson: int | None
    detail: str
    label: str


@dataclass(frozen=True)
class Announcement:
    """The answer of `announce-absence`; `notice_id` when it was sent."""

    outcome: Ended
    notice_id: str | None
    draft: Draft
    problems: tuple[DraftProblem, ...]
    refusal: Refusal | None
    label: str


@dataclass(frozen=True)
class Cancellation:
    """The answer of `cancel-absence`; no `notice` when none was found."""

    outcome: Ended
    notice_id: str | None
    notice: Notice | None
    refusal: Refusal | None
    label: str


def month(item: usecases.AbsenceMonth, story: Story | None, words: Words) -> AbsenceMonth:
    """The month with all its days."""
    return AbsenceMonth(
        month=f"{item.first:%Y-%m}",
        first=item.first,
        last=item.days[-1].day,
        days=tuple(_day(entry, words) for entry in item.days),
        story=story,
        label=say.month_summary(item, words),
    )


def problem(item: domain.Problem, words: Words) -> DraftProblem:
    """The problem with its sentence."""
    label = say.problem_said(item, words)
    last = item.last or item.day
    return DraftProblem(item.kind, item.is_warning, item.day, last, item.lesson, item.detail, label)


def _day(day: domain.AbsenceDay, words: Words) -> Day:
    return Day(
        date=day.day,
        kind=day.kind,
        state=day.state,
        note=day.note,
        missed=tuple(lesson.number for lesson in day.missed),
        lessons=tuple(_lesson(lesson, day, words) for lesson in day.lessons),
        notices=tuple(notice(item, words) for item in day.notices),
        label=say.day_said(day, words),
    )


def _lesson(lesson: lessons.Lesson, day: domain.AbsenceDay, words: Words) -> Lesson:
    return Lesson(
        number=lesson.number,
        starts=lesson.starts,
        ends=lesson.ends,
        subject=lesson.subject,
        attendance=attendance(lesson.attendance, words),
        missed=absent(lesson),
        announced=covered(lesson.number, day.notices),
        label=say.lesson_line(lesson, day, words),
    )
