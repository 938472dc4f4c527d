"""Answers that outlive the program: they come back as they were, or not at all."""

import os
import random
import sqlite3
import stat
from datetime import UTC, date, datetime, timedelta
from inspect import getmembers, iscoroutinefunction
from typing import get_type_hints

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import Feature
from epos_tui.domain.portal import Portal
from epos_tui.domain.year import Span
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import APPLICATION, MemoryFile
from epos_tui.usecases.remembered import Remembered
from tests.examples import NOW
from tests.torture.numbers import often

AUTUMN = Span(date(2026, 9, 1), date(2026, 10, 18))
ABOUT = {
    "viewer": (),
    "debts": ("ivanov-d",),
    "week": ("ivanov-a", date(2026, 10, 12)),
    "stay": ("ivanov-a", date(2026, 10, 15)),
    "messages": ("ivanov-a", "class-teacher", 50),
    **dict.fromkeys(
        ("signatures", "lessons", "homework", "absence_notices", "events", "control_works"),
        ("ivanov-a", AUTUMN),
    ),
}
QUESTIONS = [
    name
    for name, method in getmembers(Portal, iscoroutinefunction)
    if name not in ("send", "attachment") and "return" in get_type_hints(method)
]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "accounts" / "a1" / "memory.db"


@pytest.fixture
def file(path):
    made = MemoryFile(path)
    yield made
    made.close()


def filled(path, count=50) -> None:
    file = MemoryFile(path)
    for n in range(count):
        file.write(f"week/a/{n}", b'{"value": %d}' % n, NOW)
    file.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_of_a_portal_comes_back_as_it_was(cabinet, file, question):
    about = ABOUT.get(question, ("ivanov-a",))
    asked = Remembered(Memory(file), cabinet.now, cabinet.portal)
    first = run(getattr(asked, question)(*about))
    again = Remembered(Memory(file), cabinet.now)
    assert run(getattr(again, question)(*about)) == first
    assert again.taken_at == cabinet.now()
    assert first


def test_what_is_not_offered_comes_back(file):
    Memory(file).keep("stay/a", Feature.STAY, NOW)
    kept = Memory(file).kept("stay/a", int)
    assert (kept.value, kept.taken_at) == (Feature.STAY, NOW)


@pytest.mark.parametrize("body", [b"", b"{", b'{"value": "x"}', b'{"other": 1}', b"[" * 5_000, b"\xff"])
def test_a_copy_that_is_no_value_any_more_is_none(file, body):
    file.write("year/a", body, NOW)
    assert Memory(file).kept("year/a", int) is None


@pytest.mark.skipif(os.name == "nt", reason="modes of files are those of POSIX")
def test_nobody_else_may_read_it_not_even_for_a_moment(file, path):
    before = os.umask(0)
    try:
        file.write("a", b"1", NOW)
        modes = {item.name: stat.S_IMODE(item.stat().st_mode) for item in path.parent.iterdir()}
        assert modes == dict.fromkeys(("memory.db", "memory.db-wal", "memory.db-shm"), 0o600)
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    finally:
        os.umask(before)


def test_the_oldest_answers_make_room_while_the_program_is_open(file, path, monkeypatch):
    monkeypatch.setattr("epos_tui.store.memory_file.MOST_BYTES", 400_000)
    for n in range(1_000):
        file.write(f"week/a/{n}", b"x" * 4_000, NOW + timedelta(minutes=n))
    assert 50 < file.count() < 120
    assert file.read("week/a/999")
    assert file.read("week/a/0") is None
    file.close()
    assert path.stat().st_size < 600_000


def test_a_file_that_was_full_once_keeps_what_it_has_at_every_start(path, monkeypatch):
    monkeypatch.setattr("epos_tui.store.memory_file.MOST_BYTES", 400_000)
    file = MemoryFile(path)
    for n in range(200):
        file.write(f"week/a/{n}", b"x" * 4_000, NOW)
    count = file.count()
    file.close()
    assert path.stat().st_size > 400_000
    for _ in range(5):
        file = MemoryFile(path, days=30)
        file.prune(NOW)
        file.write("viewer", b"1", NOW)
        file.close()
    file = MemoryFile(path)
    assert file.count() in (count, count + 1)
    file.close()


