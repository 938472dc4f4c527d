"""Marks as the journal has them, and all of them by subject with the school's averages (10.2, 14.1)."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import Field

from epos_tui.domain.all_marks import SchoolAverage, SubjectMarks
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.marks import GradingSystem, Mark
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span, Term
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.people import teacher_names
from epos_tui.portal.http.wire import Count, Day, Flag, Id, Many, Moment, Prose, Text, TheDay, Wire, as_count
from epos_tui.portal.http.year import current, term_of

_SYSTEMS = {"five": GradingSystem.FIVE, "hundred": GradingSystem.HUNDRED}
_NO_AVERAGE = ("", "-", "0", "0.0", "0.00")
_POINT = "•"


class WireGrade(Wire):
    """A value in the school's own system and in others."""

    origin: Text = ""


class WireValue(Wire):
    """One of the values of a mark: more than one where it is given by criteria."""

    grade: WireGrade | None = None
    original: Text = ""


class WireMark(Wire):
    """An entry of the journal."""

    id: Id
    name: Text = ""
    weight: Count = None
    created_at: Moment = None
    day: Day = Field(None, alias="date")
    teacher_id: Text = ""
    subject_id: Text = ""
    schedule_lesson_id: Text = ""
    control_form_id: Text = ""
    is_exam: Flag = False
    is_point: Flag = False
    point_date: Day = None
    comment: Prose = ""
    grade_system_type: Text = ""
    values: Many[WireValue] = ()


class WireForm(Wire):
    """A control form; one that was deleted keeps its name."""

    id: Id
    name: Text = ""


class WireReported(Wire):
    """A mark of the progress report; it says less than the journal."""

    grade_system_type: Text = ""


class WireReportedPeriod(Wire):
    """A period of a subject."""

    name: Text = ""
    start_iso: TheDay
    end_iso: TheDay
    avg_five: Text = ""
    avg_hundred: Text = ""
    marks: Many[WireReported] = ()


class WireSubject(Wire):
    """A subject of the progress report."""

    subject_name: Id
    avg_five: Text = ""
    avg_hundred: Text = ""
    without_marks: Flag = False
    """Nobody has seen this field at the portal; without it every subject has marks."""
    periods: Many[WireReportedPeriod] = ()


@dataclass(frozen=True)
class Given:
    """A mark with what it says of where it belongs."""

    mark: Mark
    lesson_id: str
    subject_id: str


async def given(ask: Ask, student_id: str, span: Span) -> tuple[Given, ...]:
    """The marks of the span's lessons; the portal is asked by the day of entry, which may be later."""
    last = max(span.last, ask.today())
    rows = await ask.paged(
        WireMark,
        "/core/api/marks",
        {
            "student_profile_id": student_id,
            "created_at_from": f"{span.first:%d.%m.%Y}",
            "created_at_to": f"{last:%d.%m.%Y}",
            "pid": ask.profile.id,
        },
    )
    forms, teachers = await asyncio.gather(
        _forms(ask, {row.control_form_id for row in rows}),
        teacher_names(ask, {row.teacher_id for row in rows}),
    )
    return tuple(Given(_mark(row, forms, teachers), row.schedule_lesson_id, row.subject_id) for row in rows)


async def subjects(ask: Ask, student_id: str) -> tuple[SubjectMarks, ...]:
    """The subjects of the progress report with their periods and averages; without entries."""
    year = await current(ask)
    rows = await ask.rows(
        WireSubject,
        "/reports/api/progress/json",
        {"student_profile_id": student_id, "academic_year_id": year.id, "pid": ask.profile.id},
    )
    return tuple(_subject(row) for row in rows)


async def _forms(ask: Ask, ids: set[str]) -> dict[str, str]:
    wanted = tuple(sorted(filter(None, ids)))
    if not wanted:
        return {}
    try:
        found = await ask.rows(WireForm, "/core/api/control_forms", {"ids": wanted}, lasting=True)
    except PortalUnreachable:
        return {}
    return {item.id: one_line(item.name) for item in found}


def _mark(row: WireMark, forms: Mapping[str, str], teachers: Mapping[str, str]) -> Mark:
    text = one_line(row.name) or (_POINT if row.is_point else "")
    value = _value(row)
    entered = row.created_at.date() if row.created_at else None
    return Mark(
        id=row.id,
        text=text,
        value=value,
        weight=max(row.weight or 1, 1),
        system=_system(row.grade_system_type, value, row.is_point),
        control_form=forms.get(row.control_form_id, ""),
        teacher=teachers.get(row.teacher_id, ""),
        comment=row.comment,
        set_on=row.day or entered,
        point_until=row.point_date if row.is_point else None,
        exam=row.is_exam,
    )


def _value(row: WireMark) -> int | None:
    """The number of the school's own system; none of a word, nor of several criteria."""
    if len(row.values) > 1:
        return None
    first = row.values[0] if row.values else None
    told = (first.grade.origin if first.grade else first.original) if first else row.name
    return as_count(told.rstrip("+-") or row.name.rstrip("+-"))


def _system(kind: str, value: int | None, point: bool) -> GradingSystem:
    """A word instead of a number is a pass or a fail."""
    if kind in _SYSTEMS and (value is not None or point):
        return _SYSTEMS[kind]
    return GradingSystem.OTHER if value is not None else GradingSystem.PASS_FAIL


def _subject(row: WireSubject) -> SubjectMarks:
    kinds = Counter(mark.grade_system_type for period in row.periods for mark in period.marks)
    system = GradingSystem.HUNDRED if kinds["hundred"] > kinds["five"] else GradingSystem.FIVE
    terms = tuple(_with_terms(row.periods))
    shown = ((_average(period, system), term) for period, term in terms)
    averages = [SchoolAverage(text, term, system) for text, term in shown if text not in _NO_AVERAGE]
    if (whole := _average(row, system)) not in _NO_AVERAGE:
        averages.append(SchoolAverage(whole, None, system))
    return SubjectMarks(
        one_line(row.subject_name),
        tuple(term for _, term in terms),
        averages=tuple(averages),
        marked=not row.without_marks,
    )


def _with_terms(periods: Iterable[WireReportedPeriod]) -> Iterator[tuple[WireReportedPeriod, Term]]:
    for position, period in enumerate(periods, start=1):
        if term := term_of(period.name, Span(period.start_iso, period.end_iso), position):
            yield period, term


def _average(row: WireSubject | WireReportedPeriod, system: GradingSystem) -> str:
    return (row.avg_hundred if system is GradingSystem.HUNDRED else row.avg_five).replace(",", ".").strip()
