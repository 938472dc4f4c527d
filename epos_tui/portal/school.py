"""The files of a fixture school, in domain shape (see fixtures/README.md)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.lessons import Lesson, SchoolDay, Signature
from epos_tui.domain.people import Role, Student
from epos_tui.domain.year import (
    WEEK,
    AcademicYear,
    DayKind,
    Span,
    days_of_week,
    kind_of,
    monday_of,
    name_of,
    taught_as,
)
from epos_tui.portal.files import read_file, read_if_there

_NAME_OF_FOLDER = re.compile(r"[\w-]+")
"""An id leads to the folder of its student and nowhere else."""


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
    """The slots in force during a span."""

    span: Span
    slots: tuple[Slot, ...]


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
class School:
    """A folder in the format of fixtures/README.md."""

    folder: Path

    def clock(self) -> datetime:
        """The school's present moment."""
        return read_file(self.folder / "clock.json", Clock).now

    def people(self) -> People:
        """Students and sign-ins."""
        path = self.folder / "people.json"
        people = read_file(path, People)
        check_people(people, str(path))
        return people

    def reasons(self) -> tuple[AbsenceReason, ...]:
        """The reasons of absence a parent may choose from."""
        return read_file(self.folder / "reasons.json", tuple[AbsenceReason, ...])

    def year(self, student_id: str) -> AcademicYear:
        """The academic year of the student's group."""
        path = self._of(student_id) / "year.json"
        year = read_file(path, AcademicYear)
        check_year(year, str(path))
        return year

    def notices(self, student_id: str) -> tuple[AbsenceNotice, ...]:
        """The absence notices the school has had from the start."""
        return read_file(self._of(student_id) / "notices.json", tuple[AbsenceNotice, ...])

    def signatures(self, student_id: str) -> tuple[Signature, ...]:
        """The weeks signed from the start."""
        return read_file(self._of(student_id) / "signatures.json", tuple[Signature, ...])

    def days(self, student_id: str, monday: date) -> tuple[SchoolDay, ...]:
        """Seven days with their lessons, from the week's file or else from the timetable."""
        year = self.year(student_id)
        path = self._of(student_id) / "weeks" / f"{monday:%Y-%m-%d}.json"
        week = read_if_there(path, WeekFile)
        if week:
            check_week(week, monday, str(path))
            lessons = week.lessons
        else:
            timetable = read_file(self._of(student_id) / "timetable.json", Timetable)
            lessons = tuple(lessons_by_timetable(timetable, year, monday))
        return tuple(_school_day(year, day, lessons) for day in days_of_week(monday))

    def _of(self, student_id: str) -> Path:
        return self.folder / "students" / student_id


def check_people(people: People, file: str) -> None:
    """Raises `BrokenFile` when students share an id, an id names no folder, or a sign-in no known student."""
    ids = [student.id for student in people.students]
    for at, id in enumerate(ids):
        if not _NAME_OF_FOLDER.fullmatch(id):
            raise BrokenFile(file, f"$.students[{at}].id", "name", id)
    _check_unique(ids, "$.students", file)
    for at, sign_in in enumerate(people.sign_ins):
        if not sign_in.students:
            raise BrokenFile(file, f"$.sign_ins[{at}].students[0]", "field")
        for place, id in enumerate(sign_in.students):
            if id not in ids:
                raise BrokenFile(file, f"$.sign_ins[{at}].students[{place}]", " | ".join(ids), id)


def check_week(week: WeekFile, monday: date, file: str) -> None:
    """Raises `BrokenFile` unless the file is of the week asked for, with each lesson once and inside it."""
    if week.monday != monday:
        raise BrokenFile(file, "$.monday", monday.isoformat(), week.monday.isoformat())
    if monday != monday_of(monday):
        raise BrokenFile(file, "$.monday", monday_of(monday).isoformat(), monday.isoformat())
    _check_unique([lesson.id for lesson in week.lessons], "$.lessons", file)
    for at, lesson in enumerate(week.lessons):
        if monday_of(lesson.day) != monday:
            sunday = days_of_week(monday)[-1]
            raise BrokenFile(file, f"$.lessons[{at}].day", f"{monday}…{sunday}", lesson.day.isoformat())
        _check_lesson(lesson, f"$.lessons[{at}]", file)


def _check_lesson(lesson: Lesson, place: str, file: str) -> None:
    """Raises `BrokenFile` for numbers no school writes."""
    _check_range(lesson.number, range(20), f"{place}.number", file)
    if lesson.ends <= lesson.starts:
        raise BrokenFile(file, f"{place}.ends", f"> {lesson.starts}", str(lesson.ends))
    for at, task in enumerate(lesson.homework):
        _check_range(task.planned_minutes or 0, range(1000), f"{place}.homework[{at}].planned_minutes", file)
    for at, mark in enumerate(lesson.marks):
        _check_range(mark.weight, range(1, 101), f"{place}.marks[{at}].weight", file)
        _check_range(mark.value or 0, range(1001), f"{place}.marks[{at}].value", file)


def check_year(year: AcademicYear, file: str) -> None:
    """Raises `BrokenFile` for a year that is longer than one, or that ends before it begins."""
    _check_range((year.span.last - year.span.first).days, range(400), "$.span", file)
    for at, weekday in enumerate(year.weekdays):
        _check_range(weekday, range(1, 8), f"$.weekdays[{at}]", file)


def _check_range(number: int, allowed: range, place: str, file: str) -> None:
    if number not in allowed:
        raise BrokenFile(file, place, f"{allowed.start}…{allowed.stop - 1}", str(number))


def _check_unique(ids: Iterable[str], place: str, file: str) -> None:
    seen: set[str] = set()
    for at, id in enumerate(ids):
        if id in seen:
            raise BrokenFile(file, f"{place}[{at}].id", "unique", id)
        seen.add(id)


def _school_day(year: AcademicYear, day: date, lessons: tuple[Lesson, ...]) -> SchoolDay:
    of_day = sorted((lesson for lesson in lessons if lesson.day == day), key=lambda lesson: lesson.number)
    return SchoolDay(day, kind_of(year, day), name_of(year, day), tuple(of_day))


def lessons_by_timetable(timetable: Timetable, year: AcademicYear, monday: date) -> Iterator[Lesson]:
    """The lessons of a week still to come, as the timetable plans them."""
    bells = {bell.number: bell for bell in timetable.bells}
    controls = {(control.day, control.number): control.title for control in timetable.control_works}
    parity = "odd" if (monday - monday_of(year.span.first)) // WEEK % 2 == 0 else "even"
    for day in days_of_week(monday):
        if kind_of(year, day) is not DayKind.STUDY:
            continue
        for slot in _slots(timetable, day, taught_as(year, day)):
            if slot.weeks in ("all", parity) and slot.number in bells:
                yield _planned(slot, day, bells[slot.number], controls.get((day, slot.number), ""))


def _slots(timetable: Timetable, day: date, weekday: int) -> Iterator[Slot]:
    for pattern in timetable.patterns:
        if day in pattern.span:
            yield from (slot for slot in pattern.slots if slot.weekday == weekday)


def _planned(slot: Slot, day: date, bell: Bell, control_work: str) -> Lesson:
    return Lesson(
        id=f"{day:%Y%m%d}-{slot.number}{'-' + slot.subgroup if slot.subgroup else ''}",
        day=day,
        number=slot.number,
        starts=bell.starts,
        ends=bell.ends,
        subject=slot.subject,
        teacher=slot.teacher,
        room=slot.room,
        subgroup=slot.subgroup,
        academic_hours=slot.academic_hours,
        control_work=control_work,
    )
