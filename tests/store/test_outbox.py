"""Orders on the disk: they come back as they were, or are told as damaged; never sent as something else."""

import errno
import os
import random
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import CannotKeep
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import Stage
from epos_tui.domain.support import SupportDraft
from epos_tui.store import outbox as store
from epos_tui.store.outbox import Outbox
from tests.examples import NOW, THURSDAY, draft
from tests.torture.numbers import often

TUESDAY = date(2026, 10, 20)
ORDERS = [
    draft(TUESDAY, date(2026, 10, 21), 0, 2, reason=AbsenceReason("1", "Болезнь"), note="к врачу «утром»"),
    AbsenceCancellation("ivanov-a", "n"),
    DiarySignature("ivanov-a", THURSDAY),
    OutgoingMessage("ivanov-a", "Спасибо!\n👍", contact_id="k"),
    SupportRequest("ivanov-a", SupportDraft(full_name="Иванова И. И.", subject="Вход")),
]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "accounts" / "a1" / "outbox.db"


@pytest.fixture
def outbox(path):
    return Outbox(path)


def filled(path, orders=ORDERS):
    return [Outbox(path).put(order, NOW + timedelta(minutes=n)) for n, order in enumerate(orders)]


_MADE = []


def many_of(folder):
    """Orders for several pages of the disk, and the file they are in; written once."""
    if not _MADE:
        long = (replace(ORDERS[0], note=f"{n} " + "а" * 200) for n in range(40))
        _MADE.append((filled(folder / "many.db", [*ORDERS, *long]), (folder / "many.db").read_bytes()))
    folder.mkdir(parents=True, exist_ok=True)
    return _MADE[0]


def changed_on_disk(path, statement):
    with closing(sqlite3.connect(path)) as base, base:
        base.execute(statement)


def test_orders_outlive_the_program_as_they_were(path):
    put = filled(path)
    assert Outbox(path).all() == tuple(put)
    assert [item.order for item in put] == ORDERS
    assert {item.stage for item in put} == {Stage.SENDING}


def test_what_became_of_an_order_outlives_the_program(path, outbox):
    item = outbox.put(ORDERS[0], NOW)
    about = {"stage": Stage.REJECTED, "attempts": 3, "last_attempt": NOW + timedelta(days=1)}
    changed = outbox.change(item, **about, refusal=Refusal.BY_PORTAL, said="Нельзя")
    assert Outbox(path).all() == (changed,)
    assert (changed.stage, changed.attempts, changed.said) == (Stage.REJECTED, 3, "Нельзя")


def test_what_somebody_else_decided_upon_is_not_changed(path, outbox):
    item = outbox.put(ORDERS[0], NOW)
    queued = Outbox(path).change(item, stage=Stage.QUEUED)
    assert outbox.change(item, stage=Stage.ASK) is None
    assert not outbox.give_up(item)
    assert outbox.all() == (queued,)
    assert outbox.give_up(queued)
    assert outbox.change(queued, stage=Stage.SENDING) is None
    assert outbox.all() == ()


def test_what_the_school_has_is_dropped_whatever_was_noted_meanwhile(outbox):
    item = outbox.put(ORDERS[0], NOW)
    outbox.change(item, stage=Stage.ASK)
    outbox.drop(item)
    assert outbox.all() == ()


def test_the_oldest_comes_first(outbox):
    late, early = outbox.put(ORDERS[0], NOW), outbox.put(ORDERS[1], NOW - timedelta(hours=1))
    assert outbox.all() == (early, late)


def test_nothing_is_made_before_there_is_an_order(path, outbox):
    assert (outbox.all(), outbox.damaged()) == ((), 0)
    assert not path.parent.exists()


