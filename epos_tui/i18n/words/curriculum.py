"""The curriculum."""

from typing import Protocol


class CurriculumWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
