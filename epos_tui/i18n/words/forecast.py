"""Forecasts of marks."""

from typing import Protocol

from epos_tui.domain.causes import Cause
from epos_tui.domain.forecast import Off


class ForecastWords(Protocol):
    """Labels and the parts of a subject's sentence; every forecast says that it is an orientation."""

    TITLE: str
    TITLE_LONG: str
    OFF: dict[Off, str]
    CAUSE: dict[Cause, str]
    NOTE: str
    NOTE_SHORT: str
    UNTIL_CHOSEN: str
    """Why there are two thresholds."""
    COMES_HEAD: str
    NEEDS_HEAD: str
    SPARE: str
    NO_SPARE: str
    OR: str
    AND: str
    LEFT: str
    UNKNOWN_LEFT: str
    PACED: str
    RANGE: str
    YEAR: str
    ATTENDANCE: str
    INFLUENCE: str
    ONLY_MARK: str
    SUPPOSED: str
    THEN: str
    WHAT_IF: str
    WHAT_IF_HINT: str
    NOTHING_SUPPOSED: str
    OTHER_THRESHOLD: str
    OWN_THRESHOLD: str
    THRESHOLD_HINT: str
    THRESHOLD_PROMPT: str
    MARKS_PROMPT: str
    WHAT_IF_ADDED: str
    CHOSEN: str
    """The threshold of the school's own, or the usual ones until there is one."""
    WITH_POINTS: str
    NO_POINTS: str
    POINTS_COUNT: str
    PACE_KEPT: str
    AT_PACE: str
    A_MARK_A_LESSON: str

    def threshold(self, shown: str) -> str: ...
    def comes(self, mark: int) -> str: ...
    def border(self, exact: str) -> str: ...
    def to_mark(self, mark: int, bar: str) -> str: ...
    def step(self, mark: int, value: int, counts: str) -> str: ...
    def step_short(self, mark: int, counts: str) -> str: ...
    def spare_short(self, counts: str) -> str: ...
    def spare(self, value: int, counts: str) -> str: ...
    def marks(self, count: int, value: int) -> str: ...
    def of_weight(self, weight: int, count: int) -> str: ...
    def of_value(self, value: int, count: int) -> str: ...
    def too_few_lessons(self, count: int, left: int) -> str: ...
    def only_of_weight(self, weight: int) -> str: ...
    def too_few_marks(self, count: int, minimum: int) -> str: ...
    def from_to(self, worst: str, best: str) -> str: ...
    def year_made(self, mark: int, marks: str) -> str: ...
    def final_made(self, mark: int) -> str: ...
    def attended(self, attended: int, held: int) -> str: ...
    def may_miss(self, count: int, percent: int) -> str: ...
    def must_attend(self, count: int, percent: int) -> str: ...
    def places(self, count: int) -> str: ...
