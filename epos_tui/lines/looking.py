"""A look now and then while a line is waited for; where there are no alarms, nothing looks before Enter."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from epos_tui.lines.talk import Hide

_SECONDS_BETWEEN_LOOKS = 2.0


@contextmanager
def looking(due: Callable[[], bool]) -> Iterator[None]:
    """Raises `Hide` in the midst of the waiting when it is due."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return

    def look(number: int, frame: object) -> None:
        if due():
            raise Hide

    before = signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, _SECONDS_BETWEEN_LOOKS, _SECONDS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
