"""The Windows console, read without an echo."""

import msvcrt
import sys

assert sys.platform == "win32"

_FIRST_OF_TWO, _CTRL_C, _CTRL_Z = ("\x00", "\xe0"), "\x03", "\x1a"


def unseen(most: int) -> str:
    """The keys until Enter; the lines of what is pasted come at once and are taken together."""
    keys = ""
    while len(keys) < most:
        key = msvcrt.getwch()
        if key == _CTRL_C:
            raise KeyboardInterrupt
        if key in _FIRST_OF_TWO:
            msvcrt.getwch()
        elif key == _CTRL_Z or (key in "\r\n" and not msvcrt.kbhit()):
            break
        else:
            keys += key
    return keys
