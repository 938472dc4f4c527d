"""The evening page."""

from typing import Protocol


class TodayWords(Protocol):
    """Headings and the sentences under them."""

    MARKS_TODAY: str
    NO_MARKS: str
    SCHOOL_WAITS: str
    NOTHING_WAITS: str
    NO_NEXT_DAY: str

    def unsigned(self, count: int, weeks: str) -> str: ...
