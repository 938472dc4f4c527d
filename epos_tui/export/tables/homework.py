"""Homework and classwork as a table."""

from collections.abc import Iterator

from epos_tui.domain.homework import HomeworkList, NotedAssignment

HEADER = tuple(
    "child_id due kind subject text assigned planned_minutes teacher attachments added_after_lesson "
    "changed_after_lesson done note id".split()
)


def rows(student_id: str, work: HomeworkList) -> Iterator[tuple[object, ...]]:
    """A row an assignment; several attachments share a cell."""
    for day in work.days:
        for item in day.work:
            yield (student_id, *_cells(item))


def _cells(item: NotedAssignment) -> tuple[object, ...]:
    work, own = item.assignment, item.own
    return (
        work.due,
        work.kind.value,
        work.subject,
        work.text,
        work.assigned,
        work.planned_minutes,
        work.teacher,
        "; ".join(file.name for file in work.attachments),
        str(work.added_after_lesson).lower(),
        str(work.changed_after_lesson).lower(),
        str(own.done).lower(),
        own.text,
        work.id,
    )
