"""The dynamics of the averages."""

from typing import Protocol

from epos_tui.domain.dynamics import Rule, Trend


class DynamicsWords(Protocol):
    """The parts of a subject's sentence, and the names of the rules."""

    TITLE: str
    TITLE_SHORT: str
    RULE: dict[Rule, str]
    TREND: dict[Trend, str]
    SUBJECT: str
    NO_MARKS: str
    REPEATED: str
    """Of a week without new marks."""

    def always(self, shown: str) -> str: ...
    def trend(self, trend: Trend, by: str) -> str: ...
    def start(self, shown: str) -> str: ...
    def now(self, shown: str) -> str: ...
    def best(self, shown: str, week: str) -> str: ...
    def worst(self, shown: str, week: str) -> str: ...
    def week_of(self, day: str) -> str: ...
