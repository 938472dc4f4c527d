"""Waits for a long time, unless whoever reads what is printed goes away."""

import sys
import time


def pause(seconds: float) -> None:
    """Raises `BrokenPipeError` as soon as standard output has no reader, where that can be seen."""
    if sys.platform == "win32" or sys.stdout is None:
        time.sleep(seconds)
        return
    from select import POLLERR, poll

    gone = poll()
    gone.register(sys.stdout.fileno(), POLLERR)
    if any(event & POLLERR for _, event in gone.poll(1000 * seconds)):
        raise BrokenPipeError
