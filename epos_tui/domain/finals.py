"""Final marks: of periods, of the year, of exams; each subject has its own periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from epos_tui.domain.year import Span, Term


class FinalKind(Enum):
    """What a final mark is given for."""

    TERM = "term"
    YEAR = "year"
    EXAM = "exam"
    FINAL = "final"
    """Of year and exam together (итоговая)."""


@dataclass(frozen=True)
class FinalMark:
    """One place of the mark sheet; empty `text` until the mark is set."""

    kind: FinalKind
    term: Term | None = None
    """For `TERM` only."""
    text: str = ""
    """As the school wrote it: 5, зачёт, н/а."""
    value: int | None = None
    set_on: date | None = None
    comment: str = ""


@dataclass(frozen=True)
class SubjectFinals:
    """A subject's own places, in the order of the year."""

    subject: str
    marks: tuple[FinalMark, ...]


@dataclass(frozen=True)
class YearFinals:
    """The mark sheet of one academic year; `group` is the class or group of that year."""

    span: Span
    group: str
    subjects: tuple[SubjectFinals, ...]


NOT_ATTESTED = ("н/а", "на", "не аттестован", "не аттестована")


def not_attested(mark: FinalMark) -> bool:
    """Whether the school says that it could not give a mark."""
    return mark.text.strip().lower() in NOT_ATTESTED


Place = tuple[FinalKind, Term | None]
"""A column of the mark sheet."""

_ORDER = list(FinalKind)


def places(year: YearFinals) -> tuple[Place, ...]:
    """The columns some subject has: terms by their end, shorter first, then year, exam, final."""
    known = dict.fromkeys((mark.kind, mark.term) for subject in year.subjects for mark in subject.marks)
    return tuple(sorted(known, key=_order))


def _order(place: Place) -> tuple[int, date, int]:
    kind, term = place
    if term is None:
        return _ORDER.index(kind), date.min, 0
    return _ORDER.index(kind), term.span.last, -term.span.first.toordinal()


def at(subject: SubjectFinals, place: Place) -> FinalMark | None:
    """The subject's mark in a column; None when the subject has no such period."""
    return next((mark for mark in subject.marks if (mark.kind, mark.term) == place), None)


def newest_marked(sheets: Sequence[YearFinals]) -> int:
    """The place of the newest year that has a mark; the last one when none has."""
    marked = [
        n
        for n, sheet in enumerate(sheets)
        if any(mark.text for subject in sheet.subjects for mark in subject.marks)
    ]
    return marked[-1] if marked else len(sheets) - 1
