"""What was sent to a fixture school: one JSON line an order, only ever appended."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import msgspec

from epos_tui.disk import locked, open_private
from epos_tui.domain.absence import AbsenceDraft, AbsenceNotice
from epos_tui.domain.errors import BrokenFile, CannotKeep, number_of
from epos_tui.domain.lessons import Signature
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order, OutgoingMessage, SupportRequest
from epos_tui.domain.support import SupportDraft
from epos_tui.portal.files import parse

_TORN = b"#torn\n"
"""The end of a line that does not count: torn by a crash, or never safe on the disk."""


@dataclass(frozen=True)
class Entry:
    """One order as it was received; exactly one of the last five is given."""

    id: str
    at: datetime
    by: str
    student_id: str
    announced: AbsenceDraft | None = None
    cancelled: str | None = None
    signed: date | None = None
    written: OutgoingMessage | None = None
    requested: SupportDraft | None = None


def random_id() -> str:
    """32 random bits: an id that the journal of one school hardly ever sees twice."""
    return os.urandom(4).hex()


@dataclass(frozen=True)
class Journal:
    """The file of one school; all who sign in to it share it."""

    path: Path
    new_id: Callable[[], str] = random_id

    def entries(self) -> tuple[Entry, ...]:
        """All orders, oldest first; raises `BrokenFile`."""
        return tuple(parse(line, Entry, str(self.path)) for line in self._lines())

    def count(self) -> int:
        """How many orders there are, damaged ones included."""
        return len(self._lines())

    def _lines(self) -> tuple[bytes, ...]:
        """The whole lines; a torn one was never confirmed and does not count."""
        try:
            lines = self.path.read_bytes().splitlines(keepends=True)
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as error:
            raise BrokenFile(str(self.path), "$", "file", number_of(error)) from None
        return tuple(
            line for line in lines if line.endswith(b"\n") and not line.endswith(_TORN) and line.strip()
        )

    @property
    def _lock(self) -> Path:
        return self.path.with_suffix(".lock")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other program can add an order between a check and the order that passed it."""
        try:
            with locked(self._lock):
                yield
        except OSError as error:
            raise CannotKeep(str(self.path), number_of(error)) from None

    def add(self, order: Order, by: str, at: datetime) -> str:
        """Writes the order down, to the disk, before it counts as received; gives its id."""
        entry = _entry(order, self.new_id(), by, at)
        try:
            _append(self.path, msgspec.json.encode(entry) + b"\n")
        except OSError as error:
            raise CannotKeep(str(self.path), number_of(error)) from None
        return entry.id

    def forget(self) -> int:
        """Removes everything, readable or not; gives how many orders there were."""
        count = self.count()
        try:
            self.path.unlink(missing_ok=True)
            self._lock.unlink(missing_ok=True)
        except OSError as error:
            raise CannotKeep(str(self.path), number_of(error)) from None
        return count


def notices(entries: Iterable[Entry], student_id: str) -> tuple[AbsenceNotice, ...]:
    """The student's announced absences, cancelled ones included."""
    return tuple(
        AbsenceNotice(entry.id, draft.span, entry.at, draft.lessons, draft.reason, draft.note)
        for entry in entries
        if (draft := entry.announced) and entry.student_id == student_id
    )


def cancelled(entries: Iterable[Entry], student_id: str) -> set[str]:
    """The ids of the student's notices taken back."""
    return {entry.cancelled for entry in entries if entry.cancelled and entry.student_id == student_id}


def signatures(entries: Iterable[Entry], student_id: str) -> tuple[Signature, ...]:
    """The weeks the student's parent has signed."""
    return tuple(
        Signature(entry.signed, entry.by, entry.at)
        for entry in entries
        if entry.signed and entry.student_id == student_id
    )


def _entry(order: Order, id: str, by: str, at: datetime) -> Entry:
    match order:
        case AbsenceDraft():
            return Entry(id, at, by, order.student_id, announced=order)
        case AbsenceCancellation():
            return Entry(id, at, by, order.student_id, cancelled=order.notice_id)
        case DiarySignature():
            return Entry(id, at, by, order.student_id, signed=order.monday)
        case OutgoingMessage():
            return Entry(id, at, by, order.student_id, written=order)
        case SupportRequest():
            return Entry(id, at, by, order.student_id, requested=order.form)


def _append(path: Path, line: bytes) -> None:
    """One write in append mode, so that two programs never mix their lines; whole and safe, or torn."""
    handle, end = open_private(path, os.O_RDWR | os.O_APPEND), 0
    try:
        try:
            if _torn(handle):
                line = _TORN + line
            if os.write(handle, line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            end = os.lseek(handle, 0, os.SEEK_CUR)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        if end:
            _tear(path, end)
        raise


def _tear(path: Path, end: int) -> None:
    """Makes the whole line that ends there a torn one, as far as the disk still lets us."""
    with suppress(OSError), path.open("r+b") as file:
        file.seek(end - len(_TORN))
        file.write(_TORN)


def _torn(handle: int) -> bool:
    """Whether the file ends in the middle of a line."""
    size = os.fstat(handle).st_size
    if not size:
        return False
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"
