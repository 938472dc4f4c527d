"""A home on the disk of another computer: no memory is shared over it, and every change is on it at once."""

import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from epos_tui.disk import is_far, journal_mode
from epos_tui.store.memory_file import MemoryFile
from epos_tui.store.outbox import Outbox
from tests.examples import NOW, THURSDAY, draft

pytestmark = pytest.mark.skipif(not hasattr(os, "major"), reason="only Linux tells what is mounted where")

FAR, NEAR = ("nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs"), ("ext4", "btrfs", "tmpfs", "xfs", "overlay")
NORMAL, FULL = 1, 2
ORDERS = tuple(draft(THURSDAY + timedelta(days=days)) for days in range(1, 4))


@pytest.fixture
def mounted(tmp_path):
    """A table of mounts in which the folder of the test is on a file system of this kind."""

    def table(kind: str) -> Path:
        device = tmp_path.stat().st_dev
        number = f"{os.major(device)}:{os.minor(device)}"
        path = tmp_path / "mounts"
        path.write_text(
            "22 1 0:997 / / rw - ext4 /dev/root rw\n"
            "23 22 0:998 / /mnt/дом\\040с\\040пробелами rw shared:9 - nfs4 far:/homes rw\n"
            f"24 22 {number} / /home rw,relatime shared:1 master:2 - {kind} server:/homes rw\n",
            encoding="utf-8",
        )
        return path

    return table


@pytest.mark.parametrize("kind", [*FAR, *NEAR])
def test_a_file_system_over_the_network_is_known_by_its_kind(mounted, tmp_path, kind):
    assert is_far(tmp_path, mounted(kind)) == (kind in FAR)


def test_where_nobody_tells_what_is_mounted_the_disk_is_near(tmp_path):
    assert not is_far(tmp_path, tmp_path / "none")
    assert not is_far(tmp_path / "none", Path("/proc/self/mountinfo"))
    (tmp_path / "odd").write_bytes(b"\xff\n - \n1 2\n24 22 0:999 / /home rw\n")
    assert journal_mode(tmp_path, tmp_path / "odd") == "WAL"


@pytest.mark.parametrize(("kind", "journal"), [("nfs4", "truncate"), ("ext4", "wal")])
def test_both_databases_keep_the_journal_their_disk_allows(mounted, tmp_path, kind, journal):
    mounts = mounted(kind)
    box = Outbox(tmp_path / "outbox.db", mounts)
    item = box.put(ORDERS[0], NOW)
    file = MemoryFile(tmp_path / "memory.db", mounts=mounts)
    file.write("week", b"1", NOW)
    assert kept_by(file._open) == (journal, NORMAL if journal == "wal" else FULL)
    with box._base() as base:
        assert kept_by(base) == (journal, FULL)
    assert (file.read("week").body, box.all()) == (b"1", (item,))
    assert bool(list(tmp_path.glob("*-shm"))) == (journal == "wal")
    file.close()


@pytest.mark.parametrize(("before", "after"), [("ext4", "nfs4"), ("nfs4", "ext4")])
def test_a_home_that_moves_keeps_everything(mounted, tmp_path, before, after):
    for order, kind in zip(ORDERS, (before, after, before), strict=True):
        mounts = mounted(kind)
        Outbox(tmp_path / "outbox.db", mounts).put(order, NOW)
        file = MemoryFile(tmp_path / "memory.db", mounts=mounts)
        file.write(str(order.span.first), b"1", NOW)
        file.close()
    assert {item.order for item in Outbox(tmp_path / "outbox.db").all()} == set(ORDERS)
    assert all(file.read(str(order.span.first)) for order in ORDERS)
    file.close()


def test_a_damaged_outbox_over_the_network_is_kept_aside_with_what_belongs_to_it(mounted, tmp_path):
    box = Outbox(tmp_path / "outbox.db", mounted("nfs4"))
    box.put(ORDERS[0], NOW)
    box.path.write_bytes(b"no database at all" * 100)
    item = box.put(ORDERS[1], NOW)
    assert (box.all(), box.damaged()) == ((item,), 1)
    assert not list(tmp_path.glob("outbox.db.new*"))
    box.forget()
    assert not list(tmp_path.glob("outbox.db*"))


def kept_by(base: sqlite3.Connection) -> tuple[str, int]:
    asked = ("PRAGMA journal_mode", "PRAGMA synchronous")
    journal, synchronous = (base.execute(question).fetchone()[0] for question in asked)
    return journal, synchronous
