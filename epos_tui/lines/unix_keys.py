"""The keys of a terminal as they are pressed; it is left as it was found, whatever happens."""

import signal
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from epos_tui.lines.talk import Leave

assert sys.platform != "win32"

_ENDS = (signal.SIGTSTP, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""What stops the program without asking it."""
_ESCAPE, _SEQUENCES = "\x1b", ("[", "O")


@contextmanager
def pressing() -> Iterator[Callable[[], str]]:
    """Gives the way to wait for a key."""
    terminal = sys.stdin.fileno()
    with _without_lines(terminal):
        yield _key


@contextmanager
def _without_lines(terminal: int) -> Iterator[None]:
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
            termios.tcsetattr(terminal, termios.TCSADRAIN, found)
        for number, before in kept.items():
            signal.signal(number, before)


def _take(terminal: int) -> None:
    """Every key at once, and unseen; Ctrl+C, Ctrl+Z and Enter are as before."""
    wanted = termios.tcgetattr(terminal)
    wanted[3] &= ~(termios.ICANON | termios.ECHO)
    wanted[6][termios.VMIN], wanted[6][termios.VTIME] = 1, 0
    termios.tcsetattr(terminal, termios.TCSADRAIN, wanted)


def _key() -> str:
    """One character; nothing for an arrow or another key of several."""
    character = _character()
    if character != _ESCAPE:
        return character
    if (character := _character()) not in _SEQUENCES:
        return character
    while not "@" <= _character() <= "~":
        pass
    return ""


def _character() -> str:
    """Through the same buffer as the lines, so that what was typed before is not lost."""
    try:
        character = sys.stdin.read(1)
    except OSError:
        raise Leave from None
    if not character:
        raise Leave
    return character
