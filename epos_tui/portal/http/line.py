"""The line to the portal: a thread of its own that waits for the network, so that nothing else has to."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

SECONDS_OF_SILENCE = 10.0
"""How long a person without a screen waits before being told that we still wait."""


class Line:
    """Asks from any thread, with an event loop or without one; ends with the program."""

    def __init__(
        self,
        still_waiting: Callable[[int], None] = lambda seconds: None,
        silence: float = SECONDS_OF_SILENCE,
    ) -> None:
        """`still_waiting` is told the seconds that have passed, after each such silence."""
        self._still_waiting, self._silence = still_waiting, silence
        self._loop = asyncio.new_event_loop()
        Thread(target=self._loop.run_forever, name="line to the portal", daemon=True).start()

    async def run(self, waiting: Coroutine[Any, Any, T]) -> T:
        """What it brings: awaited where there is an event loop, waited for where there is none."""
        future = asyncio.run_coroutine_threadsafe(waiting, self._loop)
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return self._waited(future)
        return await asyncio.wrap_future(future)

    def _waited(self, future: Future[T]) -> T:
        passed = 0.0
        try:
            while not wait([future], self._silence).done:
                passed += self._silence
                self._still_waiting(int(passed))
            return future.result()
        finally:
            future.cancel()