@pytest.mark.parametrize(
    "content", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4_000], ids=len
)
def test_a_file_that_is_no_database_is_put_aside_and_a_new_one_begun(path, content):
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    file = MemoryFile(path)
    assert file.read("a") is None
    file.write("a", b"1", NOW)
    assert file.read("a").body == b"1"
    assert not file.trouble
    damaged = path.with_name("memory.db.damaged-1")
    assert damaged.read_bytes() == content if content else not damaged.exists()
    file.close()


def test_half_a_file_is_put_aside(path):
    filled(path, 2_000)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    file = MemoryFile(path)
    for n in range(2_000):
        file.read(f"week/a/{n}")
    file.write("a", b"1", NOW)
    assert file.read("a").body == b"1"
    file.close()


def test_another_program_s_database_is_put_aside_whole(path):
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as base:
        base.executescript("CREATE TABLE theirs (x); PRAGMA application_id = 7")
    base.close()
    file = MemoryFile(path)
    file.write("a", b"1", NOW)
    assert file.read("a").body == b"1"
    file.close()
    assert b"theirs" in path.with_name("memory.db.damaged-1").read_bytes()


def test_a_newer_file_is_read_and_never_written(path):
    filled(path, 1)
    with sqlite3.connect(path) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()
    file = MemoryFile(path)
    assert file.read("week/a/0").body == b'{"value": 0}'
    file.write("week/a/1", b"1", NOW)
    assert file.read("week/a/1") is None
    assert file.trouble == "newer"
    file.close()


def test_a_folder_in_its_place_leaves_the_program_without_memory(path):
    path.mkdir(parents=True)
    file = MemoryFile(path)
    file.write("a", b"1", NOW)
    assert file.read("a") is None
    assert file.trouble
    memory = Memory(file)
    memory.keep("a", 1, NOW)
    assert memory.kept("a", int).value == 1


def test_a_full_disk_keeps_what_was_there(path):
    filled(path)
    file = MemoryFile(path)
    assert file.read("week/a/7")
    file._open.execute("PRAGMA max_page_count = 1")
    for n in range(200):
        file.write(f"more/{n}", b"x" * 4_000, NOW)
    assert file.trouble == "disk"
    assert file.read("week/a/7").body == b'{"value": 7}'
    file.close()


def test_old_answers_go_when_they_are_not_wanted(path):
    file = MemoryFile(path, days=30)
    file.write("old", b"1", NOW - timedelta(days=31))
    file.write("new", b"1", NOW)
    file.prune(NOW)
    assert (file.read("old"), file.count()) == (None, 1)
    file.close()


def test_forgotten_means_gone(path):
    filled(path)
    file = MemoryFile(path)
    file.read("a")
    file.forget()
    assert list(path.parent.iterdir()) == []


def test_two_programs_share_it(path):
    one, other = MemoryFile(path), MemoryFile(path)
    for n in range(100):
        (one if n % 2 else other).write(f"k{n}", b"1", NOW)
    assert (one.count(), other.count()) == (100, 100)
    one.close()
    other.close()


def test_flipped_bytes_never_stop_the_program(path, record_property):
    filled(path, 300)
    whole, count = path.read_bytes(), often(20, 500)
    for seed in range(count):
        chance, content = random.Random(seed), bytearray(whole)
        for _ in range(chance.randint(1, 400)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)
        memory = Memory(MemoryFile(path))
        for n in range(300):
            kept = memory.kept(f"week/a/{n}", int)
            assert kept is None or isinstance(kept.value, int), seed
        memory.keep("a", 1, datetime(2026, 1, 1, tzinfo=UTC))
        assert memory.kept("a", int).value == 1, seed
        memory.file.forget()
    record_property("torture", f"S1, memory: {count} corruptions, {count} starts")


def test_the_file_says_whose_it_is(path):
    filled(path, 1)
    with sqlite3.connect(path) as base:
        assert base.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    base.close()
