"""The children of the account."""

from epos_tui.commands import Answer, Call
from epos_tui.present.line import Section, capital
from epos_tui.present.people import student_said


async def children(call: Call) -> Answer:
    """Who may be chosen by --child."""
    return Answer(
        student=None,
        taken_at=call.cabinet.now(),
        sections=lambda: (_section(call),),
        data=lambda: _data(call),
        rows=lambda: _rows(call),
    )


def _section(call: Call) -> Section:
    words, students = call.words, call.cabinet.viewer.students
    lines = []
    for student in students:
        chosen = f" {capital(words.people.CHOSEN)}." if student == call.cabinet.student else ""
        lines.append(student_said(student, words) + chosen)
    return Section(f"{words.people.CHILDREN}: {len(students)}", tuple(lines))


def _data(call: Call) -> object:
    from epos_tui.commands.records.people import children

    return children(call.cabinet, call.words)


def _rows(call: Call) -> list[tuple[object, ...]]:
    header = ("id", "name", "group", "institution", "institution_kind", "study_year", "speciality", "chosen")
    rows: list[tuple[object, ...]] = [header]
    for student in call.cabinet.viewer.students:
        school, chosen = student.institution, student == call.cabinet.student
        rows.append(
            (
                student.id,
                student.name,
                student.group,
                school.name,
                school.kind.value,
                student.study_year,
                student.speciality,
                str(chosen).lower(),
            )
        )
    return rows
