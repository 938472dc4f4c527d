"""The keyboard of the terminal itself: keys as they are pressed, and secrets that are not shown."""

import re
import sys

MOST_CHARACTERS = 65_536

_SEQUENCE = re.compile(r"\x1b\[[0-9;]*[A-Za-z~]")
"""An arrow, or the marks around what is pasted."""
_ERASE, _END = ("\b", "\x7f"), "\x04"


def hidden() -> str:
    """What is typed or pasted until Enter, unseen; several lines that come at once are taken together.

    Nothing at the end of input. Raises `KeyboardInterrupt`.
    """
    if sys.platform == "win32":
        from epos_tui.terminal.windows import unseen
    else:
        from epos_tui.terminal.unix import unseen
    return meant(unseen(MOST_CHARACTERS))


def meant(keys: str) -> str:
    """The text that the keys leave."""
    text: list[str] = []
    for key in _SEQUENCE.sub("", keys).partition(_END)[0].replace("\r", "\n"):
        if key in _ERASE:
            del text[-1:]
        else:
            text.append(key)
    return "".join(text).strip()
