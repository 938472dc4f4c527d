"""A small file of the family's own: replaced as a whole, so that a crash leaves the old or the new one."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from epos_tui.disk import locked, open_private, read_regular
from epos_tui.domain.errors import BrokenFile, CannotKeep, number_of
from epos_tui.domain.text import cleaned

_MOST_BYTES = 8_000_000

T = TypeVar("T")


@dataclass(frozen=True)
class OwnFile(Generic[T]):
    """A value of the kind as JSON; `empty` where there is no file."""

    path: Path
    kind: Any
    empty: T

    def read(self) -> T:
        """What is kept; raises `BrokenFile`."""
        return self._found()[0]

    def _found(self) -> tuple[T, bool]:
        """What is kept, and whether all of it is known here."""
        try:
            content = read_regular(self.path, _MOST_BYTES)
        except (FileNotFoundError, NotADirectoryError):
            return self.empty, True
        except OSError as error:
            raise BrokenFile(str(self.path), "$", "file", number_of(error)) from None
        try:
            kept = cleaned(msgspec.json.decode(content))
            value: T = msgspec.convert(kept, self.kind)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise BrokenFile(str(self.path), "$", "json") from None
        return value, _is_known(kept, msgspec.to_builtins(value))

    def change(self, change: Callable[[T], T]) -> T:
        """Keeps what is made of the present value.

        Raises `CannotKeep`, and `BrokenFile` where it cannot be read: it is not written over. What a newer
        program keeps there is only read: writing would lose what is not known here.
        """
        with self._alone():
            kept, known = self._found()
            if not known:
                raise CannotKeep(str(self.path), "")
            value = change(kept)
            self._write(value)
        return value

    def forget(self) -> None:
        """Removes it, readable or not."""
        with self._alone():
            self.path.unlink(missing_ok=True)
        self._lock.unlink(missing_ok=True)

    @property
    def _lock(self) -> Path:
        return self.path.with_suffix(".lock")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            with locked(self._lock):
                yield
        except OSError as error:
            raise CannotKeep(str(self.path), number_of(error)) from None

    def _write(self, value: T) -> None:
        new = self.path.with_suffix(".new")
        with os.fdopen(open_private(new, os.O_WRONLY | os.O_TRUNC), "wb") as file:
            file.write(msgspec.json.encode(value))
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path)


def _is_known(kept: Any, known: Any) -> bool:
    """Whether everything that is kept is among what is known."""
    if isinstance(kept, dict) and isinstance(known, dict):
        return all(name in known and _is_known(value, known[name]) for name, value in kept.items())
    if isinstance(kept, list) and isinstance(known, (list, tuple)):
        return all(map(_is_known, kept, known))
    return True
