"""Planned absence."""

from datetime import date
from typing import Protocol

from epos_tui.domain.absence import AbsenceState, ProblemKind
from epos_tui.domain.year import DayKind


class AbsenceWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
    CANCEL: str
    ALL_DAY: str
    FIRST: str
    LAST: str
    WHEN: str
    LESSONS: str
    REASON: str
    NO_REASON: str
    NOTE: str
    NOTICE: str
    NOTICES: str
    NO_NOTICES: str
    MISSED: str
    ANNOUNCED: str
    NEXT_STEP: str
    SEND: str
    LAST_HINT: str
    NOTE_HINT: str
    TICK_HINT: str
    LEGEND: dict[AbsenceState, str]
    """Short, beside the sign of each coloured state."""
    KIND_SIGN: dict[DayKind, str]
    """A letter after the number of a day without study."""
    TEMPLATES: str
    TEMPLATES_SHORT: str
    NO_TEMPLATES: str
    SAVE_TEMPLATE: str
    NEW_TEMPLATE: str
    REMOVE_TEMPLATE: str
    TEMPLATE_NAME: str
    TEMPLATE_HINT: str
    """That it stays here and sends nothing."""
    USE_TEMPLATE: str
    WITHOUT_TEMPLATE: str
    SENT_TO: str
    """Who will see a notice."""
    ANNOUNCE_UNKNOWN: str
    CANCEL_UNKNOWN: str
    """No answer came: the order may have arrived."""

    def state(self, state: AbsenceState, missed: int, lessons: int) -> str: ...
    def created(self, day: date) -> str: ...
    def notice(self, first: date, last: date) -> str: ...
    def lesson_numbers(self, numbers: tuple[int, ...]) -> str: ...
    def problem(self, kind: ProblemKind, day: str, lesson: int | None, detail: str) -> str: ...
    def announce_question(self, name: str) -> str: ...
    def announced(self, first: date, last: date) -> str: ...
    def cancel_question(self, first: date, last: date) -> str: ...
    def cancelled(self, first: date, last: date) -> str: ...
    def summary(self, absent: int, partly: int, announced: int) -> str: ...
    def template_days(self, count: int) -> str: ...
    def template_saved(self, name: str) -> str: ...
    def template_removed(self, name: str) -> str: ...
    def remove_template_question(self, name: str) -> str: ...
    def no_template(self, name: str) -> str: ...
