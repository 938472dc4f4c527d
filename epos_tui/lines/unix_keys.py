"""The keys of a terminal as they are pressed; it is left as it was found, whatever happens."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from epos_tui.lines.talk import Leave
from epos_tui.terminal.unix import without_lines

assert sys.platform != "win32"

_ESCAPE, _SEQUENCES = "\x1b", ("[", "O")


@contextmanager
def pressing() -> Iterator[Callable[[], str]]:
    """Gives the way to wait for a key."""
    terminal = sys.stdin.fileno()
    with without_lines(terminal):
        yield _key


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
