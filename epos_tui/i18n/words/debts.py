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
    NEXT: str
    NOT_APPOINTED: str
    LATEST: str
    LATEST_UNKNOWN: str
    LEFT_UNKNOWN: str
    USED: str
    USED_UNKNOWN: str
    NO_MORE: str
    COMMISSION: str
    TOO_LATE: str
    ORIENTATION_LABEL: str
    ORIENTATION: str
    """What the law says, and that the institution decides."""
    NONE: str
    """A plain good sentence."""

    def count(self, count: int) -> str: ...
    def since(self, day: date) -> str: ...
    def left(self, days: int) -> str: ...
    def ahead(self, days: int) -> str: ...
    def retake(self, days: int) -> str: ...
    def limit(self, days: int) -> str: ...
    def used(self, count: int, of: int) -> str: ...
    def unclear(self, count: int) -> str: ...
    def attempt(self, number: int, day: date, result: str) -> str: ...
