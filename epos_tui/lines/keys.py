"""What is typed key by key, until it is enough."""

from collections.abc import Callable

from epos_tui.lines.talk import Enough

_ENTER, _ERASE, _END = ("\r", "\n"), ("\b", "\x7f"), ("\x04", "\x1a")
_ERASED = "\b \b"
"""What a terminal does by itself where lines are typed."""


def typed(key: Callable[[], str], echo: Callable[[str], None], enough: Enough) -> str:
    """The text; Ctrl+D before any raises EOFError. A key that is no text is an empty one."""
    text = ""
    while not (text and enough(text)):
        pressed = key()
        if pressed in _ENTER:
            break
        if pressed in _END and not text:
            raise EOFError
        if pressed in _ERASE and text:
            text = text[:-1]
            echo(_ERASED)
        elif pressed.isprintable():
            text += pressed
            echo(pressed)
    return text
