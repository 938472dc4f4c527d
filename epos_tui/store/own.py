"""What the family itself notes about homework: ticks and notes, apart from the school's data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from epos_tui.domain.homework import OwnNote
from epos_tui.store.own_file import OwnFile

Notes = dict[str, dict[str, OwnNote]]
"""By student, then by assignment."""


@dataclass(frozen=True)
class OwnNotes:
    """One file a school."""

    path: Path

    def of(self, student_id: str) -> Mapping[str, OwnNote]:
        """The student's notes by assignment; raises `BrokenFile`."""
        return self._file.read().get(student_id, {})

    def count(self) -> int:
        """How many assignments have a note or a tick."""
        return sum(map(len, self._file.read().values()))

    def change(self, student_id: str, assignment_id: str, change: Callable[[OwnNote], OwnNote]) -> OwnNote:
        """Keeps what the change makes of the present note; an empty one is removed.

        Raises `CannotKeep`, and `BrokenFile` where the notes cannot be read: they are not written over.
        """
        made = OwnNote()

        def changed(notes: Notes) -> Notes:
            nonlocal made
            own = notes.setdefault(student_id, {})
            made = change(own.pop(assignment_id, OwnNote()))
            if made != OwnNote():
                own[assignment_id] = made
            return notes

        self._file.change(changed)
        return made

    def forget(self) -> None:
        """Removes everything, readable or not."""
        self._file.forget()

    @property
    def _file(self) -> OwnFile[Notes]:
        return OwnFile(self.path, Notes, {})
