"""The curriculum, as JSON."""

from collections.abc import Iterable
from dataclasses import dataclass

from epos_tui.commands.records.year import Term, term
from epos_tui.domain import curriculum as domain
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.curriculum import DisciplineKind
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import Term as DomainTerm
from epos_tui.i18n import Words
from epos_tui.present import curriculum as say


@dataclass(frozen=True)
class Share:
    """The academic hours of a term."""

    term: Term
    hours: int


@dataclass(frozen=True)
class Discipline:
    """A line of the plan; no `weekly` where the plan does not count by weeks, no `form` where none is set."""

    code: str
    name: str
    kind: DisciplineKind
    weekly: int | None
    form: AssessmentForm | None
    shares: tuple[Share, ...]
    hours: int
    label: str


@dataclass(frozen=True)
class Totals:
    """The sums of several lines, term by term; `weekly` of those that count by weeks."""

    by_term: tuple[Share, ...]
    hours: int
    weekly: int


@dataclass(frozen=True)
class Area:
    """A subject area, a cycle or a professional module."""

    title: str
    disciplines: tuple[Discipline, ...]
    totals: Totals
    label: str


@dataclass(frozen=True)
class Curriculum:
    """The answer of `curriculum`; `stated_hours` is the total the institution prints, if it does."""

    title: str
    areas: tuple[Area, ...]
    totals: Totals
    stated_hours: int | None
    label: str


def curriculum(plan: domain.Curriculum, kind: InstitutionKind, words: Words) -> Curriculum:
    """The plan area by area."""
    return Curriculum(
        title=plan.title,
        areas=tuple(_area(area, plan, kind, words) for area in plan.areas),
        totals=_totals(domain.totals(plan.disciplines, plan.terms), plan, words),
        stated_hours=plan.stated_hours,
        label=say.heading(plan, kind, words),
    )


def _area(area: domain.Area, plan: domain.Curriculum, kind: InstitutionKind, words: Words) -> Area:
    return Area(
        title=area.title,
        disciplines=tuple(_discipline(item, kind, words) for item in area.disciplines),
        totals=_totals(domain.totals(area.disciplines, plan.terms), plan, words),
        label=say.area_said(area, kind, words),
    )


def _discipline(item: domain.Discipline, kind: InstitutionKind, words: Words) -> Discipline:
    return Discipline(
        code=item.code,
        name=item.name,
        kind=item.kind,
        weekly=item.weekly,
        form=item.form,
        shares=_shares(((share.term, share.hours) for share in item.shares), words),
        hours=item.hours,
        label=say.discipline_said(item, kind, words),
    )


def _totals(sums: domain.Totals, plan: domain.Curriculum, words: Words) -> Totals:
    by_term = _shares(zip(plan.terms, sums.by_term, strict=True), words)
    return Totals(by_term, sums.hours, sums.weekly)


def _shares(shares: Iterable[tuple[DomainTerm, int]], words: Words) -> tuple[Share, ...]:
    return tuple(Share(known, hours) for item, hours in shares if (known := term(item, words)))
