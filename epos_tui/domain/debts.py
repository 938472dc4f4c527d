"""Interim assessment that was not passed (непрохождение промежуточной аттестации)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from epos_tui.domain.year import Term


class DebtForm(Enum):
    """In which form the assessment is to be passed."""

    EXAM = "exam"
    CREDIT = "credit"
    GRADED_CREDIT = "graded_credit"
    COURSE_PAPER = "course_paper"
    TERM_MARK = "term_mark"
    OTHER = "other"


@dataclass(frozen=True)
class Attempt:
    """A retake; an empty `result` when it is still to come."""

    day: date
    result: str = ""


@dataclass(frozen=True)
class Debt:
    """A subject with an academic debt; what the school does not say is empty."""

    subject: str
    form: DebtForm
    term: Term | None = None
    since: date | None = None
    attempts: tuple[Attempt, ...] = ()
    teacher: str = ""
    note: str = ""
