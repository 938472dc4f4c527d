"""Years, periods, holidays and moved days."""

from datetime import date, timedelta
from typing import Any

from epos_tui.domain.people import Student
from epos_tui.domain.year import AcademicYear, Span, Term, TermKind
from tests.emulator.routes import Asked, route
from tests.emulator.world import YEARS

NAMES = {
    TermKind.QUARTER: "четверть",
    TermKind.TRIMESTER: "триместр",
    TermKind.HALF_YEAR: "полугодие",
    TermKind.SEMESTER: "семестр",
    TermKind.MODULE: "модуль",
}


def name_of_term(term: Term) -> str:
    """1 четверть"""
    return f"{term.number} {NAMES[term.kind]}"


@route("GET", "/core/api/academic_years")
def years(asked: Asked) -> list[Any]:
    """The years the portal remembers."""
    today = asked.world.now().date()
    return [
        {
            "id": number,
            "name": f"{begin}-{begin + 1}",
            "begin_date": f"{begin}-09-01",
            "end_date": f"{begin + 1}-08-31",
            "calendar_id": number,
            "current_year": date(begin, 9, 1) <= today <= date(begin + 1, 8, 31),
        }
        for begin, number in YEARS.items()
    ]


@route("GET", "/core/api/periods_schedules")
def periods(asked: Asked) -> list[Any]:
    """The terms and vacations of a child, out of order as they come."""
    student = asked.child()
    year = asked.world.school.year(student.id)
    terms = [_period(name_of_term(term), term.span, vacation=False) for term in year.terms]
    vacations = [_period(item.name, item.span, vacation=True) for item in year.vacations]
    return [
        {
            "id": asked.world.numbers.of(f"periods {student.id}"),
            "name": student.group,
            "academic_year_id": YEARS[year.span.first.year],
            "days_in_week": max(year.weekdays),
            "periods": [*vacations, *terms],
        }
    ]


def _period(name: str, span: Span, vacation: bool) -> dict[str, Any]:
    row: dict[str, Any] = {"id": span.first.toordinal(), "name": name, "color": "A5D6A7"}
    flag = {"is_vacation": True} if vacation else {"vacation": False, "is_vacation": False}
    return row | flag | {"begin_date": f"{span.first}", "end_date": f"{span.last}"}


@route("GET", "/core/api/calendar_transpositions")
def transpositions(asked: Asked) -> list[Any]:
    """Holidays and moved days of every institution."""
    by_school = {student.institution.id: student for student in asked.world.students()}
    return [row for student in by_school.values() for row in _transpositions(asked, student)]


def _transpositions(asked: Asked, student: Student) -> list[dict[str, Any]]:
    year = asked.world.school.year(student.id)
    school = asked.world.numbers.of(student.institution.id)
    rows = _holidays(year) + [
        {
            "date": f"{item.day}",
            "is_holiday": item.weekday is None,
            "postponed_from": f"{item.day - timedelta(days=1)}",
            "schedule_for_weekday": item.weekday,
            "note": item.note,
        }
        for item in year.moved_days
    ]
    return [
        row | {"id": asked.world.numbers.of(f"{school} {row['date']}"), "school_id": school} for row in rows
    ]


def _holidays(year: AcademicYear) -> list[dict[str, Any]]:
    return [
        {
            "date": f"{holiday.span.first + timedelta(days=n)}",
            "is_holiday": True,
            "postponed_from": None,
            "schedule_for_weekday": None,
            "note": holiday.name,
        }
        for holiday in year.holidays
        for n in range((holiday.span.last - holiday.span.first).days + 1)
    ]
