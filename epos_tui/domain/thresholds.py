"""From which average on a mark is given: the school's own rule, else what schools usually have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from epos_tui.domain.all_marks import as_number
from epos_tui.domain.people import Institution
from epos_tui.domain.text import folded

PRESETS = tuple(Fraction(hundredths, 100) for hundredths in (50, 60, 65, 70))
"""What an average must have behind the decimal sign to become the next mark."""
UNTIL_CHOSEN = (PRESETS[0], PRESETS[2])
"""Plain rounding, and what schools often have: told beside each other."""


@dataclass(frozen=True)
class Thresholds:
    """What was chosen for a school: one threshold for all, others for some subjects."""

    usual: Fraction | None = None
    subjects: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True)
class Rules:
    """How the family wants its forecasts."""

    everywhere: Thresholds = Thresholds()
    schools: Mapping[str, Thresholds] = field(default_factory=dict)
    """By the name of the school, or a part of it."""
    at_once: Fraction | None = None
    """Tried for the moment, in every school and subject."""
    lowest: int = 2
    """The worst mark that is given."""
    minimum: int = 3
    """With fewer marks in a period it is pointed out."""
    points: bool = False
    """Whether points («точки») that have a value count."""
    paced: bool = False
    """Whether as many marks are expected as there were a lesson so far, instead of one a lesson."""
    attendance: Fraction = Fraction(85, 100)
    """The share of lessons that shall be attended."""


def thresholds_for(rules: Rules, school: Institution, subject: str) -> tuple[Fraction, ...]:
    """The threshold chosen for the subject in the school; two usual ones until one is chosen."""
    if rules.at_once is not None:
        return (rules.at_once,)
    own = (item for name, item in rules.schools.items() if folded(name) in folded(school.name))
    for known in (*own, rules.everywhere):
        by_subject = {folded(name): part for name, part in known.subjects.items()}
        chosen = by_subject.get(folded(subject), known.usual)
        if chosen is not None:
            return (chosen,)
    return UNTIL_CHOSEN


def threshold_of(text: str) -> Fraction | None:
    """«0,65» or «0.65» exactly, as it is written; None for what lies not between 0 and 1."""
    found = as_number(text)
    return found if found is not None and 0 < found < 1 else None


def bar(mark: int, threshold: Fraction) -> Fraction:
    """The average that the mark needs: 5 at 0,65 needs 4,65."""
    return mark - 1 + threshold
