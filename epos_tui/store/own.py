"""What the family itself notes about homework: ticks and notes, apart from the school's data."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from epos_tui.disk import locked, open_private, read_regular
from epos_tui.domain.errors import BrokenFile, CannotKeep, number_of
from epos_tui.domain.homework import OwnNote
from epos_tui.domain.text import clean

_MOST_BYTES = 8_000_000
Notes = dict[str, dict[str, OwnNote]]
"""By student, then by assignment."""


@dataclass(frozen=True)
class OwnNotes:
    """One file a school; it is replaced as a whole, so that a crash leaves the old or the new one."""

    path: Path

    def of(self, student_id: str) -> Mapping[str, OwnNote]:
        """The student's notes by assignment; raises `BrokenFile`."""
        return self._read().get(student_id, {})

    def count(self) -> int:
        """How many assignments have a note or a tick."""
        return sum(map(len, self._read().values()))

    def change(self, student_id: str, assignment_id: str, change: Callable[[OwnNote], OwnNote]) -> OwnNote:
        """Keeps what the change makes of the present note; an empty one is removed.

        Raises `CannotKeep`, and `BrokenFile` where the notes cannot be read: they are not written over.
        """
        with self._alone():
            notes = self._read()
            own = notes.setdefault(student_id, {})
            note = change(own.pop(assignment_id, OwnNote()))
            if note != OwnNote():
                own[assignment_id] = note
            self._write(notes)
        return note

    def forget(self) -> None:
        """Removes everything, readable or not."""
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

    def _read(self) -> Notes:
        try:
            content = read_regular(self.path, _MOST_BYTES)
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise BrokenFile(str(self.path), "$", "file", number_of(error)) from None
        try:
            notes = msgspec.json.decode(content, type=Notes)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise BrokenFile(str(self.path), "$", "json") from None
        return {
            student: {id: OwnNote(note.done, clean(note.text)) for id, note in own.items()}
            for student, own in notes.items()
        }

    def _write(self, notes: Notes) -> None:
        new = self.path.with_suffix(".new")
        handle = open_private(new, os.O_WRONLY | os.O_TRUNC)
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(notes))
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path)
