"""Marks of the journal, their control forms, and the progress report."""

from collections.abc import Iterator
from typing import Any

from epos_tui.compose import run
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.marks import GradingSystem, Mark
from epos_tui.domain.people import Student
from epos_tui.domain.year import Term
from tests.emulator.routes import Asked, route
from tests.emulator.world import World, asked_span, dotted, page_of
from tests.emulator.year import name_of_term

_SYSTEMS = {
    GradingSystem.FIVE: "five",
    GradingSystem.HUNDRED: "hundred",
    GradingSystem.PASS_FAIL: "n",
    GradingSystem.OTHER: "ten",
}


@route("GET", "/core/api/marks")
def marks(asked: Asked) -> list[Any]:
    """The marks entered in the span."""
    student = asked.child()
    span = asked_span(asked.query, "created_at_from", "created_at_to")
    rows = (
        _mark(asked.world, student, lesson, mark)
        for lesson, mark in _given(asked.world, student)
        if (mark.set_on or lesson.day) in span
    )
    return page_of(rows, asked.query)


def _given(world: World, student: Student) -> Iterator[tuple[Lesson, Mark]]:
    year = world.school.year(student.id).span
    for lesson in world.school.written(student.id, year):
        for mark in lesson.marks:
            yield lesson, mark


def _mark(world: World, student: Student, lesson: Lesson, mark: Mark) -> dict[str, Any]:
    day = mark.set_on or lesson.day
    return {
        "id": world.numbers.of(mark.id),
        "created_at": f"{dotted(day)} 12:40",
        "student_profile_id": world.numbers.of(student.id),
        "teacher_id": world.teacher(mark.teacher),
        "subject_id": world.subject(lesson.subject),
        "schedule_lesson_id": world.numbers.of(lesson.id),
        "date": dotted(day),
        "name": mark.text,
        "weight": float(mark.weight) if mark.weight > 1 else None,
        "control_form_id": world.numbers.of(f"form {mark.control_form}") if mark.control_form else None,
        "is_exam": mark.exam,
        "is_point": mark.point_until is not None,
        "point_date": dotted(mark.point_until) if mark.point_until else None,
        "comment": mark.comment or None,
        "grade_system_type": _SYSTEMS[mark.system],
        "values": _values(mark),
        "is_criterion": False,
    }


def _values(mark: Mark) -> list[Any]:
    origin = str(mark.value) if mark.value is not None else ""
    return [{"name": "", "nmax": 5.0, "grade": {"origin": origin, "five": 4.0, "hundred": 80.0}}]


@route("GET", "/core/api/control_forms")
def forms(asked: Asked) -> list[Any]:
    """The control forms asked for; they may have been deleted since."""
    found = []
    for number in asked.query.get("ids", "").split(","):
        name = asked.world.numbers.name(number)
        if name.startswith("form "):
            found.append({"id": int(number), "name": name.removeprefix("form "), "deleted_at": None})
    return found


@route("GET", "/reports/api/progress/json")
def progress(asked: Asked) -> list[Any]:
    """All marks by subject and period, with averages as texts."""
    student = asked.child()
    return [_subject(item) for item in run(asked.portal.marks(student.id))]


def _subject(item: SubjectMarks) -> dict[str, Any]:
    return {
        "subject_name": item.subject,
        "without_marks": not item.marked,
        **_averages(item, None),
        "periods": [_period(item, term) for term in item.terms],
    }


def _period(item: SubjectMarks, term: Term) -> dict[str, Any]:
    given = [mark for entry in item.entries if entry.day in term.span for mark in entry.marks]
    return {
        "name": name_of_term(term),
        "start": f"{term.span.first:%d.%m}",
        "end": f"{term.span.last:%d.%m}",
        "start_iso": f"{term.span.first}",
        "end_iso": f"{term.span.last}",
        **_averages(item, term),
        "final_mark": None,
        "marks": [_reported(mark) for mark in given] or None,
    }


def _reported(mark: Mark) -> dict[str, Any]:
    return {
        "control_form_name": mark.control_form,
        "date": f"{mark.set_on}",
        "grade_system_type": _SYSTEMS[mark.system],
        "weight": mark.weight,
        "is_exam": mark.exam,
        "is_point": mark.point_until is not None,
        "values": [{"original": mark.text, "nmax": 5.0}],
    }


def _averages(item: SubjectMarks, term: Term | None) -> dict[str, Any]:
    """Every average in two systems; the one that was counted in the other is a conversion."""
    own = next((average for average in item.averages if average.term == term), None)
    if own is None:
        return {"avg_five": "", "avg_hundred": None, "avg_original": "0"}
    number = float(own.shown)
    hundred = own.system is GradingSystem.HUNDRED
    return {
        "avg_five": f"{number / 20:.2f}" if hundred else own.shown,
        "avg_hundred": own.shown if hundred else f"{number * 20:.2f}",
        "avg_original": own.shown,
    }
