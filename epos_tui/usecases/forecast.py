"""The forecasts of a period: what their marks stand on, read together."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

from epos_tui.domain.all_marks import MarkBook, MarkRow, rows
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.finals import SubjectFinals, YearFinals
from epos_tui.domain.forecast import Forecast, Ground, forecast, mixed, weights_of
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.text import folded
from epos_tui.domain.thresholds import Rules, thresholds_for
from epos_tui.domain.year import AcademicYear, Span, Term
from epos_tui.usecases.cabinet import Cabinet, if_known, readings

Period = Callable[[AcademicYear], Term | None]
"""Which term of the year; None for the whole year."""


@dataclass(frozen=True)
class Prospects:
    """The rows of a period, and what their forecasts stand on."""

    book: MarkBook
    period: Term | None
    rows: tuple[MarkRow, ...]
    ground: Ground


async def prospects(cabinet: Cabinet, period: Period) -> AsyncIterator[Reading[Prospects]]:
    """All subjects of a period; what fails beside their marks is only not known."""

    async def ask(portal: Portal) -> Prospects:
        student = cabinet.student.id
        book = MarkBook(await portal.year(student), await portal.marks(student))
        term = period(book.year)
        shown = rows(book.subjects, term)
        lessons = await if_known(portal.lessons(student, _span(shown, book.year)))
        plan = await if_known(portal.curriculum(student))
        sheets = await if_known(portal.finals(student))
        forms, finals = _forms(plan), _sheets(sheets or (), book.year)
        college = cabinet.student.institution.kind is InstitutionKind.COLLEGE
        ground = Ground(lessons, forms, finals, weights_of(book), mixed(shown), cabinet.now(), college)
        return Prospects(book, term, shown, ground)

    async for reading in readings(cabinet, ask):
        yield reading


def forecast_of(
    cabinet: Cabinet,
    found: Prospects,
    row: MarkRow,
    rules: Rules,
    supposed: tuple[Supposed, ...] = (),
) -> Forecast:
    """By the thresholds of the student's school; supposed marks are kept nowhere."""
    thresholds = thresholds_for(rules, cabinet.student.institution, row.subject)
    return forecast(row, found.ground, rules, thresholds, supposed)


def _span(shown: Sequence[MarkRow], year: AcademicYear) -> Span:
    """The days of all the terms; subjects may have their own."""
    spans = [row.term.span if row.term else year.span for row in shown] or [year.span]
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def _forms(plan: Curriculum | None) -> dict[str, AssessmentForm]:
    known = plan.disciplines if plan else ()
    return {folded(item.name): item.form for item in known if item.form}


def _sheets(sheets: Sequence[YearFinals], year: AcademicYear) -> dict[str, SubjectFinals]:
    known = (subject for sheet in sheets if sheet.span.touches(year.span) for subject in sheet.subjects)
    return {folded(subject.subject): subject for subject in known}
