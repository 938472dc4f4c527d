"""Lessons: timetable, journal and homework put together (wire reference, 10)."""

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from epos_tui.domain.homework import Assignment, WorkKind, assignments
from epos_tui.domain.lessons import Homework, Lesson, LessonChange, SchoolDay, Week
from epos_tui.domain.marks import Mark
from epos_tui.domain.text import folded, one_line
from epos_tui.domain.year import AcademicYear, Span, days_of_week, kind_of, name_of
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.homework import Work, assignment, work_due
from epos_tui.portal.http.marks import Given, given
from epos_tui.portal.http.people import WireAttendance, WireStudent, profile, teacher_names
from epos_tui.portal.http.signatures import signatures
from epos_tui.portal.http.timetable import WireItem, items
from epos_tui.portal.http.vocabulary import CONTROL_WORK, LETTERS
from epos_tui.portal.http.year import academic_year

_MINUTES = 45
_LONGEST = 600
_DOUBLE = 80
"""Minutes: a lesson so long is a double period (пара)."""
_CONTROL_TYPES = ("CONTROL_WORK", "THEMATIC_TEST", "MODULE_TEST")
_SUBGROUP = re.compile(r".*\(([^()]+)\)\s*")


@dataclass(frozen=True)
class Journal:
    """What belongs to the lessons of a span, by the lesson's id."""

    marks: Mapping[str, Sequence[Mark]]
    letters: Mapping[str, str]
    comments: Mapping[str, str]
    teachers: Mapping[str, str]


@dataclass(frozen=True)
class Held:
    """The lessons of a span, with the work and the marks that belong to none of them."""

    lessons: tuple[Lesson, ...]
    work: tuple[Work, ...]
    marks: tuple[Given, ...]


async def week(ask: Ask, student_id: str, monday: date) -> Week:
    """The diary of a week."""
    span = Span(monday, monday + timedelta(days=6))
    year, held, signed = await asyncio.gather(
        academic_year(ask, student_id), lessons(ask, student_id, span), signatures(ask, student_id, span)
    )
    days = tuple(_day(year, day, held.lessons) for day in days_of_week(monday))
    return Week(monday, days, next(iter(signed), None))


async def timetable(ask: Ask, student_id: str, span: Span) -> tuple[Lesson, ...]:
    """The lessons of the span, held and planned, without the work for them."""
    within = await _within_year(ask, student_id, span)
    if within.last < within.first:
        return ()
    return (await lessons(ask, student_id, within, with_work=False)).lessons


async def homework(ask: Ask, student_id: str, span: Span) -> tuple[Assignment, ...]:
    """Homework and class work in the order of the lessons; what belongs to no lesson ends its day."""
    within = await _within_year(ask, student_id, span)
    if within.last < within.first:
        return ()
    held = await lessons(ask, student_id, within)
    every = [*assignments(held.lessons), *(assignment(work) for work in held.work)]
    return tuple(sorted(every, key=lambda item: item.due))


async def lessons(ask: Ask, student_id: str, span: Span, with_work: bool = True) -> Held:
    """The lessons of the span in order, and what belongs to none of them."""
    child = await profile(ask, student_id)
    rows, work, marks = await asyncio.gather(
        items(ask, child, span),
        work_due(ask, student_id, span) if with_work else _no_work(),
        given(ask, student_id, span),
    )
    teachers = await teacher_names(ask, {item.teacher_id for item in rows})
    journal = Journal(_marks(marks), _letters(child.attendances), _comments(child), teachers)
    by_lesson = _work_of([item for item in rows if item.is_ordinary], work)
    made = (_lesson(item, journal, by_lesson.get(item.id, ())) for item in rows)
    placed = {task.id for tasks in by_lesson.values() for task in tasks}
    known = {item.id for item in rows}
    return Held(
        tuple(sorted(made, key=lambda item: (item.day, item.number, item.starts, item.subgroup))),
        tuple(task for task in work if task.id not in placed),
        tuple(item for item in marks if item.lesson_id not in known),
    )


async def _within_year(ask: Ask, student_id: str, span: Span) -> Span:
    year = (await academic_year(ask, student_id)).span
    return Span(max(span.first, year.first), min(span.last, year.last))


