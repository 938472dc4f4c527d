"""Final marks, attestation periods, subjects, and the rows of debts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.debts import Debt
from epos_tui.domain.finals import FinalKind, FinalMark, YearFinals
from epos_tui.domain.people import Student
from epos_tui.domain.year import Term
from tests.emulator.routes import Asked, route
from tests.emulator.world import YEARS, World, dotted, page_of
from tests.emulator.year import name_of_term

FORMS = {
    AssessmentForm.EXAM: "EXAM",
    AssessmentForm.CREDIT: "TEST",
    AssessmentForm.GRADED_CREDIT: "GRADED_TEST",
    AssessmentForm.COURSE_PAPER: "COURSE_WORK",
    AssessmentForm.TERM_MARK: "TERM_MARK",
    AssessmentForm.OTHER: "OTHER",
}
_TYPES = {FinalKind.EXAM: "intermediate_attestation", FinalKind.FINAL: "final"}


@route("GET", "/core/api/final_marks")
def final_marks(asked: Asked) -> list[Any]:
    """All final marks of the years asked for, in one list; debts among them."""
    student = asked.child()
    wanted = asked.query.get("academic_year_ids", "").split(",")
    rows = (row for row in _rows(asked.world, student) if str(row["academic_year_id"]) in wanted)
    return page_of(rows, asked.query)


def _rows(world: World, student: Student) -> Iterator[dict[str, Any]]:
    for sheet in world.school.finals(student.id):
        for subject in sheet.subjects:
            for mark in subject.marks:
                if mark.text:
                    yield _final(world, student, sheet, subject.subject, mark)
    for debt in world.school.debts(student.id):
        yield _debt(world, student, debt)


def _final(world: World, student: Student, sheet: YearFinals, subject: str, mark: FinalMark) -> Any:
    year = YEARS[sheet.span.first.year]
    value: Any = mark.value if mark.value is not None else mark.text
    return {
        "id": world.numbers.of(f"{student.id} {year} {subject} {mark.kind} {mark.term}"),
        "created_at": f"{dotted(mark.set_on)} 10:00" if mark.set_on else None,
        "value": {"source": value, "parsedValue": 4.0} if mark.kind is FinalKind.YEAR else value,
        "academic_year_id": year,
        "attestation_period_id": period_id(world, mark.term) if mark.term else None,
        "is_year_mark": mark.kind is FinalKind.YEAR,
        "subject_id": world.subject(subject),
        "academic_debt": False,
        "comment": mark.comment or None,
        "mark_type": _TYPES.get(mark.kind),
    }


def _debt(world: World, student: Student, debt: Debt) -> dict[str, Any]:
    year = debt.term.span.first if debt.term else date(2025, 9, 1)
    return {
        "id": world.numbers.of(f"{student.id} debt {debt.subject}"),
        "created_at": f"{dotted(debt.since)} 10:00" if debt.since else None,
        "value": None,
        "academic_year_id": YEARS[year.year if year.month > 8 else year.year - 1],
        "attestation_period_id": period_id(world, debt.term) if debt.term else None,
        "subject_id": world.subject(debt.subject),
        "attested": False,
        "academic_debt": True,
        "eliminated": False,
        "attestation_form": FORMS[debt.form],
        "teacher_id": world.teacher(debt.teacher),
        "comment": debt.note or None,
        "retakes": [{"date": f"{item.day}", "result": item.result or None} for item in debt.attempts] or None,
    }


def period_id(world: World, term: Term) -> int:
    """The number of an attestation period."""
    return world.numbers.of(f"term {term.kind.value} {term.number} {term.span.first} {term.span.last}")


@route("GET", "/core/api/attestation_periods")
def periods(asked: Asked) -> list[Any]:
    """The periods asked for; their days are written the other way round."""
    every = {
        period_id(asked.world, mark.term): mark.term
        for student in asked.world.students()
        for sheet in asked.world.school.finals(student.id)
        for subject in sheet.subjects
        for mark in subject.marks
        if mark.term
    }
    for student in asked.world.students():
        for debt in asked.world.school.debts(student.id):
            if debt.term:
                every[period_id(asked.world, debt.term)] = debt.term
    return [
        {
            "id": number,
            "name": name_of_term(every[number]).title(),
            "begin_date": dotted(every[number].span.first),
            "end_date": dotted(every[number].span.last),
        }
        for number in map(int, asked.query.get("ids", "0").split(","))
        if number in every
    ]


@route("GET", "/core/api/subjects")
def subjects(asked: Asked) -> list[Any]:
    """The subjects asked for."""
    found = []
    for number in asked.query.get("ids", "").split(","):
        name = asked.world.numbers.name(number)
        if name.startswith("subject "):
            found.append({"id": int(number), "name": name.removeprefix("subject "), "short_name": None})
    return found
