"""Marks, their weights, and the exact average of a set of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction


class GradingSystem(Enum):
    """Marks of different systems are never mixed in one average."""

    FIVE = "five"
    HUNDRED = "hundred"
    PASS_FAIL = "pass_fail"
    OTHER = "other"


@dataclass(frozen=True)
class Mark:
    """One entry of the journal, as the school wrote it."""

    id: str
    text: str
    """What the teacher wrote: 4, 87, зачёт."""
    value: int | None = None
    """The number in its own system; None when the mark is a word."""
    weight: int = 1
    """1 to 5 by the portal's rule; a greater one is shown and counted as it came."""
    system: GradingSystem = GradingSystem.FIVE
    control_form: str = ""
    """For which kind of activity it was given: устный контроль, контрольная работа …"""
    teacher: str = ""
    comment: str = ""
    set_on: date | None = None
    point_until: date | None = None
    """A point («точка») holds the place of a mark until this day."""
    exam: bool = False


@dataclass(frozen=True)
class Average:
    """An exact weighted average: sum of value × weight over the sum of weights (seed: 4₂ is two fours)."""

    sum: int
    weight: int

    @property
    def exact(self) -> Fraction:
        """The number itself; every verdict is made on it."""
        return Fraction(self.sum, self.weight)

    @property
    def hundredths(self) -> int:
        """The average in hundredths, rounded half up: 37/8 → 463."""
        return (200 * self.sum + self.weight) // (2 * self.weight)


def counts(mark: Mark, system: GradingSystem = GradingSystem.FIVE) -> bool:
    """Whether a mark belongs to the average of the system: words, points and other systems do not."""
    return (
        mark.system is system
        and system is not GradingSystem.PASS_FAIL
        and mark.value is not None
        and mark.point_until is None
    )


def average(marks: Iterable[Mark], system: GradingSystem = GradingSystem.FIVE) -> Average | None:
    """The average of the marks that count in the system; None when there are none."""
    counted = [mark for mark in marks if counts(mark, system)]
    weight = sum(mark.weight for mark in counted)
    if not weight:
        return None
    return Average(sum((mark.value or 0) * mark.weight for mark in counted), weight)
