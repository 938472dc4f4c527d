"""Final marks and what is derived from them: debts (wire reference, 14.2 and 14.4)."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.debts import Attempt, Debt
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.finals import FinalKind, FinalMark, SubjectFinals, YearFinals
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span, Term
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.marks import subjects
from epos_tui.portal.http.people import WireStudent, teacher_names
from epos_tui.portal.http.subjects import subject_names
from epos_tui.portal.http.vocabulary import DEBTS
from epos_tui.portal.http.wire import Day, Flag, Id, Many, Moment, Prose, Text, Wire, as_count, as_text
from epos_tui.portal.http.year import WireYear, current, term_of, years

_KINDS = {
    "intermediate_attestation": FinalKind.EXAM,
    "final_attestation": FinalKind.EXAM,
    "final": FinalKind.FINAL,
}
_ORDER = (FinalKind.TERM, FinalKind.YEAR, FinalKind.EXAM, FinalKind.FINAL)
_FORMS = {
    "EXAM": AssessmentForm.EXAM,
    "TEST": AssessmentForm.CREDIT,
    "GRADED_TEST": AssessmentForm.GRADED_CREDIT,
    "COURSE_WORK": AssessmentForm.COURSE_PAPER,
    "TERM_MARK": AssessmentForm.TERM_MARK,
}


def form_of(name: str) -> AssessmentForm:
    """A form of assessment by the portal's word for it."""
    return _FORMS.get(name, AssessmentForm.OTHER)


def _as_value(raw: Any) -> str:
    """4, "4", {"source": "4", "parsedValue": 4.0}, А/З."""
    return as_text(raw.get("source") if isinstance(raw, dict) else raw)


class WireRetake(Wire):
    """An attempt to pay a debt off."""

    day: Day = Field(None, alias="date")
    result: Text = ""


class WireFinal(Wire):
    """A final mark, or a place where there is none."""

    id: Id
    value: Annotated[str, BeforeValidator(_as_value)] = ""
    academic_year_id: Text = ""
    attestation_period_id: Text = ""
    period_id: Text = ""
    module_id: Text = ""
    is_year_mark: Flag = False
    year_mark: Flag = False
    mark_type: Text = ""
    subject_id: Text = ""
    created_at: Moment = None
    deleted_at: Text = ""
    comment: Prose = ""
    academic_debt: Flag = False
    eliminated: Flag = False
    attestation_form: Text = ""
    teacher_id: Text = ""
    retakes: Many[WireRetake] = ()

    @property
    def period(self) -> str:
        """The id of the period it is for; empty where it is for no period."""
        return self.attestation_period_id or self.period_id or self.module_id

    @property
    def kind(self) -> FinalKind:
        """What it is given for."""
        if self.mark_type in _KINDS:
            return _KINDS[self.mark_type]
        return FinalKind.YEAR if self.is_year_mark or self.year_mark or not self.period else FinalKind.TERM


class WirePeriod(Wire):
    """An attestation period."""

    id: Id
    name: Text = ""
    begin_date: Day = None
    end_date: Day = None


async def finals(ask: Ask, student_id: str) -> tuple[YearFinals, ...]:
    """The mark sheets of the years that have marks, and of the current one with its empty places."""
    known = await years(ask)
    rows, this, reported = await asyncio.gather(
        _rows(ask, student_id, known), current(ask), subjects(ask, student_id)
    )
    given = [row for row in rows if row.value]
    terms, names, groups = await asyncio.gather(
        _terms(ask, given),
        subject_names(ask, {row.subject_id for row in given}),
        _groups(ask, student_id, known),
    )
    sheets = []
    for year in known:
        own = [row for row in given if row.academic_year_id == year.id]
        places = _places(reported) if year.id == this.id else {}
        if any(row.period or row.created_at for row in own) or places:
            sheets.append(_sheet(groups.get(year.id, ""), own, places, terms, names))
    return tuple(sorted(sheets, key=lambda sheet: sheet.span.first))


