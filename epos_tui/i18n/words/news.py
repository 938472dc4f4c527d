"""News."""

from typing import Protocol


class NewsWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
