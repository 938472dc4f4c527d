"""Lessons, homework, and the week of the diary that holds them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from epos_tui.domain.marks import Average, Mark, average
from epos_tui.domain.year import DayKind


class LessonChange(Enum):
    """How a lesson differs from the timetable."""

    CANCELLED = "cancelled"
    REPLACED = "replaced"
    MOVED = "moved"


@dataclass(frozen=True)
class Attachment:
    """A file the teacher added; `size` in bytes when known."""

    name: str
    size: int | None = None
    id: str = ""
    """What it is asked for by; empty when the school only names it."""


@dataclass(frozen=True)
class Homework:
    """A task to be ready for the lesson it stands at."""

    id: str
    text: str
    assigned: date | None = None
    planned_minutes: int | None = None
    attachments: tuple[Attachment, ...] = ()
    changed_after_lesson: bool = False
    added_after_lesson: bool = False


@dataclass(frozen=True)
class Lesson:
    """One entry of the timetable with everything the journal says of it."""

    id: str
    day: date
    number: int
    """0 for a lesson before the first bell; parallel groups share a number."""
    starts: time
    ends: time
    subject: str = ""
    """Empty when the school has not named it."""
    topic: str = ""
    teacher: str = ""
    room: str = ""
    subgroup: str = ""
    academic_hours: int = 1
    """2 for a college's double period (пара)."""
    control_work: str = ""
    """Title of the control work (КР) planned for the lesson."""
    homework: tuple[Homework, ...] = ()
    classwork: str = ""
    marks: tuple[Mark, ...] = ()
    attendance: str = ""
    """The journal's letter as it came: н, о, б …"""
    comment: str = ""
    change: LessonChange | None = None
    change_note: str = ""


@dataclass(frozen=True)
class SchoolDay:
    """A day of the diary; `note` is the holiday's name or the reason of a transfer."""

    day: date
    kind: DayKind
    note: str = ""
    lessons: tuple[Lesson, ...] = ()


@dataclass(frozen=True)
class Signature:
    """«Ознакомлен»: a parent has read the journal of a week; never withdrawn."""

    monday: date
    signed_by: str
    signed_at: datetime


@dataclass(frozen=True)
class Week:
    """Monday to Sunday of one student's diary."""

    monday: date
    days: tuple[SchoolDay, ...]
    signature: Signature | None = None
    signature_waits: bool = False
    """Signed here, and the institution is not known to have it."""

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons of the week in order."""
        return tuple(lesson for day in self.days for lesson in day.lessons)


@dataclass(frozen=True)
class Load:
    """Homework to be ready for a day: summed minutes, and how many tasks name no time."""

    minutes: int
    tasks: int
    untimed: int


@dataclass(frozen=True)
class SubjectAverage:
    """Our own average of a subject's marks in a range of lessons; never the school's average."""

    subject: str
    marks: tuple[Mark, ...]
    average: Average


ABSENT = ("н", "б", "у/п", "уп")
NOT_PASSED = ("незач", "не зач")
"""How the journal's words begin for a test that was not passed."""


def absent(lesson: Lesson) -> bool:
    """Whether the journal says the student missed the lesson: н, ill, or with a valid reason."""
    return lesson.attendance.strip().lower() in ABSENT


def excused(lesson: Lesson) -> bool:
    """Whether it was missed for a reason the journal names: illness, or a valid one."""
    return absent(lesson) and lesson.attendance.strip().lower() != ABSENT[0]


def takes_place(lesson: Lesson) -> bool:
    """A cancelled lesson stays in the diary but is not held."""
    return lesson.change is not LessonChange.CANCELLED


def held(lessons: Iterable[Lesson]) -> int:
    """How many lessons take place; parallel groups have theirs at once."""
    return len({lesson.number for lesson in lessons if takes_place(lesson)})


def load(lessons: Iterable[Lesson]) -> Load:
    """The homework of the lessons summed up."""
    tasks = [task for lesson in lessons for task in lesson.homework]
    minutes = [task.planned_minutes for task in tasks if task.planned_minutes is not None]
    return Load(sum(minutes), len(tasks), len(tasks) - len(minutes))


def averages(lessons: Iterable[Lesson]) -> tuple[SubjectAverage, ...]:
    """The average of each subject that has counted marks, in the order of the lessons."""
    by_subject: dict[str, list[Mark]] = {}
    for lesson in lessons:
        by_subject.setdefault(lesson.subject, []).extend(lesson.marks)
    counted = ((subject, tuple(marks), average(marks)) for subject, marks in by_subject.items())
    return tuple(SubjectAverage(subject, marks, mean) for subject, marks, mean in counted if mean)
