"""A program on the whole screen: however it ends, the terminal is given back and nobody's name is printed."""

import asyncio
import os
import signal
import sys
import traceback
from pathlib import Path

from rich.text import Text
from textual.app import App

from epos_tui.i18n import Words

TERMINAL_GONE = 1
"""SIGHUP, which not every platform has."""


class EnduringApp(App[int], inherit_bindings=False):
    """Ends with its terminal, and tells of a crash where it was, not about whom."""

    words: Words

    def on_mount(self) -> None:
        """A terminal that vanishes without a signal ends the program too, before the first frame as well."""
        if not self.is_headless:
            self.set_interval(0.5, self._leave_when_terminal_is_gone)

    def _leave_when_terminal_is_gone(self) -> None:
        if not os.isatty(0):
            self.exit(return_code=128 + TERMINAL_GONE)

    def _fatal_error(self) -> None:
        """Says what failed and where; never the values of variables, which may be a child's."""
        error = sys.exc_info()[1]
        place = traceback.extract_tb(error.__traceback__)[-1] if error and error.__traceback__ else None
        where = f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}" if place else ""
        if not self._exit:  # what fails while the program is being closed interests nobody
            self._exit_renderables.append(Text(f"{self.words.errors.CRASHED} {where}"))
        self._close_messages_no_wait()


def run_app(app: App[int]) -> int:
    """The exit code."""
    if sys.__stderr__ and sys.__stderr__.encoding.lower() != "utf-8":
        sys.__stderr__.reconfigure(encoding="utf-8")
    return asyncio.run(_heeding_signals(app))


async def _heeding_signals(app: App[int]) -> int:
    """The usual signals end the program with the terminal restored, from its first mode on."""
    received: list[int] = []

    def leave(number: int) -> None:
        received.append(number)
        app.exit()

    if sys.platform != "win32":
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, leave, number)
    await app.run_async()
    return 128 + received[0] if received else app.return_code or 0
