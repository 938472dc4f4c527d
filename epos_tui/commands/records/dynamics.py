"""The dynamics of the averages, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from epos_tui.commands.records.marks import Exact, exact
from epos_tui.commands.records.year import Term, term
from epos_tui.domain import dynamics as domain
from epos_tui.domain import year
from epos_tui.domain.dynamics import Rule, Trend
from epos_tui.domain.marks import GradingSystem
from epos_tui.i18n import Words
from epos_tui.present import dynamics as say
from epos_tui.present.all_marks import period_said, signed


@dataclass(frozen=True)
class Point:
    """The average at the end of a week; none before the first mark, `repeated` in a week without marks."""

    monday: date
    average: Exact | None
    repeated: bool
    label: str


@dataclass(frozen=True)
class Change:
    """An exact difference of two averages; `shown` has two decimals."""

    numerator: int
    denominator: int
    shown: str


@dataclass(frozen=True)
class Dynamics:
    """A subject's weeks of the period up to today; all but the points is none without marks."""

    subject: str
    system: GradingSystem
    points: tuple[Point, ...]
    start: Point | None
    now: Point | None
    best: Point | None
    worst: Point | None
    trend: Trend | None
    change: Change | None
    label: str


@dataclass(frozen=True)
class AllDynamics:
    """The answer of `dynamics`; no `period` for the whole year."""

    period: Term | None
    rule: Rule
    subjects: tuple[Dynamics, ...]
    label: str


def all_dynamics(
    items: Sequence[domain.Dynamics], period: year.Term | None, rule: Rule, words: Words
) -> AllDynamics:
    """The subjects with their weeks."""
    found = tuple(_dynamics(item, words) for item in items)
    return AllDynamics(term(period, words), rule, found, period_said(period, words))


def _dynamics(item: domain.Dynamics, words: Words) -> Dynamics:
    known = item.known
    return Dynamics(
        subject=item.subject,
        system=item.system,
        points=tuple(_point(point, words) for point in item.points),
        start=_point(known[0], words) if known else None,
        now=_point(known[-1], words) if known else None,
        best=_point(item.best, words) if item.best else None,
        worst=_point(item.worst, words) if item.worst else None,
        trend=item.trend,
        change=None if item.change is None else _change(item.change, words),
        label=say.said(item, words),
    )


def _point(point: domain.Point, words: Words) -> Point:
    average = exact(point.average) if point.average else None
    return Point(point.monday, average, point.repeated, say.point_said(point, words))


def _change(change: Fraction, words: Words) -> Change:
    shown = signed(change, words).replace(words.marks.DECIMAL, ".").replace("−", "-")
    return Change(change.numerator, change.denominator, shown)