async def _no_work() -> tuple[Work, ...]:
    return ()


def _day(year: AcademicYear, day: date, held: Iterable[Lesson]) -> SchoolDay:
    own = tuple(lesson for lesson in held if lesson.day == day)
    return SchoolDay(day, kind_of(year, day), name_of(year, day), own)


def _marks(every: Iterable[Given]) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for item in every:
        found.setdefault(item.lesson_id, []).append(item.mark)
    return found


def _letters(attendances: Iterable[WireAttendance]) -> dict[str, str]:
    """The portal names the lesson; the letter only sometimes."""
    return {
        item.schedule_lesson_id: item.absence_reason or LETTERS.get(item.absence_reason_id or 1, LETTERS[1])
        for item in attendances
    }


def _comments(child: WireStudent) -> dict[str, str]:
    return {item.schedule_lesson_id: item.comment for item in child.lesson_comments}


def _work_of(rows: Sequence[WireItem], work: Iterable[Work]) -> dict[str, list[Work]]:
    """Work by its lesson: the first that names it, else the first of its subject on its day."""
    given = {link.id: item.id for item in reversed(rows) for link in item.homeworks_to_give}
    due = {link.id: item.id for item in reversed(rows) for link in item.homeworks_to_verify}
    by_day = {(item.day, folded(item.subject_name)): item.id for item in reversed(rows)}
    found: dict[str, list[Work]] = {}
    for task in work:
        named = due if task.kind is WorkKind.HOMEWORK else given
        lesson_id = named.get(task.homework_id) or by_day.get((task.due, folded(task.subject)))
        if lesson_id:
            found.setdefault(lesson_id, []).append(task)
    return found


def _lesson(item: WireItem, journal: Journal, work: Sequence[Work]) -> Lesson:
    minutes = min(max(item.duration or _MINUTES, 1), _LONGEST)
    ends = (datetime.combine(item.day, item.starts) + timedelta(minutes=minutes)).time()
    return Lesson(
        id=item.id,
        day=item.day,
        number=item.number,
        starts=item.starts,
        ends=ends,
        subject=one_line(item.subject_name),
        topic=one_line(item.lesson_name),
        teacher=journal.teachers.get(item.teacher_id, ""),
        room=one_line(item.room_name),
        subgroup=_subgroup(item),
        academic_hours=2 if minutes >= _DOUBLE else 1,
        control_work=control_work(item),
        homework=tuple(_homework(task) for task in work if task.kind is WorkKind.HOMEWORK),
        classwork="\n".join(task.text for task in work if task.kind is WorkKind.CLASSWORK),
        marks=tuple(journal.marks.get(item.id, ())),
        attendance=journal.letters.get(item.id, ""),
        comment=journal.comments.get(item.id, ""),
        change=_change(item),
        change_note=one_line(item.comment),
    )


def control_work(item: WireItem) -> str:
    """The title of the control work of a lesson, derived: by the lesson's type, else by its topic (8.2)."""
    named = next((part.name for part in item.controllable_items if part.name), "")
    if item.course_lesson_type in _CONTROL_TYPES:
        return one_line(named or item.lesson_name or item.topic_name or item.subject_name)
    named_so = not item.course_lesson_type and CONTROL_WORK.match(item.lesson_name)
    return one_line(item.lesson_name) if named_so else ""


def _subgroup(item: WireItem) -> str:
    """The last brackets of a group's name that are not the subject's own: Английский язык (группа 1)."""
    found = _SUBGROUP.fullmatch(item.group_name.removeprefix(item.subject_name))
    return one_line(found[1]) if found else ""


def _homework(task: Work) -> Homework:
    return Homework(
        id=task.id,
        text=task.text,
        assigned=task.assigned,
        planned_minutes=task.planned_minutes,
        attachments=task.attachments,
        changed_after_lesson=task.changed_after_lesson,
        added_after_lesson=task.added_after_lesson,
    )


def _change(item: WireItem) -> LessonChange | None:
    if item.cancelled:
        return LessonChange.CANCELLED
    if item.replaced:
        return LessonChange.REPLACED
    return LessonChange.MOVED if item.is_transferred else None
