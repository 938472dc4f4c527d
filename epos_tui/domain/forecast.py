"""The forecast of a subject: which mark its average makes, what the next one needs; an orientation only."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from fractions import Fraction

from epos_tui.domain.all_marks import Entry, MarkBook, MarkRow
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.attendance import Lessons, lessons_of
from epos_tui.domain.causes import Cause, average_of, causes, counts_as_point
from epos_tui.domain.finals import SubjectFinals
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.marks import Average, GradingSystem, Mark, counts
from epos_tui.domain.results import YearEstimate, year_estimate
from epos_tui.domain.supposed import (
    HIGHEST,
    Supposed,
    bounds,
    influence,
    needed,
    on_the_border,
    reaches,
    survived,
    with_supposed,
)
from epos_tui.domain.text import folded
from epos_tui.domain.thresholds import Rules, bar


class Off(Enum):
    """Why a subject has no forecast."""

    UNMARKED = "unmarked"
    CREDIT = "credit"
    EXAM = "exam"
    OTHER_SYSTEM = "other_system"
    WHOLE_YEAR = "whole_year"
    """A college counts within a term only."""


class Reach(Enum):
    """Whether a mark can still be had in the period."""

    REACHED = "reached"
    POSSIBLE = "possible"
    TOO_FEW_LESSONS = "too_few_lessons"


@dataclass(frozen=True)
class Need:
    """How many such marks; None: no number of them is enough, or any number is."""

    mark: Supposed
    count: int | None


@dataclass(frozen=True)
class Goal:
    """A mark above the present one, and the marks of each value and weight that lead there."""

    mark: int
    bar: Fraction
    border: bool
    """The average looks as if it were there."""
    needs: tuple[Need, ...]
    reach: Reach


@dataclass(frozen=True)
class Outlook:
    """What the average means at a threshold; no mark without an average."""

    threshold: Fraction
    mark: int | None
    goals: tuple[Goal, ...]
    spare: tuple[Need, ...]
    """How many bad marks of each value and weight leave the mark as it is."""
    year: YearEstimate | None
    """What the year comes to with this mark."""


@dataclass(frozen=True)
class Influence:
    """What a mark does to the average; None for the only one."""

    entry: Entry
    mark: Mark
    change: Fraction | None


@dataclass(frozen=True)
class Forecast:
    """Everything that is counted of a subject; nothing of it is the school's."""

    row: MarkRow
    off: Off | None
    marks: tuple[Mark, ...]
    """Those that count."""
    average: Average | None
    """Counted by us."""
    supposed: tuple[Supposed, ...]
    outcome: Average | None
    """With the supposed marks; all below is about it."""
    causes: tuple[Cause, ...]
    """Why the school's average may be another."""
    lessons: Lessons | None
    """None where the timetable is not known."""
    places: int | None
    """How many marks are still to come."""
    weights: tuple[int, ...]
    """Those seen in the school, and 1."""
    outlooks: tuple[Outlook, ...]
    bounds: tuple[Average, Average] | None
    influences: tuple[Influence, ...]
    too_few: bool
    """Fewer marks than a period should have."""

    @property
    def key(self) -> str:
        """What the subject is known by when the list is renewed."""
        return self.row.key


@dataclass(frozen=True)
class Ground:
    """What forecasts stand on beside the marks: lessons, forms of assessment, the moment."""

    lessons: tuple[Lesson, ...] | None
    forms: Mapping[str, AssessmentForm]
    sheets: Mapping[str, SubjectFinals]
    """This year's; both by the folded name of the subject."""
    weights: tuple[int, ...]
    """Those seen in the school, and 1."""
    mixed: tuple[str, ...]
    """The subjects with marks of several systems."""
    now: datetime
    by_term: bool = False
    """Whether averages mean something within a term only, as in a college."""


_MOST_WEIGHTS = 9
_FORM_OFF = {AssessmentForm.EXAM: Off.EXAM, AssessmentForm.CREDIT: Off.CREDIT}


def off_for(row: MarkRow, ground: Ground) -> Off | None:
    """Whether an average decides nothing here."""
    if not row.marked:
        return Off.UNMARKED
    if row.system is GradingSystem.PASS_FAIL:
        return Off.CREDIT
    form = ground.forms.get(folded(row.subject))
    if form in _FORM_OFF:
        return _FORM_OFF[form]
    if row.system is not GradingSystem.FIVE:
        return Off.OTHER_SYSTEM
    return Off.WHOLE_YEAR if ground.by_term and row.term is None else None


