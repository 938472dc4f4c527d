"""Lessons as a table."""

from collections.abc import Iterable, Iterator

from epos_tui.domain.lessons import Lesson

HEADER = tuple(
    "child_id date number starts ends subject subgroup topic marks attendance homework homework_minutes "
    "classwork control_work comment change teacher room".split()
)


def rows(student_id: str, lessons: Iterable[Lesson]) -> Iterator[tuple[object, ...]]:
    """A row a lesson; several marks or tasks share a cell."""
    for lesson in lessons:
        yield (student_id, lesson.day, lesson.number, *_times(lesson), *_contents(lesson))


def _times(lesson: Lesson) -> tuple[object, ...]:
    return (f"{lesson.starts:%H:%M}", f"{lesson.ends:%H:%M}", lesson.subject, lesson.subgroup)


def _contents(lesson: Lesson) -> tuple[object, ...]:
    minutes = [task.planned_minutes for task in lesson.homework if task.planned_minutes is not None]
    return (
        lesson.topic,
        "; ".join(mark.text if mark.weight == 1 else f"{mark.text}x{mark.weight}" for mark in lesson.marks),
        lesson.attendance,
        "; ".join(task.text for task in lesson.homework),
        sum(minutes) if minutes else "",
        lesson.classwork,
        lesson.control_work,
        lesson.comment,
        lesson.change.value if lesson.change else "",
        lesson.teacher,
        lesson.room,
    )
