"""The next day with lessons, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from epos_tui.commands.records.envelope import Child
from epos_tui.commands.records.events import Event, event
from epos_tui.commands.records.homework import Assignment, assignment
from epos_tui.commands.records.lessons import Load
from epos_tui.commands.records.notices import Notice, notice
from epos_tui.commands.records.timetable import Lesson, lesson
from epos_tui.domain.homework import HomeworkDay, day_load, is_open
from epos_tui.domain.tomorrow import Tomorrow
from epos_tui.i18n import Words
from epos_tui.present.tomorrow import lesson_said, notes, title, work_title
from epos_tui.usecases.tomorrow import Evening


@dataclass(frozen=True)
class PlannedLesson:
    """A lesson by the clock; a cancelled one says so in its `change`."""

    starts: time
    ends: time
    lesson: Lesson
    label: str


@dataclass(frozen=True)
class DueHomework:
    """What is due on the day: `open` is not ticked by the family, `limit_minutes` its limit or the norm."""

    load: Load
    open: int
    limit_minutes: int | None
    heavy: bool
    assignments: tuple[Assignment, ...]
    label: str


@dataclass(frozen=True)
class ChildsEvening:
    """One child: null stands for what is not known, no `day` for no lessons ahead.

    `notes` are sentences, the most important first; `cancelled_days` come before the day.
    """

    child: Child
    known: bool
    day: date | None
    days_ahead: int | None
    lessons: tuple[PlannedLesson, ...]
    cancelled_days: tuple[date, ...]
    notes: tuple[str, ...]
    notices: tuple[Notice, ...] | None
    homework: DueHomework | None
    events: tuple[Event, ...] | None
    label: str


@dataclass(frozen=True)
class Evenings:
    """The answer of `tomorrow`, in the account's order."""

    children: tuple[ChildsEvening, ...]


def evenings(found: Sequence[Evening], words: Words) -> Evenings:
    """Every child."""
    return Evenings(tuple(_child(item, words) for item in found))


def _child(item: Evening, words: Words) -> ChildsEvening:
    student, found = item.student, item.found
    kind = student.institution.kind
    ahead = found.day if found else None
    notices, events = (found.notices, found.events) if found else (None, None)
    return ChildsEvening(
        child=Child(student.id, student.name, student.group),
        known=found is not None,
        day=ahead.day if ahead else None,
        days_ahead=(ahead.day - found.today).days if found and ahead else None,
        lessons=tuple(
            PlannedLesson(each.starts, each.ends, lesson(each, words), lesson_said(each, kind, words))
            for each in (found.lessons if found else ())
        ),
        cancelled_days=found.cancelled if found else (),
        notes=tuple(note.text for note in notes(item, words)),
        notices=None if notices is None else tuple(notice(each, words) for each in notices),
        homework=_homework(found.work, found, words) if found and found.work else None,
        events=None
        if events is None or ahead is None
        else tuple(event(each, ahead.day, kind, words) for each in events),
        label=title(item, words),
    )


def _homework(work: HomeworkDay, found: Tomorrow, words: Words) -> DueHomework:
    load = day_load(work.work)
    return DueHomework(
        load=Load(load.minutes, load.tasks, load.untimed),
        open=sum(map(is_open, work.work)),
        limit_minutes=work.limit.minutes,
        heavy=work.is_heavy,
        assignments=tuple(assignment(each, words) for each in work.work),
        label=work_title(found, words),
    )
