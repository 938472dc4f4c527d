"""The line to the portal: a thread of its own that waits for the network, so that nothing else has to."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from itertools import count
from threading import Thread
from time import monotonic
from typing import Any, TypeVar

T = TypeVar("T")

SILENT, STEP = 1, 10
"""Seconds: how long nothing is said of waiting, and how often it is said after that."""


class Line:
    """Asks from any thread, with an event loop or without one; ends with the program."""

    def __init__(
        self,
        still_waiting: Callable[[int], None] = lambda seconds: None,
        silent: float = SILENT,
        step: float = STEP,
    ) -> None:
        """`still_waiting` hears that we wait, with 0, and then the seconds, every ten of them."""
        self._still_waiting, self._silent, self._step = still_waiting, silent, step
        self._told = -step
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="line to the portal", daemon=True)
        self._thread.start()

    async def run(self, waiting: Coroutine[Any, Any, T]) -> T:
        """What it brings: awaited where there is an event loop, waited for where there is none."""
        future = asyncio.run_coroutine_threadsafe(waiting, self._loop)
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return self._waited(future)
        return await asyncio.wrap_future(future)

    def get(self, waiting: Coroutine[Any, Any, T]) -> T:
        """What it brings, even where there is an event loop: for what is quickly done."""
        return self._waited(asyncio.run_coroutine_threadsafe(waiting, self._loop))

    def soon(self, act: Callable[[], object]) -> None:
        """Done on the line before anything that is asked after it."""
        self._loop.call_soon_threadsafe(act)

    def close(self) -> None:
        """Ends the thread; nothing can be asked any more."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _waited(self, future: Future[T]) -> T:
        try:
            for steps in count():
                wait([future], self._step if steps else self._silent)
                if future.done():
                    break
                if monotonic() - self._told >= self._step:
                    self._told = monotonic()
                    self._still_waiting(int(steps * self._step))
            return future.result()
        finally:
            future.cancel()
