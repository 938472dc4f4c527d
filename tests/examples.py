"""Values of the domain with ordinary contents; a test names only what it is about."""

from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from epos_tui.domain.absence import AbsenceDraft, AbsenceNotice
from epos_tui.domain.lessons import Homework, Lesson, SchoolDay
from epos_tui.domain.marks import Mark
from epos_tui.domain.people import Institution, InstitutionKind, Student
from epos_tui.domain.year import AcademicYear, DayKind, MovedDay, NamedSpan, Span, Term, TermKind

PERM = timezone(timedelta(hours=5))
THURSDAY = date(2026, 10, 15)
NOW = datetime(2026, 10, 15, 19, 20, tzinfo=PERM)

YEAR = AcademicYear(
    span=Span(date(2026, 9, 1), date(2027, 5, 31)),
    weekdays=(1, 2, 3, 4, 5),
    terms=(
        Term(TermKind.QUARTER, 1, Span(date(2026, 9, 1), date(2026, 10, 25))),
        Term(TermKind.QUARTER, 2, Span(date(2026, 11, 2), date(2026, 12, 27))),
    ),
    vacations=(NamedSpan("Осенние каникулы", Span(date(2026, 10, 26), date(2026, 11, 4))),),
    holidays=(NamedSpan("День народного единства", Span(date(2026, 11, 4), date(2026, 11, 4))),),
    moved_days=(
        MovedDay(date(2026, 10, 31), 1, "Учимся за понедельник"),
        MovedDay(date(2026, 11, 9), None, "Выходной за 31 октября"),
    ),
)


def mark(value: int | None = 4, weight: int = 1, **about: Any) -> Mark:
    """A mark in the five-point system."""
    return Mark(**{"id": "m", "text": str(value), "value": value, "weight": weight, **about})


def marks(*values: int | tuple[int, int]) -> list[Mark]:
    """Marks by value, or by value and weight."""
    return [mark(*value) if isinstance(value, tuple) else mark(value) for value in values]


def lesson(number: int = 1, day: date = THURSDAY, **about: Any) -> Lesson:
    """A lesson of forty minutes; the first begins at 8:00, the next an hour later each."""
    starts = time(7 + number)
    ordinary = {"id": f"{day}-{number}", "subject": "Математика", "starts": starts}
    return Lesson(**{**ordinary, "ends": starts.replace(minute=40), "day": day, "number": number, **about})


def school_day(*lessons: Lesson, day: date = THURSDAY, kind: DayKind = DayKind.STUDY) -> SchoolDay:
    """A day with these lessons."""
    return SchoolDay(day, kind, "", lessons)


def task(minutes: int | None = None, **about: Any) -> Homework:
    """A homework task."""
    return Homework(**{"id": "h", "text": "§ 4, № 12", "planned_minutes": minutes, **about})


def notice(first: date = THURSDAY, last: date | None = None, *lessons: int, id: str = "n") -> AbsenceNotice:
    """A notice made the evening before its first day."""
    made = datetime(first.year, first.month, first.day, tzinfo=PERM) - timedelta(hours=4)
    return AbsenceNotice(id, Span(first, last or first), made, lessons)


def draft(first: date, last: date | None = None, *lessons: int, **about: Any) -> AbsenceDraft:
    """A draft for the sixth-former of the demo school."""
    return AbsenceDraft("ivanov-a", Span(first, last or first), lessons, **about)


def student(group: str = "6 «А»", kind: InstitutionKind = InstitutionKind.SCHOOL, **about: Any) -> Student:
    """A student of an institution of the kind."""
    institution = Institution("i", "МАОУ «Гимназия № 33» г. Перми", kind)
    return Student(
        **{"id": "s", "name": "Иванов Александр Иванович", "group": group, **about}, institution=institution
    )
