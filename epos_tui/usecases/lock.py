"""The diary hidden from whoever passes by, until its secret has been asked for again."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from epos_tui.domain.errors import CannotKeep

Ask = Callable[[Callable[[], None] | None], Awaitable[None]]


@dataclass(frozen=True)
class Lock:
    """How the diary that is open is hidden; as it stands here: on request only, and nobody is asked."""

    now: Callable[[], datetime] = lambda: datetime.min.replace(tzinfo=UTC)
    after: timedelta = timedelta(0)
    """How long no key is pressed before it is hidden; zero: for ever."""
    marked: Callable[[], bool] = lambda: False
    """Whether some program of ours has locked the diary."""
    mark: Callable[[], None] = lambda: None
    """Tells it to the others; raises `CannotKeep`."""
    ask: Ask | None = None
    """Asks for the secret where it is kept, telling when that takes its time; raises `EposError`.

    None: anybody may open.
    """


OPEN_TO_ALL = Lock()


@dataclass
class Watch:
    """When a key was pressed last."""

    lock: Lock
    touched: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.touch()

    def touch(self) -> None:
        """A key is pressed."""
        self.touched = self.lock.now()

    def due(self) -> bool:
        """Whether the diary must be hidden; a clock that went back begins anew."""
        now = self.lock.now()
        self.touched = min(self.touched, now)
        return (bool(self.lock.after) and now - self.touched >= self.lock.after) or self.lock.marked()


def close(lock: Lock) -> None:
    """Nothing is shown from now on, after a new start neither; where that cannot be noted, here at least."""
    with suppress(CannotKeep):
        lock.mark()


async def open_again(lock: Lock, waiting: Callable[[], None] | None = None) -> None:
    """Asks for the secret; raises `EposError`: the diary stays hidden."""
    if lock.ask:
        await lock.ask(waiting)
