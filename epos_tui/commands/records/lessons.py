"""Days, lessons, homework and marks, as JSON."""

from dataclasses import dataclass
from datetime import date, time

from epos_tui.commands.records.marks import Mark, mark
from epos_tui.domain import lessons as domain
from epos_tui.domain.lessons import ABSENT, LessonChange, load
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words
from epos_tui.present import diary as say


@dataclass(frozen=True)
class Attachment:
    """A file of a task; its size in bytes, when known."""

    name: str
    size: int | None


@dataclass(frozen=True)
class Homework:
    """A task to be ready for the lesson it stands at."""

    id: str
    text: str
    assigned: date | None
    planned_minutes: int | None
    attachments: tuple[Attachment, ...]
    changed_after_lesson: bool
    label: str


@dataclass(frozen=True)
class Attendance:
    """The journal's letter as it came; `absent` when it means a missed lesson."""

    letter: str
    absent: bool
    label: str


@dataclass(frozen=True)
class Change:
    """How the lesson differs from the timetable."""

    kind: LessonChange
    note: str
    label: str


@dataclass(frozen=True)
class Lesson:
    """One entry of the diary; empty strings where the school says nothing."""

    id: str
    number: int
    starts: time
    ends: time
    subject: str
    topic: str
    teacher: str
    room: str
    subgroup: str
    academic_hours: int
    control_work: str
    homework: tuple[Homework, ...]
    classwork: str
    marks: tuple[Mark, ...]
    attendance: Attendance | None
    comment: str
    change: Change | None
    label: str


@dataclass(frozen=True)
class Load:
    """The homework of a day: minutes planned, tasks, and tasks that name no time."""

    minutes: int
    tasks: int
    untimed: int


@dataclass(frozen=True)
class Day:
    """A day of the diary."""

    date: date
    kind: DayKind
    note: str
    lessons: tuple[Lesson, ...]
    homework_load: Load
    label: str


def day(item: domain.SchoolDay, kind: InstitutionKind, today: date, words: Words) -> Day:
    """A day with its lessons."""
    work = load(item.lessons)
    return Day(
        date=item.day,
        kind=item.kind,
        note=item.note,
        lessons=tuple(lesson(entry, kind, words) for entry in item.lessons),
        homework_load=Load(work.minutes, work.tasks, work.untimed),
        label=say.day_heading(item, today, words),
    )


def lesson(item: domain.Lesson, kind: InstitutionKind, words: Words) -> Lesson:
    """A lesson with everything the journal says of it."""
    return Lesson(
        id=item.id,
        number=item.number,
        starts=item.starts,
        ends=item.ends,
        subject=item.subject,
        topic=item.topic,
        teacher=item.teacher,
        room=item.room,
        subgroup=item.subgroup,
        academic_hours=item.academic_hours,
        control_work=item.control_work,
        homework=tuple(_task(task, words) for task in item.homework),
        classwork=item.classwork,
        marks=tuple(mark(entry, words) for entry in item.marks),
        attendance=attendance(item.attendance, words),
        comment=item.comment,
        change=change(item, words),
        label=say.lesson_said(item, kind, words),
    )


def attendance(letter: str, words: Words) -> Attendance | None:
    """The letter and what it means."""
    if not letter:
        return None
    return Attendance(letter, letter.strip().lower() in ABSENT, say.attendance_said(letter, words))


def change(item: domain.Lesson, words: Words) -> Change | None:
    """How the lesson differs, with its words."""
    return Change(item.change, item.change_note, say.change_said(item, words)) if item.change else None


def _task(task: domain.Homework, words: Words) -> Homework:
    return Homework(
        id=task.id,
        text=task.text,
        assigned=task.assigned,
        planned_minutes=task.planned_minutes,
        attachments=tuple(Attachment(file.name, file.size) for file in task.attachments),
        changed_after_lesson=task.changed_after_lesson,
        label=say.task_said(task, words),
    )
