"""Marks, said and written."""

from datetime import date
from typing import Protocol

from epos_tui.domain.marks import GradingSystem


class MarkWords(Protocol):
    """The words that stand around a mark."""

    DECIMAL: str
    EXAM: str
    WEEK_AVERAGE: str
    WEEK_AVERAGES: str
    PLUS: str
    MINUS: str
    """Said after a number: 5 с минусом."""
    POINT: str
    """A mark whose place is only held."""
    SYSTEM: dict[GradingSystem, str]
    """Said after a mark of another system; empty for the ordinary one."""

    def weight(self, weight: int) -> str: ...
    def point_until(self, day: date) -> str: ...
    def set_on(self, day: date) -> str: ...
    def comment(self, text: str) -> str: ...
    def marks(self, count: int) -> str: ...
