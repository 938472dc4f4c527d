"""A lock of the tests: a clock that is set by hand, a keyring that says no until it is told otherwise."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from epos_tui.domain.errors import KeyringFailed
from epos_tui.usecases.lock import Lock
from tests.examples import NOW


@dataclass
class Guard:
    """What the lock was asked, and what it answers."""

    now: datetime = NOW
    marked: bool = False
    refuses: bool = False
    asked: int = 0

    def mark(self) -> None:
        self.marked = True

    async def ask(self, waiting: Callable[[], None] | None) -> None:
        self.asked += 1
        if self.refuses:
            raise KeyringFailed("KeyringLocked")
        self.marked = False

    def later(self, minutes: float) -> None:
        """So much time passes."""
        self.now += timedelta(minutes=minutes)

    def lock(self, after: int = 0) -> Lock:
        """The lock of an account, so many minutes after the last key."""
        return Lock(lambda: self.now, timedelta(minutes=after), lambda: self.marked, self.mark, self.ask)
