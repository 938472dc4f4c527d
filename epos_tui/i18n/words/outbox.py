"""What was decided and has not arrived yet."""

from datetime import date, datetime
from typing import Protocol

from epos_tui.domain.outbox import Stage


class OutboxWords(Protocol):
    """Labels are shown before a colon; the rest are whole sentences or phrases."""

    TITLE: str
    WAITING: str
    """Of a notice, at the end of what is said of it."""
    SIGNATURE_WAITS: str
    NONE: str
    WAITS: str
    """The end of an order that could not leave; the same after a new sign-in."""
    WAITS_FOR_SIGN_IN: str
    UNSEEN: str
    """After a good end: the portal will show it later."""
    STAGE: dict[Stage, str]
    SIGNATURE: str
    CANCELLATION: str
    MESSAGE: str
    REQUEST: str
    DAMAGED: str
    CANCEL_QUESTION: str
    MAY_HAVE_ARRIVED: str
    """Before somebody gives up an order that may have arrived."""
    CANCELLED: str
    APPROVE_QUESTION: str
    SEND_NOW: str
    GIVE_UP: str
    DELIVER: str
    """All that may go without a question."""
    NOTHING_WENT: str
    """Somebody wanted it to go, and nothing could."""
    GONE: str
    """There is no such order any more."""

    def count(self, count: int) -> str:
        """How many wait."""

    def arrived(self, count: int) -> str:
        """How many of those that waited have arrived now."""

    def since(self, moment: datetime) -> str: ...
    def week(self, monday: date, sunday: date) -> str: ...
    def quoted(self, text: str) -> str: ...