@pytest.mark.skipif(os.name == "nt", reason="modes of files are those of POSIX")
def test_nobody_else_may_read_it_not_even_for_a_moment(path, outbox):
    before, seen = os.umask(0), {}

    def look(event, arguments):
        for item in path.parent.iterdir() if event == "open" and path.parent.is_dir() else ():
            seen.setdefault(item.name, set()).add(stat.S_IMODE(item.lstat().st_mode))

    try:
        item = outbox.put(ORDERS[0], NOW)
        with outbox.alone(), outbox._base():
            look("open", ())
        outbox.drop(item)
        look("open", ())
    finally:
        os.umask(before)
    assert set(seen) >= {"outbox.db", "outbox.db-wal", "outbox.db-shm", "outbox.db.lock"}
    assert set().union(*seen.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


DAMAGE = [
    "UPDATE orders SET body = replace(body, '20', '21') WHERE kind = 'absence'",
    "UPDATE orders SET kind = 'request' WHERE kind = 'absence'",
    "UPDATE orders SET stage = 'queued' WHERE kind = 'absence'",
    "UPDATE orders SET attempts = 0 WHERE kind = 'absence'",
    "UPDATE orders SET since = '2026-10-15T19:21:00+05:00' WHERE kind = 'absence'",
    "UPDATE orders SET last_attempt = NULL WHERE kind = 'absence'",
    "UPDATE orders SET said = CAST(x'ff' AS TEXT) WHERE kind = 'absence'",
    "UPDATE orders SET seal = '' WHERE kind = 'absence'",
]


@pytest.mark.parametrize("statement", DAMAGE)
def test_a_damaged_row_is_counted_kept_and_never_given_out(path, outbox, statement):
    _, *others = filled(path)
    changed_on_disk(path, statement)
    assert (outbox.all(), outbox.damaged()) == (tuple(others), 1)
    outbox.drop(others[0])
    with closing(sqlite3.connect(path)) as base:
        assert base.execute(
            "SELECT count(*) FROM orders WHERE kind IN ('absence', 'request')"
        ).fetchone() == (2,)


def test_a_row_of_a_kind_nobody_knows_is_damaged(path, outbox, monkeypatch):
    monkeypatch.setitem(store._NAMES, AbsenceCancellation, "tomorrow")
    filled(path)
    assert (len(outbox.all()), outbox.damaged()) == (len(ORDERS) - 1, 1)


def test_a_full_disk_takes_nothing_and_loses_nothing(path, outbox, monkeypatch):
    kept = filled(path)
    connected = store._connected

    def full(place):
        base = connected(place)
        base.execute("PRAGMA max_page_count = 1")
        return base

    monkeypatch.setattr(store, "_connected", full)
    with pytest.raises(CannotKeep) as caught:
        outbox.put(OutgoingMessage("ivanov-a", "а" * 20_000, "c"), NOW)
    assert caught.value.reason == str(errno.ENOSPC)
    assert outbox.all() == tuple(kept)
    assert outbox.damaged() == 0


@pytest.mark.skipif(os.name == "nt", reason="modes of files are those of POSIX")
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may write everywhere")
def test_where_nobody_may_write_nothing_is_said_to_be_kept(path, outbox):
    filled(path)
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with pytest.raises(CannotKeep) as caught:
            outbox.put(ORDERS[0], NOW)
        assert caught.value.reason == str(errno.EACCES)
    finally:
        path.parent.chmod(0o700)


@pytest.mark.parametrize("place", [".", "..", "outbox.db"])
def test_what_is_in_the_way_is_told(path, place):
    in_the_way = path.parent / place if place == "outbox.db" else (path / place).resolve()
    if place == "outbox.db":
        in_the_way.mkdir(parents=True)
    else:
        in_the_way.parent.mkdir(parents=True, exist_ok=True)
        in_the_way.symlink_to(path.parent.parent / "nowhere" / "deep")
    with pytest.raises(CannotKeep):
        Outbox(path).put(ORDERS[0], NOW)


@pytest.mark.parametrize(
    "content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4_000], ids=len
)
def test_a_file_that_is_no_database_is_kept_aside_told_and_another_begun(path, outbox, content):
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert (outbox.all(), outbox.damaged()) == ((), 1)
    item = outbox.put(ORDERS[0], NOW)
    assert outbox.all() == (item,)
    assert path.with_name("outbox.db.damaged-1").read_bytes() == content


def test_every_damaged_file_is_kept(path, outbox):
    path.parent.mkdir(parents=True)
    for n in range(3):
        path.write_bytes(b"%d no database at all" % n * 100)
        outbox.all()
    assert outbox.damaged() == 3
    outbox.forget()
    assert list(path.parent.iterdir()) == []


def test_another_program_s_database_is_kept_aside_whole(path, outbox):
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as base:
        base.executescript("CREATE TABLE theirs (x); PRAGMA application_id = 7")
    item = outbox.put(ORDERS[0], NOW)
    assert outbox.all() == (item,)
    assert b"theirs" in path.with_name("outbox.db.damaged-1").read_bytes()


def test_a_newer_file_is_neither_written_nor_put_aside(path, outbox):
    filled(path)
    changed_on_disk(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    for act in (outbox.all, outbox.damaged, lambda: outbox.put(ORDERS[0], NOW)):
        with pytest.raises(CannotKeep):
            act()
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.damaged-*"))


def test_a_lost_page_does_not_take_the_others_with_it(path, outbox):
    put, whole = many_of(path.parent)
    path.write_bytes(whole[:-4096] + b"\xff" * 4096)
    left = outbox.all()
    assert 0 < len(left) < len(put)
    assert {item.id for item in left} < {item.id for item in put}
    assert outbox.damaged() == 1
    assert Outbox(path).all() == left


def test_half_a_file_is_kept_aside_told_and_another_begun(path, outbox):
    _, whole = many_of(path.parent)
    half = whole[: len(whole) // 2]
    path.write_bytes(half)
    assert (outbox.all(), outbox.damaged()) == ((), 1)
    assert path.with_name("outbox.db.damaged-1").read_bytes() == half
    item = outbox.put(ORDERS[0], NOW)
    assert outbox.all() == (item,)


@pytest.mark.parametrize("seed", range(often(50, 500)))
def test_flipped_bytes_never_change_an_order_nor_stop_the_program(path, outbox, seed):
    items, whole = many_of(path.parent)
    put, chance, content = set(map(repr, items)), random.Random(seed), bytearray(whole)
    for _ in range(chance.choice((1, 10, 100, 1_000))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    try:
        left = outbox.all()
    except CannotKeep:
        assert path.read_bytes() == content
        return
    assert set(map(repr, left)) <= put
    assert len(left) == len(put) or outbox.damaged()
    item = outbox.put(ORDERS[0], NOW)
    assert item in outbox.all()
    outbox.drop(item)


ADDING = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from epos_tui.domain.orders import OutgoingMessage
from epos_tui.domain.outbox import Stage
from epos_tui.store.outbox import Outbox
outbox = Outbox(Path(sys.argv[1]))
for n in range(int(sys.argv[3])):
    item = outbox.put(OutgoingMessage("a", f"{sys.argv[2]} {n}", "c"), datetime.now(timezone.utc))
    item = outbox.change(item, stage=Stage.QUEUED)
    if n % 2:
        outbox.drop(item)
"""


def test_programs_at_the_same_time_lose_nothing_of_each_other(path, outbox):
    count = often(20, 200)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", ADDING, str(path), str(n), str(count)], stderr=subprocess.PIPE
        )
        for n in range(3)
    ]
    assert [program.communicate()[1] for program in programs] == [b""] * 3
    texts = sorted(item.order.text for item in outbox.all())
    assert texts == sorted(f"{n} {m}" for n in range(3) for m in range(0, count, 2))


def test_only_one_sends_and_nobody_waits_for_him(outbox, path):
    with outbox.alone() as one, Outbox(path).alone() as other:
        assert (one, other) == (True, False)
    with Outbox(path).alone() as later:
        assert later
