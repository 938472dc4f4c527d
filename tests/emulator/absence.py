"""Absence notices: a record a day or a lesson."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceDraft, AbsenceNotice, AbsenceReason
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature
from epos_tui.domain.people import Student
from epos_tui.domain.year import Span, days_of, monday_of
from tests.emulator.routes import Asked, Refused, route
from tests.emulator.world import World, asked_span, day_of, dotted, dotted_moment


@route("GET", "/core/api/nonattendance_reasons")
def reasons(asked: Asked) -> list[Any]:
    """All reasons, those for the staff too."""
    own = [
        {"id": asked.world.numbers.of(item.id), "name": item.name, "is_parent_available": True}
        for item in asked.world.school.reasons()
    ]
    return [*own, {"id": 12, "name": "Прогул", "is_parent_available": False, "deleted_at": None}]


@route("GET", "/core/api/attendance_notifications")
def notices(asked: Asked) -> list[Any]:
    """The records of the span."""
    student = asked.child()
    span = asked_span(asked.query, "date_from", "date_to")
    known = run(asked.portal.absence_notices(student.id, span))
    return [row for notice in known for row in _records(asked.world, student, notice)]


def _records(world: World, student: Student, notice: AbsenceNotice) -> Iterator[dict[str, Any]]:
    common = {
        "student_profile_id": world.numbers.of(student.id),
        "nonattendance_reason_id": world.numbers.of(notice.reason.id) if notice.reason else None,
        "description": notice.note or None,
        "created_at": dotted_moment(notice.created_at),
    }
    count = 0
    for day in days_of(notice.span):
        for lesson_id in _lesson_ids(world, student, notice, day):
            name = f"{notice.id} {count}" if count else notice.id
            count += 1
            yield {
                "id": world.numbers.of(name),
                **common,
                "date": dotted(day),
                "schedule_lesson_id": lesson_id,
                "full_day": lesson_id is None,
            }


def _lesson_ids(world: World, student: Student, notice: AbsenceNotice, day: date) -> list[int | None]:
    if not notice.lessons:
        return [None]
    of_day = world.school.days(student.id, monday_of(day))[day.weekday()]
    first = {lesson.number: world.numbers.of(lesson.id) for lesson in reversed(of_day.lessons)}
    return [first[number] for number in notice.lessons if number in first]


@route("POST", "/core/api/attendance_notifications")
def announce(asked: Asked) -> Any:
    """One record; a day off, a past day and a second record are turned down."""
    asked.only_parents()
    student = asked.own(asked.body["student_profile_id"])
    day = day_of(asked.body["date"])
    draft = AbsenceDraft(
        student.id,
        Span(day, day),
        _lessons(asked, student, day),
        _reason(asked),
        asked.body["description"] or "",
    )
    id = run(asked.portal.send(draft))
    return {"id": asked.world.numbers.of(id), **asked.body}


def _lessons(asked: Asked, student: Student, day: date) -> tuple[int, ...]:
    if asked.body["full_day"]:
        return ()
    of_day = asked.world.school.days(student.id, monday_of(day))[day.weekday()]
    name = asked.world.numbers.name(asked.body["schedule_lesson_id"])
    number = next((lesson.number for lesson in of_day.lessons if lesson.id == name), None)
    if number is None:
        raise Refused(400, "Урок не найден")
    return (number,)


def _reason(asked: Asked) -> AbsenceReason | None:
    name = asked.world.numbers.name(asked.body["nonattendance_reason_id"])
    return next((item for item in asked.world.school.reasons() if item.id == name), None)


@route("DELETE", "/core/api/attendance_notifications/{}")
def cancel(asked: Asked) -> None:
    """Takes a record back; the records of one notice go with its first."""
    asked.only_parents()
    name = asked.world.numbers.name(asked.parts[0])
    for student in run(asked.portal.viewer()).students:
        known = run(asked.portal.absence_notices(student.id, Span(date.min, date.max)))
        if name in {notice.id for notice in known}:
            run(asked.portal.send(AbsenceCancellation(student.id, name)))
    return None


@route("POST", "/core/api/aware_journals")
def sign(asked: Asked) -> Any:
    """Signs a week; a second time is the same row."""
    asked.only_parents()
    student = asked.own(asked.body["student_profile_id"])
    id = run(asked.portal.send(DiarySignature(student.id, day_of(asked.body["week"]))))
    return {"id": asked.world.numbers.of(id), **asked.body}