def forecast(
    row: MarkRow,
    ground: Ground,
    rules: Rules,
    thresholds: Iterable[Fraction],
    supposed: tuple[Supposed, ...] = (),
) -> Forecast:
    """The forecast of a row at each of the thresholds."""
    off = off_for(row, ground)
    marks = (
        ()
        if off
        else tuple(mark for mark in row.marks if counts(mark) or (rules.points and counts_as_point(mark)))
    )
    average = average_of(marks)
    outcome = None if off else with_supposed(average, supposed)
    lessons = None if ground.lessons is None else lessons_of(row, ground.lessons, ground.now)
    places = None if lessons is None else _places(lessons, len(marks), rules.paced, len(supposed))
    case = _Case(row, outcome, places, ground, rules)
    return Forecast(
        row=row,
        off=off,
        marks=marks,
        average=average,
        supposed=supposed,
        outcome=outcome,
        causes=() if off else causes(row, row.subject in ground.mixed),
        lessons=lessons,
        places=places,
        weights=ground.weights,
        outlooks=() if off else tuple(_outlook(case, threshold) for threshold in thresholds),
        bounds=None if off or places is None else bounds(outcome, places, rules.lowest),
        influences=tuple(_influences(row, marks, average)),
        too_few=not off and len(marks) < rules.minimum,
    )


def weights_of(book: MarkBook) -> tuple[int, ...]:
    """The weights the school has given this year, and 1; the smallest where there are very many."""
    given = (mark for subject in book.subjects for entry in subject.entries for mark in entry.marks)
    seen = {1, *(mark.weight for mark in given if counts(mark) and mark.weight > 0)}
    return tuple(sorted(seen)[:_MOST_WEIGHTS])


def mixed(rows: Iterable[MarkRow]) -> tuple[str, ...]:
    """The subjects with marks of several systems: they have several rows."""
    return tuple(subject for subject, count in Counter(row.subject for row in rows).items() if count > 1)


def _places(lessons: Lessons, marks: int, paced: bool, supposed: int) -> int:
    """A mark a lesson, or no more than came so far; the supposed marks have taken theirs."""
    known = paced and lessons.held
    most = min(lessons.left, lessons.left * marks // lessons.held) if known else lessons.left
    return max(0, most - supposed)


@dataclass(frozen=True)
class _Case:
    """What every outlook of a row has in common."""

    row: MarkRow
    average: Average | None
    places: int | None
    ground: Ground
    rules: Rules


def _outlook(case: _Case, threshold: Fraction) -> Outlook:
    row, average, ground, lowest = case.row, case.average, case.ground, case.rules.lowest
    mark = mark_of(average, threshold, lowest)
    above = range((mark or lowest) + 1, HIGHEST + 1)
    goals = tuple(_goal(average, goal, bar(goal, threshold), ground.weights, case.places) for goal in above)
    sheet = ground.sheets.get(folded(row.subject))
    year = year_estimate(sheet, row.term, mark) if sheet and row.term and mark else None
    return Outlook(threshold, mark, goals, tuple(_spare(case, threshold, mark or lowest)), year)


def _spare(case: _Case, threshold: Fraction, mark: int) -> Iterator[Need]:
    for value in range(mark - 1, case.rules.lowest - 1, -1):
        for weight in case.ground.weights:
            item = Supposed(value, weight)
            yield Need(item, survived(case.average, bar(mark, threshold), item))


def mark_of(average: Average | None, threshold: Fraction, lowest: int) -> int | None:
    """The mark the exact average makes; never rounded in anybody's favour."""
    if average is None:
        return None
    known = range(HIGHEST, lowest, -1)
    return next((mark for mark in known if reaches(average, bar(mark, threshold))), lowest)


def _goal(
    average: Average | None, mark: int, height: Fraction, weights: Iterable[int], places: int | None
) -> Goal:
    better = [Supposed(value, weight) for value in range(HIGHEST, mark - 1, -1) for weight in weights]
    needs = tuple(Need(item, needed(average, height, item)) for item in better)
    fits = any(need.count is not None and (places is None or need.count <= places) for need in needs)
    reach = Reach.REACHED if reaches(average, height) else Reach.POSSIBLE if fits else Reach.TOO_FEW_LESSONS
    return Goal(mark, height, on_the_border(average, height), needs, reach)


def _influences(row: MarkRow, marks: tuple[Mark, ...], average: Average | None) -> Iterator[Influence]:
    for entry in row.entries:
        for mark in entry.marks:
            if average and mark in marks:
                yield Influence(entry, mark, influence(average, mark))
