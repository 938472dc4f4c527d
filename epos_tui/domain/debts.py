"""Interim assessment that was not passed (непрохождение промежуточной аттестации)."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.year import Term


@dataclass(frozen=True)
class Attempt:
    """A retake; an empty `result` when it is still to come."""

    day: date
    result: str = ""


@dataclass(frozen=True)
class Debt:
    """A subject with an academic debt; what the school does not say is empty."""

    subject: str
    form: AssessmentForm
    term: Term | None = None
    since: date | None = None
    attempts: tuple[Attempt, ...] = ()
    teacher: str = ""
    note: str = ""
