"""The file in which answers outlive the program: one an account, for its owner's eyes only."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import TypeVar

from epos_tui.disk import MOUNTS, journal_mode, open_private

APPLICATION, VERSION = 0x45504F53, 1
"""«EPOS»; the version of the tables."""
MOST_BYTES = 200_000_000
"""Above it the oldest answers are dropped."""
_DROPPED_AT_ONCE = 0.2
_PATIENCE = 2.0
_TABLES = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, taken_at TEXT NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID
"""
_COUNT = "SELECT count(*) FROM answers"
_DROP = "DELETE FROM answers WHERE key IN (SELECT key FROM answers ORDER BY taken_at LIMIT ?)"

_DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""The second where a damaged file makes the library's own message unreadable."""

T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """An answer as it is kept."""

    body: bytes
    taken_at: datetime


@dataclass
class MemoryFile:
    """Never in the way: what is damaged is put aside, what cannot be written is not kept.

    Safe to use from several threads.
    """

    path: Path
    days: int | None = None
    """How long answers stay; None: as long as there is room."""
    trouble: str = ""
    """Why nothing is kept: `disk`, `read_only`, `newer`, `place`; empty while all is well."""
    mounts: Path = MOUNTS
    _open: sqlite3.Connection | None = None
    _lock: Lock = field(default_factory=Lock)

    def read(self, key: str) -> Row | None:
        """The answer to a question."""

        def asked(base: sqlite3.Connection) -> Row | None:
            found = base.execute("SELECT body, taken_at FROM answers WHERE key = ?", (key,)).fetchone()
            return _row(*found) if found else None

        return self._done(asked, None)

    def questions(self) -> tuple[str, ...]:
        """The questions that have an answer."""
        asked = "SELECT key FROM answers"
        return self._done(lambda base: tuple(str(key) for (key,) in base.execute(asked)), ())

    def write(self, key: str, body: bytes, taken_at: datetime) -> None:
        """Replaces the answer to a question."""

        def kept(base: sqlite3.Connection) -> None:
            with base:
                base.execute(
                    "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (key, taken_at.isoformat(), body)
                )
                _make_room(base)

        self._done(kept, None, changes=True)

    def prune(self, today: datetime) -> None:
        """Drops what is too old."""

        def pruned(base: sqlite3.Connection) -> None:
            with base:
                oldest = (today - timedelta(days=self.days or 0)).isoformat()
                base.execute("DELETE FROM answers WHERE taken_at < ?", (oldest,))

        if self.days is not None and not self.trouble:
            self._done(pruned, None, changes=True)

    def size(self) -> int:
        """Bytes on the disk."""
        return sum(path.stat().st_size for path in self._files() if path.is_file())

    def count(self) -> int:
        """How many answers are kept."""
        return self._done(lambda base: int(base.execute(_COUNT).fetchone()[0]), 0)

    def close(self) -> None:
        """Lets the file go."""
        with self._lock:
            if self._open:
                self._open.close()
                self._open = None

    def forget(self) -> None:
        """Removes the file and everything that belongs to it; raises `OSError`."""
        self.close()
        for path in self._files():
            path.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        yield from (self.path.with_name(self.path.name + end) for end in ("", "-wal", "-shm", "-journal"))
        yield from self.path.parent.glob(f"{self.path.name}.damaged-*")

    def _done(self, act: Callable[[sqlite3.Connection], T], otherwise: T, changes: bool = False) -> T:
        with self._lock:
            try:
                with self._base() as base:
                    may = not changes or self.trouble not in ("read_only", "newer")
                    return act(base) if may else otherwise
            except _DAMAGE as error:
                self._note(error)
            except OSError:
                self.trouble = "place"
            return otherwise

    @contextmanager
    def _base(self) -> Iterator[sqlite3.Connection]:
        if self._open is None:
            self._open = self._opened()
        yield self._open

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._ready(self._connected())
        except _DAMAGE as error:
            if not _is_damaged(error):
                raise
            self._put_aside()
            return self._ready(self._connected())

    def _connected(self) -> sqlite3.Connection:
        """Made for its owner alone from the first byte; from a folder nobody may write to it is only read."""
        address = self.path.absolute().as_uri()
        try:
            os.close(open_private(self.path, os.O_RDWR))
        except PermissionError:
            self.trouble = "read_only"
            address += "?mode=ro&immutable=1"
        return sqlite3.connect(address, timeout=_PATIENCE, uri=True, check_same_thread=False)

    def _ready(self, base: sqlite3.Connection) -> sqlite3.Connection:
        try:
            (version,) = base.execute("PRAGMA user_version").fetchone()
            (application,) = base.execute("PRAGMA application_id").fetchone()
            if application not in (0, APPLICATION):
                raise sqlite3.DatabaseError("file is not a database")
            if version > VERSION:
                self.trouble = "newer"
            if self.trouble not in ("newer", "read_only"):
                journal = journal_mode(self.path, self.mounts)
                base.execute(f"PRAGMA journal_mode = {journal}")
                base.execute(f"PRAGMA synchronous = {'NORMAL' if journal == 'WAL' else 'FULL'}")
                if not version:
                    base.executescript(
                        f"{_TABLES}; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}"
                    )
            return base
        except BaseException:
            base.close()
            raise

    def _put_aside(self) -> None:
        """A damaged file is kept under another name, once."""
        with suppress(OSError):
            self.path.replace(self.path.with_name(f"{self.path.name}.damaged-1"))
        for end in ("-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    def _note(self, error: Exception) -> None:
        """A file that turns out damaged is put aside, and the next question finds a new one."""
        if _is_damaged(error):
            if self._open:
                with closing(self._open):
                    self._open = None
            self._put_aside()
        elif _code(error) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            self.trouble = "disk"
        elif _code(error) == sqlite3.SQLITE_READONLY:
            self.trouble = "read_only"


def _make_room(base: sqlite3.Connection) -> None:
    """Drops the oldest answers where there is too much; what comes next takes their place in the file."""
    pages, unused, bytes_each = (
        base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    if (pages - unused) * bytes_each > MOST_BYTES:
        (count,) = base.execute(_COUNT).fetchone()
        base.execute(_DROP, (max(1, int(count * _DROPPED_AT_ONCE)),))


def _row(body: object, taken_at: object) -> Row | None:
    """None for what somebody else must have written there."""
    try:
        moment = datetime.fromisoformat(str(taken_at))
    except ValueError:
        return None
    return Row(body, moment) if isinstance(body, bytes) and moment.tzinfo else None


def _code(error: Exception) -> int | None:
    """The kind of trouble, without its details; None where the library itself did not understand the file."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _is_damaged(error: Exception) -> bool:
    return _code(error) in (None, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
