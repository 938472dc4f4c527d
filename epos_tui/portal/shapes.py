"""What the files of a fixture school hold, where it is not a value of the domain (see fixtures/README.md)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from epos_tui.domain.lessons import Lesson
from epos_tui.domain.messages import Chat, Contact, Message
from epos_tui.domain.people import Role, Student
from epos_tui.domain.stay import StayKind
from epos_tui.domain.year import Span


@dataclass(frozen=True)
class Clock:
    """The school's own present moment, with the offset of its zone."""

    now: datetime


@dataclass(frozen=True)
class SignIn:
    """Whose account can be opened: the ids of the students it shows."""

    role: Role
    name: str
    students: tuple[str, ...]


@dataclass(frozen=True)
class People:
    """people.json"""

    students: tuple[Student, ...]
    sign_ins: tuple[SignIn, ...]


@dataclass(frozen=True)
class Bell:
    """When a lesson of this number begins and ends."""

    number: int
    starts: time
    ends: time


@dataclass(frozen=True)
class Slot:
    """A lesson of the timetable: `weekday` 1 Monday … 7 Sunday."""

    weekday: int
    number: int
    subject: str = ""
    teacher: str = ""
    room: str = ""
    subgroup: str = ""
    academic_hours: int = 1
    weeks: Literal["all", "odd", "even"] = "all"
    """Odd weeks (числитель) are the first, third … of the academic year."""


@dataclass(frozen=True)
class Pattern:
    """The slots in force during a span; `bells` of its own when they are not the timetable's."""

    span: Span
    slots: tuple[Slot, ...]
    bells: tuple[Bell, ...] = ()


@dataclass(frozen=True)
class PlannedControl:
    """A control work already announced for a lesson to come."""

    day: date
    number: int
    title: str


@dataclass(frozen=True)
class Timetable:
    """timetable.json: from it come the weeks that have no file of their own."""

    bells: tuple[Bell, ...]
    patterns: tuple[Pattern, ...]
    control_works: tuple[PlannedControl, ...] = ()


@dataclass(frozen=True)
class WeekFile:
    """weeks/<Monday>.json: everything the journal says of one week."""

    monday: date
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True)
class Messages:
    """messages/<role>.json: the chats with their last messages, and who may be written to."""

    contacts: tuple[Contact, ...]
    chats: tuple[Chat, ...]


@dataclass(frozen=True)
class ChatFile:
    """messages/<role>/<chat>.json: the whole conversation, oldest first."""

    messages: tuple[Message, ...]


@dataclass(frozen=True)
class PlannedStay:
    """An occupation of every such weekday beside the lessons: `weekday` 1 Monday … 7 Sunday."""

    weekday: int
    kind: StayKind
    starts: time
    ends: time
    name: str = ""
    place: str = ""
    note: str = ""


@dataclass(frozen=True)
class StayPattern:
    """The occupations in force during a span."""

    span: Span
    items: tuple[PlannedStay, ...]


@dataclass(frozen=True)
class StayPlan:
    """stay.json"""

    patterns: tuple[StayPattern, ...]
