"""The terminal, a pipe or nothing at all behind a talk."""

import sys
from io import TextIOWrapper

from epos_tui.i18n import Words
from epos_tui.lines.choosing import choices
from epos_tui.lines.talk import Leave, Talk


def console(words: Words) -> Talk:
    """Reads standard input, writes standard output; bytes that are not text never stop it."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Talk(_ask, _tell, choices, words, words.lines.HELP)


def _tell(text: str) -> None:
    print(text, flush=True)


def _ask(prompt: str) -> str:
    """A line that was ended by Enter; a line cut short is no answer."""
    print(prompt, end="", flush=True)
    if sys.stdin is None:
        _tell("")
        raise Leave
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        _tell("")
        raise
    except OSError:
        raise Leave from None
    if not sys.stdin.isatty():
        _tell("")
    if line.endswith("\n"):
        return line
    if not sys.stdin.isatty():
        raise Leave
    _tell("")
    raise EOFError
