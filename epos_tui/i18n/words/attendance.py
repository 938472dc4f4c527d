"""Attendance of the year so far."""

from datetime import date
from typing import Protocol


class AttendanceWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    STORY: str
    """What leads there."""
    WHOLE: str
    """All subjects together."""
    SHARE: str
    SHARE_SHORT: str
    MISSED: str
    UNEXCUSED: str
    REASONS: str
    NO_REASON: str
    DAYS: str
    """Days with a notice or an absence."""
    ANNOUNCED: str
    CAME: str
    UNANNOUNCED: str
    WITHOUT_NOTICE: str
    MATCH: str
    MISMATCH: str
    NOTHING_MISSED: str
    EMPTY: str
    COUNTED: str
    """How lessons without a sign, late ones and cancelled ones are counted."""
    NOTICES_UNKNOWN: str

    def until(self, day: date) -> str: ...
    def target(self, percent: int) -> str: ...
    def percent(self, shown: str) -> str: ...
    def missed(self, count: int) -> str: ...
    def by_notice(self, count: int) -> str: ...
    def without_notice(self, count: int) -> str: ...
    def excused_by(self, reason: str, count: int) -> str: ...
    def days(self, count: int) -> str: ...
    def mismatches(self, count: int) -> str: ...
