"""The weeks that wait for a signature."""

from typing import Protocol


class UnsignedWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    LOW: str
    MISSED: str
    REMARKS: str
    UNDONE: str
    CHOOSE: str
    CHOOSE_HINT: str
    PROMPT: str
    NOTHING_CHOSEN: str
    EXPLAINED: str
    SIGN_CHOSEN: str

    def ticked(self, done: int, tasks: int) -> str: ...
    def question(self, weeks: int) -> str: ...
    def not_waiting(self, week: str) -> str: ...
    def signed(self, well: int, weeks: int) -> str: ...
