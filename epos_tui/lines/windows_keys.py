"""The keys of the Windows console as they are pressed."""

import msvcrt
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

assert sys.platform == "win32"

_FIRST_OF_TWO = ("\x00", "\xe0")
_CTRL_C = "\x03"


@contextmanager
def pressing() -> Iterator[Callable[[], str]]:
    """Gives the way to wait for a key."""
    yield _key


def _key() -> str:
    """One character; nothing for an arrow."""
    character = msvcrt.getwch()
    if character in _FIRST_OF_TWO:
        msvcrt.getwch()
        return ""
    if character == _CTRL_C:
        raise KeyboardInterrupt
    return character
