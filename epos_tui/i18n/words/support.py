"""The request to the support."""

from typing import Protocol


class SupportWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
