"""Forecasts, as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from epos_tui.commands.records.marks import Exact, Mark, exact, mark
from epos_tui.commands.records.year import Term, term
from epos_tui.domain import forecast as domain
from epos_tui.domain import year
from epos_tui.domain.causes import Cause
from epos_tui.domain.forecast import Off, Reach
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.thresholds import Rules
from epos_tui.i18n import Words
from epos_tui.present import forecast as say
from epos_tui.present.all_marks import period_said, signed
from epos_tui.present.outlooks import decimal, goal_said, outlook_said


@dataclass(frozen=True)
class Ratio:
    """An exact number; `shown` as it is written, or with two decimals where it has more."""

    numerator: int
    denominator: int
    shown: str


@dataclass(frozen=True)
class Need:
    """How many marks of this value and weight; none where no number is enough."""

    value: int
    weight: int
    count: int | None


@dataclass(frozen=True)
class SupposedMark:
    """A mark that is only imagined."""

    value: int
    weight: int


@dataclass(frozen=True)
class Goal:
    """A better mark and what leads to it; on the `border` the average only looks as if it were there."""

    mark: int
    bar: Ratio
    border: bool
    reach: Reach
    needs: tuple[Need, ...]
    label: str


@dataclass(frozen=True)
class YearEstimate:
    """The marks of the periods with the one forecast, and the mark of the year they make."""

    marks: tuple[int, ...]
    mark: int
    final: int | None


@dataclass(frozen=True)
class Outlook:
    """What the average means at a threshold; `spare` bad marks leave the mark as it is."""

    threshold: Ratio
    mark: int | None
    goals: tuple[Goal, ...]
    spare: tuple[Need, ...]
    year: YearEstimate | None
    label: str


@dataclass(frozen=True)
class Lessons:
    """The subject's lessons of the period."""

    held: int
    missed: int
    left: int
    may_miss: int
    must_attend: int


@dataclass(frozen=True)
class Influence:
    """What a mark does to the average; none for the only one."""

    date: date
    mark: Mark
    change: Ratio | None
    label: str


@dataclass(frozen=True)
class Range:
    """The worst and the best the average can become."""

    worst: Exact
    best: Exact


@dataclass(frozen=True)
class Forecast:
    """A subject; all is none or empty where its forecast is `off`.

    `average` is counted by this program; `outcome` is it with the `supposed` marks, and everything after it
    is about the outcome. `places` is how many marks are expected.
    """

    subject: str
    system: GradingSystem
    term: Term | None
    off: Off | None
    school_average: str | None
    average: Exact | None
    causes: tuple[Cause, ...]
    supposed: tuple[SupposedMark, ...]
    outcome: Exact | None
    too_few_marks: bool
    outlooks: tuple[Outlook, ...]
    lessons: Lessons | None
    places: int | None
    range: Range | None
    influences: tuple[Influence, ...]
    label: str


@dataclass(frozen=True)
class Forecasts:
    """The answer of `forecast`; an orientation only, as `note` says. No `period` for the whole year."""

    period: Term | None
    weights: tuple[int, ...]
    subjects: tuple[Forecast, ...]
    note: str
    label: str


def forecasts(
    found: Sequence[domain.Forecast],
    period: year.Term | None,
    rules: Rules,
    kind: InstitutionKind,
    words: Words,
) -> Forecasts:
    """The subjects with everything that is counted."""
    weights = found[0].weights if found else (1,)
    subjects = tuple(_forecast(item, rules, kind, words) for item in found)
    return Forecasts(term(period, words), weights, subjects, words.forecast.NOTE, period_said(period, words))


def _forecast(item: domain.Forecast, rules: Rules, kind: InstitutionKind, words: Words) -> Forecast:
    row = item.row
    return Forecast(
        subject=row.subject,
        system=row.system,
        term=term(row.term, words),
        off=item.off,
        school_average=row.school_average or None,
        average=exact(item.average) if item.average else None,
        causes=item.causes,
        supposed=tuple(SupposedMark(own.value, own.weight) for own in item.supposed),
        outcome=exact(item.outcome) if item.outcome else None,
        too_few_marks=item.too_few,
        outlooks=tuple(_outlook(outlook, item, words) for outlook in item.outlooks),
        lessons=_lessons(item, rules),
        places=item.places,
        range=Range(*map(exact, item.bounds)) if item.bounds else None,
        influences=tuple(_influence(part, words) for part in item.influences),
        label=say.said(item, rules, kind, words),
    )


def _outlook(outlook: domain.Outlook, item: domain.Forecast, words: Words) -> Outlook:
    made = outlook.year
    return Outlook(
        threshold=_written(outlook.threshold, words),
        mark=outlook.mark,
        goals=tuple(_goal(goal, item, words) for goal in outlook.goals),
        spare=_needs((need.mark, need.count) for need in outlook.spare),
        year=YearEstimate(made.marks, made.mark, made.final) if made else None,
        label=outlook_said(outlook, item.outcome, words),
    )


def _goal(goal: domain.Goal, item: domain.Forecast, words: Words) -> Goal:
    needs = _needs((need.mark, need.count) for need in goal.needs)
    label = goal_said(goal, item, words)
    return Goal(goal.mark, _written(goal.bar, words), goal.border, goal.reach, needs, label)


def _needs(found: Iterable[tuple[Supposed, int | None]]) -> tuple[Need, ...]:
    return tuple(Need(own.value, own.weight, count) for own, count in found)


def _lessons(item: domain.Forecast, rules: Rules) -> Lessons | None:
    if item.lessons is None:
        return None
    known, share = item.lessons, item.lessons.attendance
    may, must = share.may_miss(rules.attendance), share.must_attend(rules.attendance)
    return Lessons(known.held, known.missed, known.left, may, must)


def _influence(part: domain.Influence, words: Words) -> Influence:
    change = None if part.change is None else _rounded(part.change, words)
    return Influence(part.entry.day, mark(part.mark, words), change, say.influence_said(part, words))


def _written(number: Fraction, words: Words) -> Ratio:
    shown = decimal(number, words).replace(words.marks.DECIMAL, ".")
    return Ratio(number.numerator, number.denominator, shown)


def _rounded(number: Fraction, words: Words) -> Ratio:
    shown = signed(number, words).replace(words.marks.DECIMAL, ".").replace("−", "-")
    return Ratio(number.numerator, number.denominator, shown)
