"""What is new."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from epos_tui.domain.digest import Kind


class DigestWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    NOTHING: str
    NOTHING_LATELY: str
    """Nothing new, and nothing seen lately."""
    BEGUN: str
    """What is there at the first visit is no news."""
    NEW: str
    SEEN: str
    """Of a row."""
    ONLY_NEW: str
    MARK_ALL: str
    FURTHER: str
    SEEN_LATELY: str
    OPEN: str
    """Goes to the place."""
    EVERYONE: str
    """All children of the family."""
    NO_DAY: str
    ADDED: dict[Kind, str]
    CHANGED: dict[Kind, str]
    REMOVED: dict[Kind, str]
    SHORT: dict[Kind, str]
    """At most eight letters."""
    KINDS: dict[Kind, str]
    """What could not be asked, after a colon."""
    GONE: str
    """Before what it was: было 5."""
    GONE_SHORT: str
    """In the place of the short word; at most eight letters."""
    FACT: dict[str, str]
    NOT_SET: str
    UNKNOWN: str
    """Over what could not be asked."""
    YES: str
    CHANGE: dict[str, str]
    """How a lesson is not as the timetable has it."""
    ORDER: dict[str, str]
    NO_NOTIFIER: str
    NO_ALONE: str
    WATCHING: str
    NOTIFICATION: str

    def heading(self, new: int) -> str: ...
    def count(self, new: int) -> str: ...
    def marked(self, count: int) -> str: ...
    def offer(self, new: int, key: str) -> str: ...
    def became(self, old: str, new: str) -> str: ...
    def unknown(self, kinds: Sequence[str], why: str) -> str: ...
    def due(self, day: date) -> str: ...
    def show_others(self, key: str) -> str: ...
    def at_least(self, minutes: int) -> str: ...
    def needs(self, option: str) -> str: ...
