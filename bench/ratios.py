"""Medians, and ratios taken round by round: what troubles the machine troubles both sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Ratio:
    """The median of the rounds' ratios, and the quarter of rounds on either side of it."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.middle:.2f}× [{self.low:.2f}–{self.high:.2f}]"


def ratio(ours: Sequence[float], floors: Sequence[float]) -> Ratio:
    """Of two measures, one value a round each."""
    of_rounds = sorted(own / floor for own, floor in zip(ours, floors, strict=True))
    quarter = len(of_rounds) // 4
    return Ratio(median(of_rounds), of_rounds[quarter], of_rounds[-1 - quarter])
