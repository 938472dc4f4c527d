"""The day's regime."""

from datetime import time
from typing import Protocol

from epos_tui.domain.stay import StayKind


class StayWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
    KIND: dict[StayKind, str]
    PLACE: str
    TIME: str
    LENGTH: str
    EMPTY: str
    UNPLANNED: str

    def unplanned(self, starts: time, ends: time) -> str: ...
    def overlap(self, other: str) -> str: ...
    def from_to(self, starts: time, ends: time) -> str: ...
