"""What marks do to an average: exact arithmetic of what is needed, survived, possible."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from epos_tui.domain.marks import Average, Mark

HIGHEST = 5


@dataclass(frozen=True)
class Supposed:
    """A mark that is only imagined: it has no place in a journal and never becomes a `Mark`."""

    value: int
    weight: int = 1


def with_supposed(average: Average | None, supposed: Iterable[Supposed]) -> Average | None:
    """The average with the imagined marks; None while there is no mark at all."""
    total, weight = _sums(average)
    for mark in supposed:
        total, weight = total + mark.value * mark.weight, weight + mark.weight
    return Average(total, weight) if weight else None


def reaches(average: Average | None, bar: Fraction) -> bool:
    """Whether the exact average is at the bar or above."""
    return average is not None and average.exact >= bar


def on_the_border(average: Average | None, bar: Fraction) -> bool:
    """Whether the average only looks as if it reached the bar: 79/17 is shown as 4,65."""
    return average is not None and average.exact < bar <= Fraction(average.hundredths, 100)


def needed(average: Average | None, bar: Fraction, mark: Supposed) -> int | None:
    """How many such marks bring the average to the bar; None where no number of them does."""
    if average is None:
        return 1 if mark.value >= bar else None
    if reaches(average, bar):
        return 0
    if mark.value <= bar:
        return None
    return ceil((bar * average.weight - average.sum) / (mark.weight * (mark.value - bar)))


def survived(average: Average | None, bar: Fraction, mark: Supposed) -> int | None:
    """How many such marks leave the average at the bar; None where any number does.

    Of an average below the bar nothing is left to lose: 0.
    """
    if average is None or not reaches(average, bar):
        return 0
    if mark.value >= bar:
        return None
    return floor((average.sum - bar * average.weight) / (mark.weight * (bar - mark.value)))


def influence(average: Average, mark: Mark) -> Fraction | None:
    """What one of its marks does to the average; None where there would be none without it."""
    rest = average.weight - mark.weight
    if rest <= 0:
        return None
    return average.exact - Fraction(average.sum - (mark.value or 0) * mark.weight, rest)


def bounds(average: Average | None, places: int, lowest: int) -> tuple[Average, Average] | None:
    """The worst and the best the average can become with so many marks of weight 1."""
    worst = with_supposed(average, [Supposed(lowest, places)] if places else ())
    best = with_supposed(average, [Supposed(HIGHEST, places)] if places else ())
    return (worst, best) if worst and best else None


def _sums(average: Average | None) -> tuple[int, int]:
    return (average.sum, average.weight) if average else (0, 0)
