"""The next day with lessons."""

from collections.abc import Sequence
from typing import Protocol


class TomorrowWords(Protocol):
    """Headings, and the sentences about a day that is ahead."""

    TITLE: str
    NO_DAY: str
    EVENTS: str
    EVENTS_UNKNOWN: str
    WORK_UNKNOWN: str
    NOTICES_UNKNOWN: str
    ALL_DONE: str

    def ahead(self, days: int) -> str: ...
    def left(self, count: int) -> str: ...
    def cancelled(self, days: Sequence[str]) -> str: ...
