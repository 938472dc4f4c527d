"""Work programmes."""

from typing import Protocol


class ProgrammeWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    SECTION: str
    TITLE: str
    TITLE_SHORT: str
