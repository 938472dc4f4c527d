"""Homework and classwork, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records.lessons import Load
from epos_tui.domain import lessons
from epos_tui.domain.homework import HomeworkDay, HomeworkList, NotedAssignment, OwnNote, WorkKind, day_load
from epos_tui.i18n import Words
from epos_tui.present import homework as say


@dataclass(frozen=True)
class Days:
    """From the first to the last day, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Attachment:
    """A file of an assignment; no `id` when the school only names it, its size in bytes when known."""

    id: str | None
    name: str
    size: int | None


@dataclass(frozen=True)
class Own:
    """What the family notes for itself; the school never sees it."""

    done: bool
    note: str


@dataclass(frozen=True)
class Assignment:
    """A task of a lesson, `due` on the day of the lesson it is to be ready for or was done at."""

    id: str
    kind: WorkKind
    subject: str
    due: date
    assigned: date | None
    planned_minutes: int | None
    text: str
    teacher: str
    attachments: tuple[Attachment, ...]
    added_after_lesson: bool
    changed_after_lesson: bool
    own: Own
    label: str


@dataclass(frozen=True)
class Day:
    """What is due on a day; the load is of its homework only, `heavy` where it is above the limit.

    The limit is the family's own, else the sanitary norm of the year of school; null where there is none.
    """

    date: date
    load: Load
    limit_minutes: int | None
    heavy: bool
    assignments: tuple[Assignment, ...]
    label: str


@dataclass(frozen=True)
class Homework:
    """The answer of `homework`: days that have assignments; no `subject` for all subjects."""

    span: Days
    subject: str | None
    days: tuple[Day, ...]
    label: str


def homework(work: HomeworkList, today: date, words: Words) -> Homework:
    """The assignments under their days."""
    return Homework(
        span=Days(work.span.first, work.span.last),
        subject=work.subject or None,
        days=tuple(_day(day, today, words) for day in work.days),
        label=say.list_title(work, words, today),
    )


def _day(day: HomeworkDay, today: date, words: Words) -> Day:
    work = day_load(day.work)
    return Day(
        date=day.day,
        load=Load(work.minutes, work.tasks, work.untimed),
        limit_minutes=day.limit.minutes,
        heavy=day.is_heavy,
        assignments=tuple(assignment(item, words) for item in day.work),
        label=say.day_title(day, today, words),
    )


def assignment(item: NotedAssignment, words: Words) -> Assignment:
    """The school's task beside the family's note."""
    work = item.assignment
    return Assignment(
        id=work.id,
        kind=work.kind,
        subject=work.subject,
        due=work.due,
        assigned=work.assigned,
        planned_minutes=work.planned_minutes,
        text=work.text,
        teacher=work.teacher,
        attachments=tuple(attachment(file) for file in work.attachments),
        added_after_lesson=work.added_after_lesson,
        changed_after_lesson=work.changed_after_lesson,
        own=_own(item.own),
        label=say.work_said(item, words),
    )


def attachment(file: lessons.Attachment) -> Attachment:
    """The file as the school names it."""
    return Attachment(file.id or None, file.name, file.size)


def _own(note: OwnNote) -> Own:
    return Own(note.done, note.text)
