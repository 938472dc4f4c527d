"""Interim assessment that was not passed."""

from datetime import date
from typing import Protocol

from epos_tui.domain.assessment import AssessmentForm


class DebtWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
    FORM: dict[AssessmentForm, str]
    FORM_LABEL: str
    PERIOD: str
    SINCE: str
    SINCE_UNKNOWN: str
    ATTEMPTS: str
    NO_ATTEMPTS: str
    NOTE: str
    NONE: str
    """A plain good sentence."""

    def count(self, count: int) -> str: ...
    def since(self, day: date) -> str: ...
    def retake(self, day: date) -> str: ...
    def attempt(self, number: int, day: date, result: str) -> str: ...
