"""Reads JSON from outside: bounded, cleaned, validated against a type; tells where it is wrong."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable
from datetime import datetime, time
from errno import EISDIR, ENOENT
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, TypeVar

import msgspec

from epos_tui.domain.errors import BrokenFile, number_of
from epos_tui.domain.text import cleaned

MOST_BYTES = 8_000_000
"""Of one file: a school writes far less."""

T = TypeVar("T")

_PLACE = re.compile(r" - at `(.*)`$", re.DOTALL)
_EXPECTED = re.compile(r"^Expected `(.*?)`(?:, got `(.*?)`)?", re.DOTALL)
_FIELD = re.compile(r"^Object missing required field `(.*?)`", re.DOTALL)
_ENUM = re.compile(r"^Invalid enum value (.*?) - at", re.DOTALL)
_BYTE = re.compile(r" \(byte (\d+)\)$")


def read_file(path: Path, kind: type[T], changed: Callable[[Any], Any] | None = None) -> T:
    """The content of a JSON file as a value of the kind, after what became of it; raises `BrokenFile`."""
    value = read_if_there(path, kind, changed)
    if value is None:
        raise BrokenFile(str(path), "$", "file", str(ENOENT))
    return value


def read_if_there(path: Path, kind: type[T], changed: Callable[[Any], Any] | None = None) -> T | None:
    """The same; None when there is no such file."""
    content = _content(path)
    return None if content is None else parse(content, kind, str(path), html=True, changed=changed)


def _content(path: Path) -> bytes | None:
    try:
        mode = path.stat().st_mode
        if not S_ISREG(mode):
            raise BrokenFile(str(path), "$", "file", str(EISDIR) if S_ISDIR(mode) else "")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BrokenFile(str(path), "$", "file", number_of(error)) from None
    if len(content) > MOST_BYTES:
        raise BrokenFile(str(path), "$", "smaller", f"> {MOST_BYTES}")
    return content


def parse(
    content: bytes,
    kind: type[T],
    file: str,
    html: bool = False,
    changed: Callable[[Any], Any] | None = None,
) -> T:
    """JSON text as a value of the kind, every string in it cleaned; `file` names it in errors.

    What schools write may be `html`; what people typed here is not.
    """
    try:
        raw = cleaned(msgspec.json.decode(content.removeprefix(BOM_UTF8)), html)
        raw = changed(raw) if changed else raw
        value = msgspec.convert(raw, kind)
    except UnicodeDecodeError:
        raise BrokenFile(file, "$", "utf8") from None
    except RecursionError:
        raise BrokenFile(file, "$", "json", "deep") from None
    except msgspec.DecodeError as error:
        raise broken(str(error), file) from None
    known = msgspec.to_builtins(value, builtin_types=(datetime, time))
    if wrong := fault(raw, known):
        raise BrokenFile(file, f"${wrong[0]}", wrong[1])
    return value


def fault(raw: Any, known: Any) -> tuple[str, str] | None:
    """The first place where the text holds what its value lost, and what was expected there.

    Keys the kind does not have; a moment without its zone, an hour with one: they can not be compared.
    """
    if isinstance(raw, dict) and isinstance(known, dict):
        for key, item in raw.items():
            if key not in known:
                return f".{key}", "known"
            if inside := fault(item, known[key]):
                return f".{key}{inside[0]}", inside[1]
    elif isinstance(raw, list):
        for n, (item, value) in enumerate(zip(raw, known, strict=True)):
            if inside := fault(item, value):
                return f"[{n}]{inside[0]}", inside[1]
    elif isinstance(known, datetime):
        return None if known.tzinfo else ("", "datetime")
    elif isinstance(known, time):
        return ("", "time") if known.tzinfo else None
    return None


def broken(message: str, file: str) -> BrokenFile:
    """The validator's words taken apart: place, what was expected, what stands there."""
    place = _PLACE.search(message)
    at = place[1] if place else "$"
    if field := _FIELD.search(message):
        return BrokenFile(file, f"{at}.{field[1]}", "field")
    if wrong := _EXPECTED.search(message):
        return BrokenFile(file, at, wrong[1], wrong[2] or "")
    if value := _ENUM.search(message):
        return BrokenFile(file, at, "choice", value[1])
    if message.startswith("Invalid RFC3339 encoded "):
        return BrokenFile(file, at, message.removeprefix("Invalid RFC3339 encoded ").split(" - ")[0])
    if byte := _BYTE.search(message):
        return BrokenFile(file, f"@{int(byte[1]) + 1}", "json")
    if message.endswith("truncated"):
        return BrokenFile(file, "@end", "json")
    return BrokenFile(file, at, "json", "large" if message.endswith("out of range") else "")
