"""What marks of periods come to at the end of the year; schools may differ, so it is an estimate."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from epos_tui.domain.finals import FinalKind, FinalMark, SubjectFinals
from epos_tui.domain.year import Term


@dataclass(frozen=True)
class YearEstimate:
    """The marks of the periods, the last one as forecast, and the mark of the year they make."""

    marks: tuple[int, ...]
    mark: int
    final: int | None = None
    """Of year and exam together, where the exam has a mark."""


def rounded_mean(marks: Sequence[int]) -> int:
    """The arithmetic mean by ordinary rounding: 4 and 5 make 5."""
    return floor(Fraction(sum(marks), len(marks)) + Fraction(1, 2))


def year_estimate(sheet: SubjectFinals, term: Term, mark: int) -> YearEstimate | None:
    """With the marks set so far, and this one for the term unless it has one.

    None where there is nothing but this mark, or the year has its own already.
    """
    terms = [item for item in sheet.marks if item.kind is FinalKind.TERM]
    known = (mark if item.term == term and item.value is None else item.value for item in terms)
    marks = tuple(value for value in known if value is not None)
    if len(marks) < 2 or _value(sheet, FinalKind.YEAR) is not None:
        return None
    year, exam = rounded_mean(marks), _value(sheet, FinalKind.EXAM)
    return YearEstimate(marks, year, None if exam is None else rounded_mean((year, exam)))


def _value(sheet: SubjectFinals, kind: FinalKind) -> int | None:
    found: FinalMark | None = next((item for item in sheet.marks if item.kind is kind), None)
    return found.value if found else None
