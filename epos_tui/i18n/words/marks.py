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

    SECTION: str
    ALL: str
    SUBJECT: str
    AVERAGE: str
    """The school's own «Средний балл»."""
    AVERAGE_SHORT: str
    OUR_AVERAGE: str
    PARTS: str
    COUNT: str
    PERIOD: str
    YEAR: str
    EVERY_SYSTEM: str
    SYSTEM_NAME: dict[GradingSystem, str]
    UNMARKED: str
    """Marks are not given in this subject."""
    NOT_COUNTED: str
    NO_MARKS: str
    LOW: str
    ALSO: str
    """Between the marks of one lesson."""
    DIFFERS: str
    TOPIC: str
    EMPTY: str

    def parts(self, sum: str, weight: int, sum_shown: int) -> str: ...
    def repeated(self, mark: str, weight: int) -> str: ...
    def weight(self, weight: int) -> str: ...
    def point_until(self, day: date) -> str: ...
    def set_on(self, day: date) -> str: ...
    def comment(self, text: str) -> str: ...
    def marks(self, count: int) -> str: ...
    def points(self, count: int) -> str: ...
