"""The study calendar."""

from typing import Protocol


class StudyCalendarWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
