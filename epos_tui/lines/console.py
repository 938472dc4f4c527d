"""The terminal, a pipe or nothing at all behind a talk."""

import os
import sys
from io import TextIOWrapper
from textwrap import wrap

from epos_tui.i18n import Words
from epos_tui.lines.choosing import choices
from epos_tui.lines.keys import typed
from epos_tui.lines.talk import Enough, Leave, Talk

_NARROWEST = 20


def console(words: Words, portion: int = 10, single_key: bool = False) -> Talk:
    """Reads standard input, writes standard output; bytes that are not text never stop it."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper) and stream.errors != "replace":
            stream.reconfigure(errors="replace")
    word = words.lines
    if not (sys.stdin and sys.stdin.isatty()):
        return Talk(_ask, _tell, choices, words, word.HELP, portion)
    if single_key:
        help = (*word.HELP, word.HELP_KEYS)
        return Talk(_ask, _tell, choices, words, help, portion, keyed=_keyed, unseen=_unseen)
    return Talk(_ask, _tell, choices, words, word.HELP, portion, unseen=_unseen)


def _tell(text: str) -> None:
    """A terminal breaks a long line in the middle of a word, and readers say the halves: words stay whole."""
    print("\n".join(_rows(text)), flush=True)


def _rows(text: str) -> list[str]:
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns - 1
    except (AttributeError, OSError, ValueError):
        return [text]
    rows = wrap(text, max(width, _NARROWEST), break_long_words=False, break_on_hyphens=False)
    return rows or [text]


def _echo(text: str) -> None:
    print(text, end="", flush=True)


def _keyed(prompt: str, enough: Enough) -> str:
    """What is typed until it is enough, or until Enter."""
    if sys.platform == "win32":
        from epos_tui.lines.windows_keys import pressing
    else:
        from epos_tui.lines.unix_keys import pressing
    _echo(prompt)
    try:
        with pressing() as key:
            return typed(key, _echo, enough)
    finally:
        _tell("")


def _unseen(prompt: str) -> str:
    """What is typed or pasted, several lines at once too."""
    from epos_tui.terminal import hidden

    _echo(prompt)
    try:
        return hidden()
    finally:
        _tell("")


def _ask(prompt: str) -> str:
    """A line that was ended by Enter; a line cut short is no answer."""
    _echo(prompt)
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
