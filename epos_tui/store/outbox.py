"""Where an order is written down before it leaves, so that nothing can lose it: a row an order."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any, TypeVar

from epos_tui.disk import MOUNTS, Busy, journal_mode, locked, open_private
from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import CannotKeep, number_of
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import Stage, Waiting

if TYPE_CHECKING:
    import sqlite3

APPLICATION, VERSION = 0x45504F4F, 1
"""«EPOO»; the version of the table."""
_PATIENCE = 5.0
_TABLE = """
CREATE TABLE IF NOT EXISTS orders (
    id TEXT PRIMARY KEY, since TEXT NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL,
    stage TEXT NOT NULL, attempts INTEGER NOT NULL, last_attempt TEXT, refusal TEXT, said TEXT NOT NULL,
    seal TEXT NOT NULL
)
"""
_EVERY = (
    "SELECT id, since, kind, body, stage, attempts, last_attempt, refusal, said, seal FROM orders"
    " ORDER BY since, rowid"
)
_ADD = "INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CHANGE = (
    "UPDATE orders SET since=?, kind=?, body=?, stage=?, attempts=?, last_attempt=?, refusal=?, said=?,"
    " seal=? WHERE id=? AND seal=?"
)
_KINDS: dict[str, type[Any]] = {
    "absence": AbsenceDraft,
    "cancellation": AbsenceCancellation,
    "signature": DiarySignature,
    "message": OutgoingMessage,
    "request": SupportRequest,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_NUMBERS = {
    "SQLITE_FULL": errno.ENOSPC,
    "SQLITE_READONLY": errno.EACCES,
    "SQLITE_CANTOPEN": errno.EACCES,
}
"""What the system would have said."""

T = TypeVar("T")


class Outbox:
    """The file of one account; its own, so that nothing that happens to memory touches it.

    Every change is safe on the disk before it returns; raises `CannotKeep`. A damaged file is kept under
    another name, and what of it can be read goes on waiting.
    """

    def __init__(self, path: Path, mounts: Path = MOUNTS) -> None:
        self.path, self.mounts = path, mounts

    def put(self, order: Order, since: datetime) -> Waiting:
        """Writes an order down that is about to leave."""
        item = Waiting(os.urandom(8).hex(), order, since, Stage.SENDING, 1, since)
        self._done(lambda base: base.execute(_ADD, _row(item)))
        return item

    def change(self, item: Waiting, **about: Any) -> Waiting | None:
        """Writes down what became of it: stage, attempts, last attempt, refusal.

        None where it is not there any more as it was read: somebody else has decided upon it.
        """
        changed = replace(item, **about)
        id, *rest = _row(changed)
        values = (*rest, id, _row(item)[-1])
        return changed if self._done(lambda base: base.execute(_CHANGE, values).rowcount) else None

    def drop(self, item: Waiting) -> None:
        """The school has it."""
        self._done(lambda base: base.execute("DELETE FROM orders WHERE id=?", (item.id,)))

    def give_up(self, item: Waiting) -> bool:
        """Nobody wants it any more; whether it was still there as it was read."""
        sealed = (item.id, _row(item)[-1])
        gone = self._done(
            lambda base: base.execute("DELETE FROM orders WHERE id=? AND seal=?", sealed).rowcount
        )
        return bool(gone)

    def all(self) -> tuple[Waiting, ...]:
        """The orders that wait, oldest first."""
        return tuple(filter(None, map(_waiting, self._rows())))

    def damaged(self) -> int:
        """How many rows and files cannot be read; they stay where they are."""
        return sum(_waiting(row) is None for row in self._rows()) + len(self._put_aside())

    def forget(self) -> None:
        """Removes the file and everything that belongs to it; raises `OSError`."""
        for path in self.path.parent.glob(f"{self.path.name}*"):
            path.unlink(missing_ok=True)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Whether nobody else sends what waits; a killed program lets go."""
        lock = locked(self._beside(".lock"), patient=False)
        try:
            lock.__enter__()
        except Busy:
            yield False
            return
        except OSError as error:
            raise CannotKeep(str(self.path), number_of(error)) from None
        try:
            yield True
        finally:
            lock.__exit__(None, None, None)

    def _beside(self, end: str) -> Path:
        return self.path.with_name(self.path.name + end)

    def _put_aside(self) -> list[Path]:
        return sorted(self.path.parent.glob(f"{self.path.name}.damaged-*[0-9]"))

    def _rows(self) -> list[tuple[Any, ...]]:
        if not os.path.lexists(self.path):
            return []
        return self._done(lambda base: base.execute(_EVERY).fetchall())

    def _done(self, act: Callable[["sqlite3.Connection"], T]) -> T:
        """One transaction; once more where the file had to be mended."""
        import sqlite3

        try:
            try:
                with self._base() as base:
                    return act(base)
            except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
                if not (_is_damage(error) and self._mended()):
                    raise
                with self._base() as base:
                    return act(base)
        except OSError as error:
            raise CannotKeep(str(self.path), number_of(error)) from None
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            name = getattr(error, "sqlite_errorname", "")
            raise CannotKeep(str(self.path), str(_NUMBERS.get(name, name))) from None

    @contextmanager
    def _base(self) -> Iterator["sqlite3.Connection"]:
        """A transaction on a file that is its owner's alone from the first byte."""
        os.close(open_private(self.path, os.O_RDWR))
        with closing(_connected(self.path)) as base:
            _make(base, journal_mode(self.path, self.mounts))
            with base:
                yield base

    def _mended(self) -> bool:
        """Whether the file was damaged and another stands in its place now, with all rows that are whole."""
        with locked(self._beside(".mending")):
            rows = _whole_rows(self.path)
            if rows is None:
                return False
            aside = next(path for n in count(1) if not (path := self._beside(f".damaged-{n}")).exists())
            for end in ("", "-wal", "-journal"):
                with suppress(FileNotFoundError):
                    _copied(self._beside(end), aside.with_name(aside.name + end))
            new = Outbox(self._beside(".new"), self.mounts)
            new.path.unlink(missing_ok=True)
            with new._base() as base:
                base.executemany(_ADD, rows)
            for end in ("-wal", "-shm", "-journal", ".new-journal"):
                self._beside(end).unlink(missing_ok=True)
            new.path.replace(self.path)
            return True