async def debts(ask: Ask, student_id: str) -> tuple[Debt, ...]:
    """The rows the portal itself calls a debt."""
    rows = await _rows(ask, student_id, await years(ask))
    owed = [row for row in rows if _is_debt(row)]
    terms, names, teachers = await asyncio.gather(
        _terms(ask, owed),
        subject_names(ask, {row.subject_id for row in owed}),
        teacher_names(ask, {row.teacher_id for row in owed}),
    )
    return tuple(
        Debt(
            names.get(row.subject_id, ""),
            form_of(row.attestation_form),
            terms.get(row.period),
            row.created_at.date() if row.created_at else None,
            tuple(Attempt(item.day, item.result) for item in row.retakes if item.day),
            teachers.get(row.teacher_id, ""),
            row.comment,
        )
        for row in owed
    )


def _is_debt(row: WireFinal) -> bool:
    return not row.eliminated and (row.academic_debt or row.value.lower() in DEBTS)


async def _rows(ask: Ask, student_id: str, known: Iterable[WireYear]) -> tuple[WireFinal, ...]:
    rows = await ask.paged(
        WireFinal,
        "/core/api/final_marks",
        {"student_profile_id": student_id, "academic_year_ids": tuple(year.id for year in known)},
    )
    return tuple(row for row in rows if not row.deleted_at)


async def _terms(ask: Ask, rows: Iterable[WireFinal]) -> dict[str, Term]:
    wanted = tuple(sorted({row.period for row in rows if row.period}))
    if not wanted:
        return {}
    found = await ask.rows(WirePeriod, "/core/api/attestation_periods", {"ids": wanted}, lasting=True)
    return {
        item.id: term
        for item in found
        if item.begin_date
        and (term := term_of(item.name, Span(item.begin_date, item.end_date or item.begin_date), 1))
    }


async def _groups(ask: Ask, student_id: str, known: Sequence[WireYear]) -> dict[str, str]:
    """The class or group of each year; without those of years the portal does not tell."""

    async def group(year: WireYear) -> str:
        query = {"academic_year_id": year.id, "pid": ask.profile.id}
        try:
            child = await ask.one(
                WireStudent, f"/core/api/student_profiles/{student_id}", query, lasting=True
            )
        except PortalUnreachable:
            return ""
        return child.class_unit.name if child.class_unit else ""

    found = await asyncio.gather(*(group(year) for year in known))
    return {year.id: name for year, name in zip(known, found, strict=True)}


def _places(reported: Iterable[SubjectMarks]) -> dict[str, tuple[FinalMark, ...]]:
    """Where the year's marks will stand: the subject's own periods, and the year."""
    return {
        item.subject: (
            *(FinalMark(FinalKind.TERM, term) for term in item.terms),
            FinalMark(FinalKind.YEAR),
        )
        for item in reported
        if item.marked
    }


def _sheet(
    group: str,
    rows: Iterable[WireFinal],
    places: Mapping[str, tuple[FinalMark, ...]],
    terms: Mapping[str, Term],
    names: Mapping[str, str],
) -> YearFinals:
    by_subject = {subject: list(marks) for subject, marks in places.items()}
    for row in rows:
        mark, own = _mark(row, terms), by_subject.setdefault(names.get(row.subject_id, ""), [])
        place = next((n for n, item in enumerate(own) if _same_place(item, mark)), None)
        if place is None:
            own.append(mark)
        else:
            own[place] = mark
    sheets = tuple(SubjectFinals(name, tuple(sorted(own, key=_order))) for name, own in by_subject.items())
    return YearFinals(_span(sheets), group, sheets)


def _mark(row: WireFinal, terms: Mapping[str, Term]) -> FinalMark:
    return FinalMark(
        row.kind,
        terms.get(row.period) if row.kind is FinalKind.TERM else None,
        one_line(row.value),
        as_count(row.value),
        row.created_at.date() if row.created_at else None,
        row.comment,
    )


def _same_place(one: FinalMark, other: FinalMark) -> bool:
    return (one.kind, one.term) == (other.kind, other.term)


def _order(mark: FinalMark) -> tuple[int, int]:
    return _ORDER.index(mark.kind), mark.term.span.first.toordinal() if mark.term else 0


def _span(sheets: Iterable[SubjectFinals]) -> Span:
    """The days of the sheet's periods; without any, those on which its marks were set."""
    marks = [mark for sheet in sheets for mark in sheet.marks]
    spans = [mark.term.span for mark in marks if mark.term]
    spans = spans or [Span(mark.set_on, mark.set_on) for mark in marks if mark.set_on]
    return Span(min(span.first for span in spans), max(span.last for span in spans))
