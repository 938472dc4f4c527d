"""This program as the one that addresses of the scheme `diaryperm:` are handed to, on a free desktop.

After consent only, for one user only, and removable: a file of ours among the user's applications, and a line
among the user's defaults (XDG Desktop Entry and MIME Applications specifications).
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from epos_tui.disk import open_private
from epos_tui.domain.errors import CannotKeep, number_of

_SCHEME = "x-scheme-handler/diaryperm"
_NAME = "epos-tui-diaryperm.desktop"
_DEFAULTS = "[Default Applications]"
_LINE = f"{_SCHEME}={_NAME};"
_LONGEST_SOCKET = 100
"""Bytes; the system takes a little more."""
_QUOTED = str.maketrans({character: f"\\{character}" for character in '"`$\\'} | {"%": "%%"})
"""How a word is written in `Exec`."""


@dataclass(frozen=True)
class Handler:
    """Where the desktop keeps such things, and where a sign-in waits."""

    applications: Path
    defaults: Path
    socket: Path

    @property
    def possible(self) -> bool:
        """Whether this computer has such a desktop."""
        short = len(os.fsencode(self.socket)) <= _LONGEST_SOCKET
        return sys.platform.startswith("linux") and short

    @property
    def file(self) -> Path:
        """What would be written."""
        return self.applications / _NAME

    @property
    def added(self) -> bool:
        """Whether addresses are handed to this very program."""
        return _read(self.file) == self._entry() and _LINE in _read(self.defaults).splitlines()

    @property
    def there(self) -> bool:
        """Whether something of ours is there, for this very program or for one that was elsewhere."""
        return self.file.exists() or any(map(_is_ours, _read(self.defaults).splitlines()))

    def add(self) -> None:
        """From now on they are; raises `CannotKeep`."""
        _write(self.file, self._entry())
        lines = [line for line in _read(self.defaults).splitlines() if not _is_ours(line)]
        if _DEFAULTS not in lines:
            lines.append(_DEFAULTS)
        lines.insert(lines.index(_DEFAULTS) + 1, _LINE)
        _write(self.defaults, "".join(f"{line}\n" for line in lines))

    def remove(self) -> None:
        """Nothing of ours is left there; raises `CannotKeep`."""
        before = _read(self.defaults).splitlines()
        left = [line for line in before if not _is_ours(line)]
        if left != before:
            _write(self.defaults, "".join(f"{line}\n" for line in left))
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            raise CannotKeep(str(self.file), number_of(error)) from None

    def _entry(self) -> str:
        words = (sys.executable, "-I", "-m", "epos_tui._hand_over", str(self.socket))
        command = " ".join(f'"{word.translate(_QUOTED)}"' for word in words)
        return (
            "[Desktop Entry]\nType=Application\nName=epos-tui\nNoDisplay=true\nTerminal=false\n"
            f"Exec={_escaped(command)} %u\nMimeType={_SCHEME};\n"
        )


def _escaped(value: str) -> str:
    """A text as a value of a desktop entry."""
    return value.replace("\\", "\\\\").replace("\n", "\\n")


def _is_ours(line: str) -> bool:
    name, _, values = line.partition("=")
    return name.strip() == _SCHEME and _NAME in values.split(";")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _write(path: Path, text: str) -> None:
    """As a whole: a crash leaves the old one or the new one."""
    new = path.with_name(f"{path.name}.epos-new")
    try:
        with os.fdopen(open_private(new, os.O_WRONLY | os.O_TRUNC), "w", encoding="utf-8") as file:
            file.write(text)
        new.replace(path)
    except OSError as error:
        raise CannotKeep(str(path), number_of(error)) from None
