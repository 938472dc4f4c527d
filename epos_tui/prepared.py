"""What a call will print until the end of the day, worked out before: a prompt asks again and again.

This module is imported before anything else of the program, so it imports next to nothing.
"""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from epos_tui import __version__
from epos_tui.home import PREPARED, Home, find_home

_MOST_BYTES, _MOST_CALLS = 2_000_000, 8
_HANDED_IN = ("EPOS_TUI_TOKEN", "EPOS_TUI_TOKEN_FILE")
_LANGUAGE = ("LC_ALL", "LC_MESSAGES", "LANG")

Lines = Iterable[tuple[float, str]]
"""From which moment on (seconds since 1970) which line is printed."""


def said(argv: Sequence[str], now: float) -> bytes | None:
    """The line of the moment `now`, in seconds since 1970; None where it has to be worked out anew."""
    if any(name in os.environ for name in _HANDED_IN):
        return None
    plan = _kept(_path(find_home())).get(_key(argv))
    try:
        if plan and now < plan["until"] and plan["stands_on"] == _marks(plan["stands_on"]):
            return _line(plan["lines"], now)
    except (KeyError, TypeError, LookupError, UnicodeError):
        pass
    return None


def keep(home: Home, argv: Sequence[str], lines: Lines, until: float, stands_on: Iterable[Path]) -> None:
    """Good until the moment, and as long as none of the files changes; raises `OSError`."""
    from epos_tui.disk import open_private

    path = _path(home)
    plans = _kept(path)
    plans.pop(_key(argv), None)
    for key in list(plans)[: 1 - _MOST_CALLS]:
        del plans[key]
    new = path.with_suffix(f".{os.getpid()}")
    with os.fdopen(open_private(new, os.O_WRONLY | os.O_TRUNC), "w", encoding="utf-8") as file:
        marks = _marks(map(str, stands_on))
        plans[_key(argv)] = {"lines": list(lines), "until": until, "stands_on": marks}
        json.dump(plans, file, ensure_ascii=False)
    new.replace(path)


def forget(home: Home) -> None:
    """Nothing is said before it is worked out anew; raises `OSError`."""
    _path(home).unlink(missing_ok=True)


def _path(home: Home) -> Path:
    return home.data / "accounts" / PREPARED


def _key(argv: Sequence[str]) -> str:
    language = next((os.environ[name] for name in _LANGUAGE if os.environ.get(name)), "")
    return "\n".join([__version__, language, *argv])


def _kept(path: Path) -> dict[str, Any]:
    """What was kept; a file that cannot be read is none."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _marks(paths: Iterable[str]) -> dict[str, list[int] | None]:
    """By which a file is known to be as it was."""
    return {path: _mark(path) for path in paths}


def _mark(path: str) -> list[int] | None:
    try:
        about = Path(path).stat()
    except OSError:
        return None
    return [about.st_ino, about.st_mtime_ns, about.st_size]


def _line(lines: Sequence[tuple[float, str]], now: float) -> bytes | None:
    """Encoded as this terminal wants it; raises `UnicodeError` where it lacks a sign."""
    found = [line for begins, line in lines if begins <= now]
    return f"{found[-1]}\n".encode(sys.stdout.encoding) if found else None
