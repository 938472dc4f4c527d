"""The timetable, and what the journal says of lessons."""

from collections.abc import Iterator
from typing import Any

from epos_tui.compose import run
from epos_tui.domain.lessons import Lesson, LessonChange
from epos_tui.domain.people import Student
from epos_tui.domain.year import Span, weeks_of
from tests.emulator.people import groups
from tests.emulator.routes import Asked, route
from tests.emulator.world import (
    World,
    asked_span,
    day_of,
    dotted_moment,
    listed_day,
    listed_time,
    minutes_between,
    page_of,
)

_REASONS = {"н": 1, "б": 2}


def held(world: World, student: Student, span: Span) -> Iterator[Lesson]:
    """The lessons of the span, held and planned."""
    year = world.school.year(student.id).span
    within = Span(max(span.first, year.first), min(span.last, year.last))
    for monday in weeks_of(within):
        for day in world.school.days(student.id, monday):
            if day.day in within:
                yield from day.lessons


@route("GET", "/jersey/api/schedule_items")
def items(asked: Asked) -> list[Any]:
    """The timetable of a child's groups."""
    student = asked.child()
    span = asked_span(asked.query, "from", "to")
    own = groups(asked.world, student)
    return page_of(
        (_item(asked.world, own, lesson) for lesson in held(asked.world, student, span)), asked.query
    )


def _item(world: World, own: dict[str, int], lesson: Lesson) -> dict[str, Any]:
    of = world.numbers.of
    return {
        "id": of(lesson.id),
        "date": listed_day(lesson.day),
        "time": listed_time(lesson.starts),
        "iso_date_time": f"{lesson.day}T{lesson.starts}.000",
        "duration": minutes_between(lesson.starts, lesson.ends),
        "day_number": lesson.day.isoweekday(),
        "study_ordinal": lesson.number,
        "group_id": own.get(lesson.subject),
        "group_name": f"{lesson.subject} ({lesson.subgroup})" if lesson.subgroup else lesson.subject,
        "subject_id": world.subject(lesson.subject),
        "subject_name": lesson.subject or None,
        "teacher_id": world.teacher(lesson.teacher),
        "room_name": lesson.room or None,
        "lesson_name": lesson.topic or None,
        "lesson_type": "NORMAL",
        "course_lesson_type": _type(lesson),
        "controllable_items": [{"id": of(f"control {lesson.id}"), "name": lesson.control_work}]
        if lesson.control_work
        else None,
        "cancelled": lesson.change is LessonChange.CANCELLED,
        "replaced": lesson.change is LessonChange.REPLACED,
        "is_transferred": lesson.change is LessonChange.MOVED,
        "comment": lesson.change_note or None,
        "homeworks_to_give": [{"id": of(f"homework {lesson.id}-c")}] if lesson.classwork else None,
        "homeworks_to_verify": [{"id": of(f"homework {task.id}")} for task in lesson.homework] or None,
        "scripts": "[]",
    }


def _type(lesson: Lesson) -> str | None:
    """Null for ordinary lessons; said of those whose topic alone would be taken for a control work."""
    if lesson.control_work:
        return "CONTROL_WORK"
    return "LESSON" if lesson.topic.startswith("Контрольн") else None


def letters(world: World, student: Student) -> list[Any]:
    """The missed lessons of the year, as the child's profile holds them."""
    year = world.school.year(student.id).span
    return [
        {
            "schedule_lesson_id": world.numbers.of(lesson.id),
            "absence_reason_id": _REASONS.get(lesson.attendance),
            "absence_reason": None if lesson.attendance in _REASONS else lesson.attendance,
        }
        for lesson in world.school.written(student.id, year)
        if lesson.attendance
    ]


def comments(world: World, student: Student) -> list[Any]:
    """What teachers wrote about the child."""
    year = world.school.year(student.id).span
    return [
        {"schedule_lesson_id": world.numbers.of(lesson.id), "comment": lesson.comment}
        for lesson in world.school.written(student.id, year)
        if lesson.comment
    ]


@route("GET", "/core/api/aware_journals")
def signatures(asked: Asked) -> list[Any]:
    """The signed weeks; their Mondays."""
    student = asked.child("student_profile_ids")
    span = Span(day_of(asked.query["week_from"]), day_of(asked.query["week_to"]))
    return [
        {
            "id": asked.world.numbers.of(f"signature {student.id} {item.monday}"),
            "parent_profile_id": asked.world.numbers.of(f"profile {item.signed_by}"),
            "student_profile_id": asked.world.numbers.of(student.id),
            "week": f"{item.monday}",
            "created_at": dotted_moment(item.signed_at),
        }
        for item in run(asked.portal.signatures(student.id, span))
    ]
