"""Programmes against the calendar."""

from datetime import date
from typing import Protocol


class ProgressWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    CALENDAR: str
    LEFT: str
    MISSED: str
    MISSED_SHORT: str
    ON_TIME: str
    ENOUGH: str
    NO_TOPIC: str
    GIVEN: str
    DUE: str
    CLASSWORK: str
    NOTHING_GIVEN: str
    WORK_UNKNOWN: str
    NOTHING_MISSED: str
    MISSED_UNKNOWN: str
    CALENDAR_UNKNOWN: str
    NOT_IN_TIMETABLE: str
    ORIENTATION: str

    def by_now(self, hours: int) -> str: ...
    def ahead(self, hours: int) -> str: ...
    def behind(self, hours: int) -> str: ...
    def in_timetable(self, hours: int) -> str: ...
    def to_hold(self, hours: int) -> str: ...
    def lacking(self, hours: int) -> str: ...
    def spare(self, hours: int) -> str: ...
    def known_until(self, day: date) -> str: ...
    def unnamed(self, hours: int) -> str: ...
    def missed(self, count: int) -> str: ...
