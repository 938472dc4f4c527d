"""The lesson going on, in one line."""

from datetime import time
from typing import Protocol


class NowWords(Protocol):
    """Parts of a line for a prompt or a bar: short, nothing at its end."""

    NO_LESSONS: str
    OVER: str

    def going(self, what: str, minutes: int) -> str: ...
    def pause(self, what: str, minutes: int) -> str: ...
    def first(self, what: str, starts: time) -> str: ...
    def unread(self, count: int) -> str: ...
