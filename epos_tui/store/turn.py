"""One program of ours after another, without stopping this one while it waits."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from epos_tui.disk import open_private
from epos_tui.domain.errors import CannotKeep, number_of

_PAUSE = 0.02


@asynccontextmanager
async def turn(path: Path) -> AsyncIterator[None]:
    """Inside, nobody else has passed this file; a killed program lets it go. Raises `CannotKeep`."""
    lock = FileLock(path, mode=0o600, thread_local=False)
    try:
        os.close(open_private(path, os.O_RDWR))
        while not lock.is_locked:
            try:
                lock.acquire(blocking=False)
            except Timeout:
                await asyncio.sleep(_PAUSE)
    except OSError as error:
        raise CannotKeep(str(path), number_of(error)) from None
    try:
        yield
    finally:
        lock.release()
