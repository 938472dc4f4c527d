"""What must hold in a school's files beyond their types; all raise `BrokenFile` with the place."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, time

from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.events import SchoolEvent
from epos_tui.domain.finals import FinalKind, YearFinals
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.programmes import Programme, topics
from epos_tui.domain.study_calendar import StudyPeriod
from epos_tui.domain.year import AcademicYear, days_of_week, monday_of
from epos_tui.portal.shapes import Messages, People, StayPlan, WeekFile

_NAME_OF_FOLDER = re.compile(r"[\w-]+")
"""An id leads to the folder of its student and nowhere else."""


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
    _check_unique(
        [task.id for lesson in week.lessons for task in lesson.homework], "$.lessons.homework", file
    )
    for at, lesson in enumerate(week.lessons):
        if monday_of(lesson.day) != monday:
            sunday = days_of_week(monday)[-1]
            raise BrokenFile(file, f"$.lessons[{at}].day", f"{monday}…{sunday}", lesson.day.isoformat())
        _check_lesson(lesson, f"$.lessons[{at}]", file)


def _check_lesson(lesson: Lesson, place: str, file: str) -> None:
    """Raises `BrokenFile` for numbers no school writes."""
    _check_range(lesson.number, range(20), f"{place}.number", file)
    _check_hours(lesson.starts, lesson.ends, place, file)
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


def check_stay(plan: StayPlan, file: str) -> None:
    """Raises `BrokenFile` for a weekday that is none, or an occupation that ends before it begins."""
    for at, pattern in enumerate(plan.patterns):
        for n, item in enumerate(pattern.items):
            place = f"$.patterns[{at}].items[{n}]"
            _check_range(item.weekday, range(1, 8), f"{place}.weekday", file)
            _check_hours(item.starts, item.ends, place, file)


def check_events(events: Sequence[SchoolEvent], file: str) -> None:
    """Raises `BrokenFile` for an id given twice, or an event that ends before it begins."""
    _check_unique([event.id for event in events], "$", file)
    for at, event in enumerate(events):
        _check_range((event.span.last - event.span.first).days, range(400), f"$[{at}].span", file)
        if event.starts and event.ends:
            _check_hours(event.starts, event.ends, f"$[{at}]", file)


def check_messages(messages: Messages, file: str) -> None:
    """Raises `BrokenFile` for a chat given twice, or one whose id names no file."""
    _check_unique([chat.id for chat in messages.chats], "$.chats", file)
    for at, chat in enumerate(messages.chats):
        if not _NAME_OF_FOLDER.fullmatch(chat.id):
            raise BrokenFile(file, f"$.chats[{at}].id", "name", chat.id)
        _check_range(chat.unread, range(100_000), f"$.chats[{at}].unread", file)


def check_programmes(programmes: Sequence[Programme], file: str) -> None:
    """Raises `BrokenFile` for hours no year has, or a topic that brings lessons: those are the weeks'."""
    for at, programme in enumerate(programmes):
        _check_range(programme.hours, range(10_000), f"$[{at}].hours", file)
        for n, topic in enumerate(topics(programme)):
            _check_range(topic.hours, range(1000), f"$[{at}].topics[{n}].hours", file)
            if topic.held:
                raise BrokenFile(file, f"$[{at}].topics[{n}].held", "known")


def check_curriculum(curriculum: Curriculum, file: str) -> None:
    """Raises `BrokenFile` for hours no year has, or a share of a term the plan does not name."""
    for at, discipline in enumerate(curriculum.disciplines):
        for n, share in enumerate(discipline.shares):
            place = f"$.disciplines[{at}].shares[{n}]"
            _check_range(share.hours, range(10_000), f"{place}.hours", file)
            if share.term not in curriculum.terms:
                raise BrokenFile(file, f"{place}.term", "known")


def check_periods(periods: Sequence[StudyPeriod], file: str) -> None:
    """Raises `BrokenFile` for a period that ends before it begins."""
    for at, period in enumerate(periods):
        _check_range(period.days, range(1, 500), f"$[{at}].span", file)


def check_subjects(subjects: Sequence[SubjectMarks], file: str) -> None:
    """Raises `BrokenFile` for a subject that brings entries: those are the weeks'."""
    for at, item in enumerate(subjects):
        if item.entries:
            raise BrokenFile(file, f"$[{at}].entries", "known")


def check_finals(sheets: Sequence[YearFinals], file: str) -> None:
    """Raises `BrokenFile` unless the marks of terms, and only they, name their term; or for a wild number."""
    for at, sheet in enumerate(sheets):
        for n, subject in enumerate(sheet.subjects):
            for m, mark in enumerate(subject.marks):
                place = f"$[{at}].subjects[{n}].marks[{m}]"
                if (mark.kind is FinalKind.TERM) != (mark.term is not None):
                    raise BrokenFile(file, f"{place}.term", "known" if mark.term else "field")
                _check_range(mark.value or 0, range(1001), f"{place}.value", file)


def _check_range(number: int, allowed: range, place: str, file: str) -> None:
    if number not in allowed:
        raise BrokenFile(file, place, f"{allowed.start}…{allowed.stop - 1}", str(number))


def _check_hours(starts: time, ends: time, place: str, file: str) -> None:
    if ends <= starts:
        raise BrokenFile(file, f"{place}.ends", f"> {starts}", str(ends))


def _check_unique(ids: Iterable[str], place: str, file: str) -> None:
    seen: set[str] = set()
    for at, id in enumerate(ids):
        if id in seen:
            raise BrokenFile(file, f"{place}[{at}].id", "unique", id)
        seen.add(id)
