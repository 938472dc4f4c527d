"""Whose diaries the account opens, as the portal has it by now."""

from dataclasses import replace

from epos_tui.domain.errors import EposError
from epos_tui.domain.people import Student, Viewer
from epos_tui.usecases.cabinet import Cabinet, latest, readings


async def renewed(cabinet: Cabinet) -> Cabinet:
    """The account that was opened from memory, with its children of today; as it is where nobody answers."""
    if cabinet.memory.kept("viewer", Viewer) is None:
        return cabinet
    try:
        known = await latest(readings(replace(cabinet, trusting=True), lambda portal: portal.viewer()))
    except EposError:
        return cabinet
    students = {student.id: student for student in known.value.students}
    if not students:
        return cabinet
    student = students.get(cabinet.student.id, known.value.students[0])
    return replace(cabinet, viewer=known.value, student=student)


def family(viewer: Viewer) -> tuple[Student, ...]:
    """The children who go to school now."""
    return tuple(student for student in viewer.students if not student.archived) or viewer.students
