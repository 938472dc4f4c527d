"""S3: files of an earlier release are read and gone on with; those of a later one are only read, and stay."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from epos_tui.domain.errors import CannotKeep
from epos_tui.domain.lessons import Week
from epos_tui.domain.links import Link
from epos_tui.store.accounts import Accounts
from epos_tui.store.desk import Desk
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MemoryFile
from epos_tui.store.outbox import Outbox
from epos_tui.store.own import OwnNotes
from tests.examples import NOW, THURSDAY, draft
from tests.store.kept import ACCOUNT, DATABASES, NOTE, ORDERS, RELEASES, WEEK, restored

KEY = "week/ivanov-a/2026-10-12"
NEW = draft(THURSDAY + timedelta(days=7))
LATER = "ALTER TABLE {table} ADD COLUMN more TEXT NOT NULL DEFAULT 'x'; CREATE TABLE later (x);"


@pytest.fixture(params=sorted(path.name for path in RELEASES.iterdir()))
def home(request, tmp_path) -> Path:
    """What the release left behind."""
    restored(RELEASES / request.param, tmp_path)
    return tmp_path


@pytest.fixture
def later_home(home) -> Path:
    """The same after a later release has worked with it."""
    for name, table in zip(DATABASES, ("answers", "orders"), strict=True):
        with closing(sqlite3.connect(home / f"{name}.db")) as base:
            base.executescript(LATER.format(table=table) + "PRAGMA user_version = 99")
    for path in home.rglob("*.json"):
        path.write_text(json.dumps(with_more(json.loads(path.read_text(encoding="utf-8")))), encoding="utf-8")
    return home


def with_more(kept):
    """A field that nobody knows yet in the innermost thing."""
    if isinstance(kept, dict):
        inner = [name for name, value in kept.items() if isinstance(value, dict)]
        return {**kept, inner[0]: with_more(kept[inner[0]])} if inner else {**kept, "more": 1}
    return [with_more(item) for item in kept]


def contents(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.rglob("*") if path.suffix in (".db", ".json")}


def check_whole(home: Path) -> None:
    assert [item.order for item in Outbox(home / "outbox.db").all()] == list(ORDERS)
    assert Outbox(home / "outbox.db").damaged() == 0
    assert remembered(home) == (WEEK, NOW)
    assert OwnNotes(home / "own.json").of("ivanov-a") == {"h": NOTE}
    desk = Desk(home)
    assert desk.read.read().news == ("1",)
    assert desk.drafts.read()["k"].text == "Текст"
    assert desk.links.read() == (Link("Секция", "https://perm.ru"),)
    assert desk.support.read().draft.subject == "Тема"
    assert Accounts(home / "accounts").all() == (ACCOUNT,)


def remembered(home: Path):
    memory = Memory(MemoryFile(home / "memory.db"))
    kept = memory.kept(KEY, Week)
    memory.file.close()
    return kept.value, kept.taken_at


def test_what_an_earlier_release_kept_is_whole_and_gone_on_with(home, record_property):
    check_whole(home)
    Outbox(home / "outbox.db").put(NEW, NOW + timedelta(hours=1))
    assert [item.order for item in Outbox(home / "outbox.db").all()] == [*ORDERS, NEW]
    file = MemoryFile(home / "memory.db")
    file.write("week/b", b"1", NOW)
    assert (file.read("week/b").body, file.trouble) == (b"1", "")
    file.close()
    for own in (Desk(home).read, Desk(home).drafts, Desk(home).links, Desk(home).support):
        own.change(lambda kept: kept)
    Accounts(home / "accounts").note(ACCOUNT)
    OwnNotes(home / "own.json").change("ivanov-a", "other", lambda _: NOTE)
    assert OwnNotes(home / "own.json").count() == 2
    assert not list(home.glob("*.damaged-*"))
    record_property("torture", f"S3: files of {len(list(RELEASES.iterdir()))} release, read and gone on with")


def test_what_a_later_release_kept_is_only_read(later_home, record_property):
    before = contents(later_home)
    path = later_home / "memory.db"
    for act in (
        lambda file: file.prune(NOW + timedelta(days=4_000)),
        lambda file: file.write(KEY, b"1", NOW),
        lambda file: Memory(file).keep("week/b", 1, NOW),
        lambda file: Memory(file).kept(KEY, Week),
    ):
        file = MemoryFile(path, days=30)
        act(file)
        assert file.trouble == "newer"
        file.close()
    assert remembered(later_home) == (WEEK, NOW)
    box = Outbox(later_home / "outbox.db")
    for act in (box.all, box.damaged, lambda: box.put(NEW, NOW)):
        with pytest.raises(CannotKeep):
            act()
    desk = Desk(later_home)
    assert Accounts(later_home / "accounts").all() == (ACCOUNT,)
    for own in (desk.links, desk.support):
        own.read()
        with pytest.raises(CannotKeep):
            own.change(lambda kept: kept)
    notes = OwnNotes(later_home / "own.json")
    assert notes.of("ivanov-a") == {"h": NOTE}
    with pytest.raises(CannotKeep):
        notes.change("ivanov-a", "h", lambda _: NOTE)
    with pytest.raises(CannotKeep):
        Accounts(later_home / "accounts").note(ACCOUNT)
    assert contents(later_home) == before
    assert not list(later_home.glob("*.damaged-*"))
    record_property("torture", f"S3: {len(before)} files of a later release only read, not a byte changed")
