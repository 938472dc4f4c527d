"""A terminal whose keys come one by one; it is left as it was found, whatever happens."""

import os
import select
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

assert sys.platform != "win32"

_ENDS = (signal.SIGTSTP, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""What stops the program without asking it."""
_AT_ONCE = 0.1
"""Seconds in which the next line of a pasted text comes."""
_LAST = (b"\n", b"\r", b"\x04")


@contextmanager
def without_lines(terminal: int, after: int = termios.TCSADRAIN) -> Iterator[None]:
    """Every key at once, and unseen; `after` says what becomes of the keys nobody has read."""
    found = termios.tcgetattr(terminal)

    def give_back(number: int, frame: FrameType | None) -> None:
        """Ends or stops as if nobody had asked; goes on here when the program is continued."""
        termios.tcsetattr(terminal, termios.TCSADRAIN, found)
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
        signal.signal(number, give_back)
        _take(terminal)

    kept = {number: before for number in _ENDS if (before := signal.getsignal(number)) is not signal.SIG_IGN}
    for number in kept:
        signal.signal(number, give_back)
    try:
        _take(terminal)
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(terminal, after, found)
        for number, before in kept.items():
            signal.signal(number, before)


def _take(terminal: int) -> None:
    """Ctrl+C, Ctrl+Z and Enter are as before."""
    wanted = termios.tcgetattr(terminal)
    wanted[3] &= ~(termios.ICANON | termios.ECHO)
    wanted[6][termios.VMIN], wanted[6][termios.VTIME] = 1, 0
    termios.tcsetattr(terminal, termios.TCSADRAIN, wanted)


def unseen(most: int) -> str:
    """The keys until Enter; a terminal's own lines would be cut at 4,096 characters.

    What is pasted after that is thrown away: it must not become an answer, nor a command of the shell.
    """
    terminal = sys.stdin.fileno()
    with without_lines(terminal, termios.TCSAFLUSH):
        keys = b""
        while len(keys) < most:
            part = os.read(terminal, most)
            keys += part
            if not part or (part.endswith(_LAST) and not select.select([terminal], [], [], _AT_ONCE)[0]):
                break
    return keys.decode("utf-8", "replace")
