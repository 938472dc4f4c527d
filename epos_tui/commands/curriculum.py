"""The curriculum."""

from collections.abc import Iterator

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.curriculum import Curriculum
from epos_tui.present.curriculum import plan_sections
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import curriculum as usecases
from epos_tui.usecases.cabinet import latest


async def curriculum(call: Call) -> Answer:
    """The plan of the group's year."""
    student, words = call.cabinet.student, call.words
    reading = await latest(usecases.curriculum(call.cabinet))
    kind = student.institution.kind
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *plan_sections(reading.value, kind, words)),
        data=lambda: _data(call, reading.value),
        rows=lambda: list(_rows(student.id, reading.value)),
    )


def _data(call: Call, plan: Curriculum) -> object:
    from epos_tui.commands.records.curriculum import curriculum

    return curriculum(plan, call.cabinet.student.institution.kind, call.words)


def _rows(student_id: str, plan: Curriculum) -> Iterator[tuple[object, ...]]:
    """A row a discipline, a column a term."""
    terms = {f"{term.kind.value}_{term.number}": term for term in plan.terms}
    yield ("child_id", "area", "code", "discipline", "kind", "weekly", "hours", "form", *terms)
    for area in plan.areas:
        for item in area.disciplines:
            form = item.form.value if item.form else ""
            about = (area.title, item.code, item.name, item.kind.value, item.weekly, item.hours, form)
            yield (student_id, *about, *map(item.in_term, terms.values()))
