"""O3 and S2: a disk that fails at any statement, and programs that share a file of memory."""

import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import CannotKeep
from epos_tui.domain.outbox import SETTLE
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MemoryFile
from epos_tui.store.outbox import Outbox
from epos_tui.usecases import outbox
from epos_tui.usecases.receipt import Outcome
from tests.examples import NOW
from tests.torture.numbers import often
from tests.torture.school import KINDS, QUICK_DISK, Mode, School, cabinet_of, order_of

FAULTS = {
    "full": (sqlite3.SQLITE_FULL, "SQLITE_FULL"),
    "broken": (sqlite3.SQLITE_IOERR, "SQLITE_IOERR"),
    "read only": (sqlite3.SQLITE_READONLY, "SQLITE_READONLY"),
    "busy": (sqlite3.SQLITE_BUSY, "SQLITE_BUSY"),
}


@dataclass
class Disk:
    """The statement at which it fails, and whether it goes on failing."""

    fails_at: int
    fault: str
    for_good: bool
    statements: int = 0

    @property
    def failed(self) -> bool:
        return self.statements >= self.fails_at

    def turn(self) -> None:
        self.statements += 1
        if self.statements == self.fails_at or (self.failed and self.for_good):
            error = sqlite3.OperationalError("planted")
            error.sqlite_errorcode, error.sqlite_errorname = FAULTS[self.fault]
            raise error


def on(disk: Disk, patch: pytest.MonkeyPatch) -> None:
    """From now on all files are on the disk."""

    class Connection(sqlite3.Connection):
        def execute(self, *about: Any) -> sqlite3.Cursor:
            disk.turn()
            return super().execute(*about)

        def executescript(self, script: str) -> sqlite3.Cursor:
            disk.turn()
            return super().executescript(script)

        def __exit__(self, *error: Any) -> Any:
            try:
                disk.turn()
            except sqlite3.OperationalError:
                self.rollback()
                raise
            return super().__exit__(*error)

    connect = sqlite3.connect
    patch.setattr(sqlite3, "connect", lambda *about, **more: connect(*about, **more, factory=Connection))


@pytest.fixture
def folder():
    with TemporaryDirectory(dir=QUICK_DISK) as name:
        yield Path(name)


@pytest.fixture
def path(folder):
    return folder / "kept.db"


def sent_on(disk, school, path, order):
    """What people are told of an order that is sent while the disk fails; None: that it was not sent."""
    with pytest.MonkeyPatch.context() as patch:
        on(disk, patch)
        try:
            return run(outbox.send(cabinet_of(school, Outbox(path), lambda: NOW), order)).outcome
        except CannotKeep:
            return None


def failing(fault, for_good):
    """Disks that fail at the first statement, at the second, and so on, until one has not failed at all."""
    for n in count(1):
        yield (disk := Disk(n, fault, for_good))
        if not disk.failed:
            assert n > 1
            return


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("fault", list(FAULTS))
@pytest.mark.parametrize("mode", [Mode.ANSWERS, Mode.LOSES, Mode.CUT, Mode.REFUSES])
def test_wherever_the_disk_fails_nothing_is_said_to_be_sent_or_to_wait_that_is_not(
    path, mode, fault, for_good
):
    for n, disk in enumerate(failing(fault, for_good)):
        order, school = order_of(KINDS[n % 3], n), School(lambda: NOW, timedelta(), mode)
        outcome = sent_on(disk, school, path, order)
        waits = order in {item.order for item in Outbox(path).all()}
        match outcome:
            case None:
                assert (school.count(order), waits) == (0, False)
            case Outcome.SENT:
                assert school.count(order) == 1
            case Outcome.WAITS:
                assert (school.count(order), waits) == (0, True)
            case Outcome.UNKNOWN:
                assert waits
            case _:
                assert (outcome, school.count(order)) == (Outcome.REFUSED, 0)
        assert Outbox(path).damaged() == 0


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("fault", list(FAULTS))
@pytest.mark.parametrize("mode", [Mode.ANSWERS, Mode.LOSES, Mode.REFUSES])
def test_wherever_the_disk_fails_what_waits_is_kept_and_goes_once(folder, mode, fault, for_good):
    moments = [NOW]
    school = School(lambda: moments[-1], timedelta())
    for n, disk in enumerate(failing(fault, for_good)):
        order, box = order_of(KINDS[n % 3], n), Outbox(folder / f"{n}.db")
        cabinet = cabinet_of(school, box, school.now)
        school.mode = Mode.CUT
        run(outbox.send(cabinet, order))
        school.mode = mode
        with pytest.MonkeyPatch.context() as patch:
            on(disk, patch)
            try:
                run(outbox.deliver(cabinet))
            except CannotKeep:
                assert disk.failed
        waits = order in {item.order for item in box.all()}
        assert waits or school.count(order) == 1
        moments.append(moments[-1] + SETTLE)
        school.mode = Mode.ANSWERS
        for item in box.all():
            run(outbox.send_late(cabinet, item))
        assert (school.count(order), box.all()) == (1, ())


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("fault", list(FAULTS))
def test_wherever_the_disk_fails_memory_goes_on_until_the_end(path, fault, for_good):
    for n, disk in enumerate(failing(fault, for_good)):
        with pytest.MonkeyPatch.context() as patch:
            on(disk, patch)
            memory = Memory(MemoryFile(path))
            memory.keep(f"a{n}", n, NOW)
            memory.keep(f"b{n}", n, NOW)
            assert [memory.kept(f"{key}{n}", int).value for key in "ab"] == [n, n]
        memory.file.close()
        for key in "ab":
            found = Memory(file := MemoryFile(path)).kept(f"{key}{n}", int)
            assert found is None or found.value == n
            file.close()
        assert not list(path.parent.glob("*.damaged-*"))


SHARING = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MemoryFile
for round in range(int(sys.argv[3])):
    memory = Memory(MemoryFile(Path(sys.argv[1])))
    for n in range(5):
        memory.keep(f"{sys.argv[2]}/{round}/{n}", [round] * 200, datetime.now(timezone.utc))
        memory.keep("shared", [round] * 200, datetime.now(timezone.utc))
    assert not memory.file.trouble, memory.file.trouble
    memory.file.close()
"""


def test_programs_share_a_memory_and_lose_nothing(path, record_property):
    rounds = often(20, 200)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", SHARING, str(path), name, str(rounds)], stderr=subprocess.PIPE
        )
        for name in ("one", "other")
    ]
    assert [program.communicate()[1] for program in programs] == [b""] * 2
    memory = Memory(MemoryFile(path))
    for name in ("one", "other"):
        for round in range(rounds):
            kept = [memory.kept(f"{name}/{round}/{n}", list[int]) for n in range(5)]
            assert [item and item.value for item in kept] == [[round] * 200] * 5
    assert memory.file.count() == 2 * 5 * rounds + 1
    memory.file.close()
    assert not list(path.parent.glob("*.damaged-*"))
    record_property("torture", f"S2: {rounds} rounds of two programs on one memory, nothing lost or damaged")
