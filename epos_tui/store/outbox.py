"""Where an order is written down before it leaves, so that nothing can lose it: a row an order."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from epos_tui.disk import locked, open_private
from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import CannotKeep
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import Stage, Waiting

if TYPE_CHECKING:
    import sqlite3

APPLICATION, VERSION = 0x45504F4F, 1
"""«EPOO»; the version of the table."""
_PATIENCE = 5.0
_TABLE = """
CREATE TABLE IF NOT EXISTS orders (
    id TEXT PRIMARY KEY, since TEXT NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL, seal TEXT NOT NULL,
    stage TEXT NOT NULL, attempts INTEGER NOT NULL, last_attempt TEXT, refusal TEXT, said TEXT NOT NULL
)
"""
_KINDS: dict[str, type[Any]] = {
    "absence": AbsenceDraft,
    "cancellation": AbsenceCancellation,
    "signature": DiarySignature,
    "message": OutgoingMessage,
    "request": SupportRequest,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


class Outbox:
    """The file of one account; its own, so that nothing that happens to memory touches it.

    Every change is safe on the disk before it returns; raises `CannotKeep`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def put(self, order: Order, since: datetime) -> Waiting:
        """Writes an order down that is about to leave."""
        item = Waiting(os.urandom(8).hex(), order, since, Stage.SENDING, 1, since)
        with self._base() as base:
            base.execute("INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(item))
        return item

    def change(self, item: Waiting, **about: Any) -> Waiting:
        """Writes down what became of it: stage, attempts, last attempt, refusal, or another order."""
        changed = replace(item, **about)
        id, *rest = _row(changed)
        with self._base() as base:
            base.execute(
                "UPDATE orders SET since=?, kind=?, body=?, seal=?, stage=?, attempts=?, last_attempt=?,"
                " refusal=?, said=? WHERE id=?",
                (*rest, id),
            )
        return changed

    def drop(self, item: Waiting) -> None:
        """The school has it, or nobody wants it any more."""
        with self._base() as base:
            base.execute("DELETE FROM orders WHERE id = ?", (item.id,))

    def all(self) -> tuple[Waiting, ...]:
        """The orders that wait, oldest first; those of another program's version are left out."""
        if not self.path.exists():
            return ()
        with self._base() as base:
            rows = base.execute("SELECT * FROM orders ORDER BY since, rowid").fetchall()
        return tuple(filter(None, map(_waiting, rows)))

    def damaged(self) -> int:
        """How many rows cannot be read; they stay where they are."""
        if not self.path.exists():
            return 0
        with self._base() as base:
            return sum(_waiting(row) is None for row in base.execute("SELECT * FROM orders").fetchall())

    def forget(self) -> None:
        """Removes the file; raises `OSError`."""
        for end in ("", "-wal", "-shm", ".lock"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Only one program at a time sends what waits; a killed one lets go."""
        try:
            with locked(self.path.with_name(self.path.name + ".lock")):
                yield
        except OSError as error:
            raise CannotKeep(str(self.path), str(error.errno or 0)) from None

    @contextmanager
    def _base(self) -> Iterator["sqlite3.Connection"]:
        """One transaction on a file that is its owner's alone from the first byte."""
        import sqlite3

        try:
            os.close(open_private(self.path, os.O_RDWR))
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as base:
                base.execute("PRAGMA journal_mode = WAL")
                base.execute("PRAGMA synchronous = FULL")
                _make(base)
                with base:
                    yield base
        except OSError as error:
            raise CannotKeep(str(self.path), str(error.errno or 0)) from None
        except sqlite3.DatabaseError as error:
            raise CannotKeep(str(self.path), getattr(error, "sqlite_errorname", "")) from None


def _make(base: "sqlite3.Connection") -> None:
    (version,) = base.execute("PRAGMA user_version").fetchone()
    if not version:
        base.executescript(
            f"{_TABLE}; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}"
        )


def _row(item: Waiting) -> tuple[Any, ...]:

    import msgspec

    kind, body = _NAMES[type(item.order)], msgspec.json.encode(item.order)
    return (
        item.id,
        item.since.isoformat(),
        kind,
        body,
        _seal(item.id, kind, body),
        item.stage.value,
        item.attempts,
        item.last_attempt.isoformat() if item.last_attempt else None,
        item.refusal.value if item.refusal else None,
        item.said,
    )


def _waiting(row: tuple[Any, ...]) -> Waiting | None:
    """None where the disk did not keep what was written: such an order must not be sent."""

    id, since, kind, body, seal, stage, attempts, last_attempt, refusal, said = row
    import msgspec

    try:
        if _seal(id, kind, body) != seal:
            return None
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


def _seal(id: str, kind: str, body: bytes) -> str:
    return sha256(b"\n".join((id.encode(), kind.encode(), body))).hexdigest()
