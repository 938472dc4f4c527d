"""Homework, class work and their files."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from epos_tui.domain.errors import AttachmentMissing
from epos_tui.domain.lessons import Attachment, Homework, Lesson
from epos_tui.domain.people import Student
from tests.emulator.routes import Asked, File, Refused, route
from tests.emulator.world import World, asked_span, dotted, page_of


@route("GET", "/core/api/student_homeworks")
def student_homeworks(asked: Asked) -> list[Any]:
    """The tasks to be ready in the span, and the class work of its days."""
    student = asked.child()
    span = asked_span(asked.query, "begin_prepared_date", "end_prepared_date")
    return page_of((row for day, row in _tasks(asked.world, student) if day in span), asked.query)


def _tasks(world: World, student: Student) -> Iterator[tuple[date, dict[str, Any]]]:
    year = world.school.year(student.id).span
    for lesson in world.school.written(student.id, year):
        for task in lesson.homework:
            yield lesson.day, _row(world, student, lesson, task)
        if lesson.classwork:
            yield lesson.day, _row(world, student, lesson, _as_task(lesson), classwork=True)


def _as_task(lesson: Lesson) -> Homework:
    return Homework(f"{lesson.id}-c", lesson.classwork, lesson.day)


def _row(world: World, student: Student, lesson: Lesson, task: Homework, classwork: bool = False) -> Any:
    of = world.numbers.of
    assigned = task.assigned or lesson.day
    later = assigned + timedelta(days=1)
    created = f"{dotted(later if task.added_after_lesson else assigned)} 13:00"
    updated = f"{dotted(later)} 18:20" if task.changed_after_lesson else created
    return {
        "id": of(f"{student.id} {task.id}"),
        "created_at": created,
        "student_id": of(student.id),
        "homework_entry_id": of(task.id),
        "is_ready": False,
        "homework_entry": {
            "id": of(task.id),
            "homework_id": of(f"homework {task.id}"),
            "created_at": created,
            "updated_at": updated,
            "description": task.text,
            "duration": task.planned_minutes,
            "no_duration": task.planned_minutes is None,
            "books": "[]",
            "tests": "",
            "attachments": [_file(world, student, file) for file in task.attachments] or None,
            "homework": {
                "id": of(f"homework {task.id}"),
                "teacher_id": world.teacher(lesson.teacher),
                "subject_id": world.subject(lesson.subject),
                "date_assigned_on": dotted(assigned) if task.assigned else None,
                "date_prepared_for": dotted(lesson.day),
                "is_class_room_job": classwork,
                "subject": {"id": world.subject(lesson.subject), "name": lesson.subject},
            },
        },
    }


def _file(world: World, student: Student, file: Attachment) -> dict[str, Any]:
    return {
        "id": world.numbers.of(file.id or f"file {file.name}"),
        "file_file_name": file.name,
        "file_file_size": file.size,
        "path": f"/files/attachments/{world.numbers.of(student.id)}/{file.id}/{file.name}"
        if file.id
        else None,
    }


@route("GET", "/files/attachments/{}/{}/{}")
def attachment(asked: Asked) -> File:
    """A file; only for those who have signed in."""
    student = asked.own(asked.parts[0])
    try:
        return File(b"".join(asked.world.school.attachment(student.id, asked.parts[1])))
    except AttachmentMissing:
        raise Refused(404, "Файл не найден") from None
