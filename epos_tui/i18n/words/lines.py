"""The lines face: menus, prompts, answers."""

from typing import Protocol


class LineWords(Protocol):
    """Prompts stay under 30 characters: a braille display shows them whole."""

    WELCOME: str
    ANSWERS: dict[str, tuple[str, ...]]
    """What may be typed: help, repeat, where, back, leave, lock, find, all, whole_day, zero."""
    MAIN_MENU: str
    MENU: dict[str, str]
    ACT: dict[str, str]
    HELP: tuple[str, ...]
    HELP_KEYS: str
    """What is told besides where a key chooses at once."""
    BACK: str
    EXIT: str
    DONE: str
    ENTER_LISTS: str
    CHOOSE_DAY: str
    CHOOSE_ACT: str
    INTERRUPTED: str
    BYE: str
    NEED_YES: str
    NOT_SAVED: str
    EMPTY: str
    NO_AVERAGES: str
    CONFIRM_PROMPT: str
    DAY_PROMPT: str
    FIRST_PROMPT: str
    LAST_PROMPT: str
    LESSONS_PROMPT: str
    NOTE_PROMPT: str
    OWN_NOTE_PROMPT: str
    FIND_PROMPT: str
    TEXT_PROMPT: str
    SAME_TEXT: str
    NOTHING_CHANGED: str
    ENTER_ENDS_TEXT: str
    ENTER_SENDS_DRAFT: str
    ZERO_LESSON: str
    """How to name a lesson whose number means the way back."""
    ENTER_ALL_DAY: str
    WITHOUT_REASON: str
    ENTER_NO_NOTE: str
    ENTER_NO_OWN_NOTE: str

    def main(self, count: int) -> str: ...
    def points(self, count: int) -> str: ...
    def subjects(self, count: int) -> str: ...
    def days(self, count: int) -> str: ...
    def notices(self, count: int) -> str: ...
    def weeks_unsigned(self, count: int) -> str: ...
    def number_prompt(self, count: int, way: str) -> str: ...
    def field_prompt(self, name: str) -> str: ...
    def shown(self, first: int, last: int, total: int) -> str: ...
    def enter(self, meaning: str) -> str: ...
    def no_number(self, text: str) -> str: ...
    def not_understood(self, text: str) -> str: ...
    def several(self, numbers: str) -> str: ...
    def found(self, text: str, count: str) -> str: ...
    def not_found(self, text: str) -> str: ...
    def outside(self, day: str) -> str: ...
    def average(self, shown: str, sum: int, weight: int) -> str: ...
    def year(self, year: int) -> str: ...