def _connected(path: Path) -> "sqlite3.Connection":
    """Letters that the disk did not keep make a row worthless, not the file."""
    import sqlite3

    base = sqlite3.connect(path, timeout=_PATIENCE)
    base.text_factory = lambda text: text.decode("utf-8", "replace")
    return base


def _make(base: "sqlite3.Connection", journal: str) -> None:
    """Raises `DatabaseError` for a file that is not ours."""
    import sqlite3

    (version,) = base.execute("PRAGMA user_version").fetchone()
    (application,) = base.execute("PRAGMA application_id").fetchone()
    if application not in (0, APPLICATION) or version not in (0, VERSION):
        raise sqlite3.DatabaseError("another program's file")
    base.execute(f"PRAGMA journal_mode = {journal}")
    base.execute("PRAGMA synchronous = FULL")
    if not version:
        base.executescript(
            f"BEGIN; {_TABLE}; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT"
        )


def _whole_rows(path: Path) -> list[tuple[Any, ...]] | None:
    """What of a damaged file is as it was written; None for a file that is not damaged."""
    import sqlite3

    found: list[tuple[Any, ...]] = []
    with closing(_connected(path)) as base:
        try:
            (version,) = base.execute("PRAGMA user_version").fetchone()
            (application,) = base.execute("PRAGMA application_id").fetchone()
            if version > VERSION and application == APPLICATION:
                return None
            for row in base.execute(_EVERY.partition(" ORDER")[0]):
                found += [row] if _waiting(row) else []
            sound = base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return None if sound and application in (0, APPLICATION) else found
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            return found if _is_damage(error) else None


def _is_damage(error: Exception) -> bool:
    """Not a busy or a full disk, nor one that must not be touched."""
    import sqlite3

    code: int | None = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF in (
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
    )


def _copied(source: Path, target: Path) -> None:
    os.close(open_private(target, os.O_RDWR))
    copyfile(source, target)


def _row(item: Waiting) -> tuple[Any, ...]:
    import msgspec

    values = (
        item.id,
        item.since.isoformat(),
        _NAMES[type(item.order)],
        msgspec.json.encode(item.order),
        item.stage.value,
        item.attempts,
        item.last_attempt.isoformat() if item.last_attempt else None,
        item.refusal.value if item.refusal else None,
        item.said,
    )
    return (*values, _seal(values))


def _waiting(row: tuple[Any, ...]) -> Waiting | None:
    """None where the disk did not keep what was written: such an order must not be sent."""
    import msgspec

    *values, seal = row
    if _seal(tuple(values)) != seal:
        return None
    id, since, kind, body, stage, attempts, last_attempt, refusal, said = values
    try:
        return Waiting(
            id,
            msgspec.json.decode(body, type=_KINDS[kind]),
            datetime.fromisoformat(since),
            Stage(stage),
            attempts,
            datetime.fromisoformat(last_attempt) if last_attempt else None,
            Refusal(refusal) if refusal else None,
            said,
        )
    except (KeyError, TypeError, ValueError, msgspec.MsgspecError):
        return None


def _seal(values: tuple[Any, ...]) -> str:
    from hashlib import sha256

    return sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()
