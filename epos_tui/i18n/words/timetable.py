"""The timetable."""

from datetime import time
from typing import Protocol


class TimetableWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    COLUMNS: tuple[str, str, str, str]
    """Number, time, subject, room."""
    NOW: str
    NEXT: str
    GAP: str
    EMPTY: str

    def gap(self, starts: time, ends: time) -> str: ...
    def room(self, room: str) -> str: ...
