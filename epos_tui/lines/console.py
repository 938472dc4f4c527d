"""The terminal, a pipe or nothing at all behind a talk."""

import os
import sys
from dataclasses import replace
from io import TextIOWrapper
from textwrap import wrap

from epos_tui.i18n import Words
from epos_tui.lines.choosing import choices
from epos_tui.lines.keys import typed
from epos_tui.lines.looking import looking
from epos_tui.lines.talk import Enough, Leave, Talk
from epos_tui.settings import Settings

_NARROWEST = 20
_ORDINARY = Settings()


def console(words: Words, settings: Settings = _ORDINARY) -> Talk:
    """Reads standard input, writes standard output; bytes that are not text never stop it."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper) and stream.errors not in ("replace", "plainer"):
            stream.reconfigure(errors="replace")
    plain = Talk(_ask, _tell, choices, words, words.lines.HELP, settings.portion)
    if not (sys.stdin and sys.stdin.isatty()):
        return plain
    terminal = replace(plain, unseen=_unseen, looking=looking, clear=_clear)
    if settings.single_key:
        terminal = replace(terminal, help=(*plain.help, words.lines.HELP_KEYS), keyed=_keyed)
    return _with_marks(terminal) if settings.prompt_marks else terminal


def _with_marks(talk: Talk) -> Talk:
    """A terminal that knows the marks can jump from one prompt to the next."""
    keyed = talk.keyed

    def keyed_with_marks(prompt: str, enough: Enough) -> str:
        return keyed(_marked(prompt), enough) if keyed else ""

    marked = replace(talk, ask=lambda prompt: talk.ask(_marked(prompt)))
    return replace(marked, keyed=keyed_with_marks) if keyed else marked


def _marked(prompt: str) -> str:
    return f"\x1b]133;A\a{prompt}\x1b]133;B\a"


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


def _clear() -> bool:
    """The screen and what has scrolled away, where the terminal knows how."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return False
    _echo("\x1b[H\x1b[2J\x1b[3J")
    return True


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
