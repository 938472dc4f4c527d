"""Final marks."""

from datetime import date
from typing import Protocol

from epos_tui.domain.finals import FinalKind
from epos_tui.domain.year import TermKind


class FinalWords(Protocol):
    """Heads of columns, and what stands in their places."""

    TITLE: str
    TITLE_SHORT: str
    SUBJECT: str
    TERM_HEAD: dict[TermKind, str]
    """Behind a number, in at most 5 cells."""
    TERM_SHORT: dict[TermKind, str]
    HEAD: dict[FinalKind, str]
    HEAD_SHORT: dict[FinalKind, str]
    KIND: dict[FinalKind, str]
    NOT_YET: str
    NOT_ATTESTED: str
    NO_PERIOD: str
    EMPTY: str
    PAST: str
    """Of an academic year that is over."""

    def set_on(self, day: date) -> str: ...
    def year(self, first: int, last: int) -> str: ...
