"""Personal messages."""

from typing import Protocol


class MessageWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
