"""The request to the support."""

from typing import Protocol

from epos_tui.domain.people import Role
from epos_tui.domain.support import SupportFault, SupportField


class SupportWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
    FIELD: dict[SupportField, str]
    HINT: dict[SupportField, str]
    """What belongs into the field; empty where its name says it."""
    ROLE: dict[Role, str]
    BEFORE: tuple[str, ...]
    """What to know before one writes."""
    WRITE: str
    GO_ON: str
    """The row of a form that was begun."""
    SENT_LIST: str
    NOTHING_SENT: str
    NEXT: str
    SEND: str
    QUESTION: str
    NUMBER: str
    SENT_ON: str
    UNKNOWN: str
    SENT_STATE: str
    UNKNOWN_STATE: str
    KEPT: str
    ERASE: str
    ERASE_QUESTION: str
    ERASED: str
    NO_DRAFT: str
    WAY_OUT: str
    WHICH_FIELD: str
    ALL_RIGHT: str

    def fault(self, field: SupportField, fault: SupportFault) -> str: ...
    def requests(self, count: int) -> str: ...
    def sent(self, number: str) -> str: ...
