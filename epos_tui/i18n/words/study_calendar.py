"""The study calendar."""

from typing import Protocol

from epos_tui.domain.study_calendar import PeriodKind


class StudyCalendarWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
    PERIODS: str
    KIND: dict[PeriodKind, str]
    SIGN: dict[PeriodKind, str]
    """One letter a day; none for study."""
    NOW: str
    PERIOD: str
    LENGTH: str
    DAY: str
    HOLIDAYS: str
    MOVED: str
    NO_PERIOD: str
    NO_VACATION: str
    ASK_DAY: str

    def length(self, days: int) -> str: ...
    def in_days(self, days: int) -> str: ...
    def days_left(self, days: int) -> str: ...
    def vacation_now(self, last: str) -> str: ...
    def vacation_from(self, first: str, days: int) -> str: ...
