"""The curriculum (учебный план): disciplines by area, their hours by term, totals that add up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.year import Term


class DisciplineKind(Enum):
    """What a line of the plan is."""

    SUBJECT = "subject"
    COURSE = "course"
    """An interdisciplinary course (МДК) of a college."""
    STUDY_PRACTICE = "study_practice"
    INDUSTRIAL_PRACTICE = "industrial_practice"
    ELECTIVE = "elective"


@dataclass(frozen=True)
class Share:
    """The academic hours of a term."""

    term: Term
    hours: int


@dataclass(frozen=True)
class Discipline:
    """A line of the plan; `code` as colleges number it (ОП.01, МДК.01.02)."""

    name: str
    shares: tuple[Share, ...]
    code: str = ""
    kind: DisciplineKind = DisciplineKind.SUBJECT
    weekly: int | None = None
    """Hours a week, where the plan counts by weeks."""
    form: AssessmentForm | None = None

    @property
    def hours(self) -> int:
        """Its workload in the year."""
        return sum(share.hours for share in self.shares)

    def in_term(self, term: Term) -> int:
        """Its hours in the term; 0 where it is not taught."""
        return sum(share.hours for share in self.shares if share.term == term)


@dataclass(frozen=True)
class Area:
    """A subject area of a school, a cycle or a professional module of a college."""

    title: str
    disciplines: tuple[Discipline, ...]


@dataclass(frozen=True)
class Curriculum:
    """The plan of the group's year; `stated_hours` is the total the institution prints, if it does."""

    terms: tuple[Term, ...]
    areas: tuple[Area, ...]
    title: str = ""
    stated_hours: int | None = None

    @property
    def disciplines(self) -> Iterator[Discipline]:
        """All lines in order."""
        for area in self.areas:
            yield from area.disciplines


@dataclass(frozen=True)
class Totals:
    """The sums of several disciplines, term by term in the plan's order."""

    by_term: tuple[int, ...]
    hours: int
    weekly: int
    """Of those disciplines that count by weeks."""


def totals(disciplines: Iterable[Discipline], terms: Iterable[Term]) -> Totals:
    """What the disciplines have together."""
    all_of_them = tuple(disciplines)
    return Totals(
        tuple(sum(item.in_term(term) for item in all_of_them) for term in terms),
        sum(item.hours for item in all_of_them),
        sum(item.weekly or 0 for item in all_of_them),
    )
