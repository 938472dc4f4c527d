"""What was read last, for as long as the program is open."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Kept:
    """A value as it was read at `taken_at`."""

    value: Any
    taken_at: datetime


@dataclass(frozen=True)
class Memory:
    """The last answer under each key; the use cases spell the keys."""

    answers: dict[str, Kept] = field(default_factory=dict)

    def kept(self, key: str) -> Kept | None:
        """The last answer, if there was one."""
        return self.answers.get(key)

    def keep(self, key: str, value: Any, taken_at: datetime) -> None:
        """Replaces the last answer."""
        self.answers[key] = Kept(value, taken_at)
