"""What works and what does not."""

from datetime import timedelta
from typing import Protocol


class DoctorWords(Protocol):
    """Whole sentences."""

    ALL_WELL: str
    GOOD: str
    BAD: str
    INVENTED: str
    """Why the demo school has nothing to check."""
    SIGNED_IN_TO: str
    ZONE: str
    NO_ZONE: str
    CLOCK: str
    NO_MEMORY: str
    MEMORY_TROUBLE: dict[str, str]
    """By the names that the file of the memory gives its troubles."""
    NOTHING_WAITS: str

    def problems(self, count: int) -> str: ...
    def answering(self, host: str) -> str: ...
    def clock_off(self, ahead: timedelta) -> str: ...
    def clock_set(self, jump: timedelta) -> str: ...
    def memory(self, answers: int, size: str, most: str) -> str: ...
    def waiting(self, count: int) -> str: ...
    def recorded(self, count: int, folder: str) -> str: ...
    def not_empty(self, folder: str) -> str: ...
