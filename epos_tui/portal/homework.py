"""The assignments that stand at lessons."""

from collections.abc import Iterable, Iterator

from epos_tui.domain.homework import Assignment, WorkKind
from epos_tui.domain.lessons import Lesson


def assignments(lessons: Iterable[Lesson]) -> Iterator[Assignment]:
    """Homework due at the lessons and the classwork done there, lesson by lesson."""
    for lesson in lessons:
        for task in lesson.homework:
            yield Assignment(
                id=task.id,
                kind=WorkKind.HOMEWORK,
                subject=lesson.subject,
                due=lesson.day,
                text=task.text,
                assigned=task.assigned,
                planned_minutes=task.planned_minutes,
                teacher=lesson.teacher,
                attachments=task.attachments,
                added_after_lesson=task.added_after_lesson,
                changed_after_lesson=task.changed_after_lesson,
            )
        if lesson.classwork:
            yield Assignment(
                id=f"{lesson.id}-c",
                kind=WorkKind.CLASSWORK,
                subject=lesson.subject,
                due=lesson.day,
                text=lesson.classwork,
                assigned=lesson.day,
                teacher=lesson.teacher,
            )
