"""What was sent is written down once, whole, and for its owner only."""

import errno
import os
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.errors import BrokenFile, CannotKeep
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature
from epos_tui.portal.journal import Journal, cancelled, notices, signatures
from tests.examples import NOW, THURSDAY, draft

ROOT = Path(__file__).parents[2]
MONDAY = date(2026, 10, 12)
SIGNATURE = DiarySignature("ivanov-a", MONDAY)

MANY = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from epos_tui.portal.journal import Journal
from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.year import Span
from datetime import date
journal = Journal(Path(sys.argv[1]))
sys.stdin.readline()
for n in range(100):
    span = Span(date(2026, 10, 16), date(2026, 10, 16))
    order = AbsenceDraft("ivanov-a", span, note=f"{sys.argv[2]} {n} " + "ж" * 200)
    journal.add(order, sys.argv[2], datetime.now(timezone.utc))
"""

ON_A_FULL_DISK = """
import resource, sys
from datetime import date, datetime, timezone
from pathlib import Path
from epos_tui.domain.errors import CannotKeep
from epos_tui.domain.orders import DiarySignature
from epos_tui.portal.journal import Journal
journal = Journal(Path(sys.argv[1]))
order, at = DiarySignature("ivanov-a", date(2026, 10, 12)), datetime.now(timezone.utc)
journal.add(order, "a", at)
size = journal.path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20, resource.RLIM_INFINITY))
try:
    journal.add(order, "b", at)
except CannotKeep:
    print("told")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
journal.add(order, "c", at)
print("".join(entry.by for entry in journal.entries()))
"""


@pytest.fixture
def journal(tmp_path) -> Journal:
    """A journal of its own, in folders that do not exist yet."""
    return Journal(tmp_path / "data" / "schools" / "demo" / "sent.jsonl")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_kind_of_order_is_read_back(journal):
    announced = draft(THURSDAY, None, 2, 3, reason=AbsenceReason("illness", "Болезнь"), note="К врачу")
    id = journal.add(announced, "Иванов", NOW)
    journal.add(SIGNATURE, "Иванов", NOW)
    (notice,) = notices(journal.entries(), "ivanov-a")
    assert (notice.id, notice.span, notice.lessons) == (id, announced.span, (2, 3))
    assert (notice.reason, notice.note, notice.created_at) == (announced.reason, "К врачу", NOW)
    assert [item.monday for item in signatures(journal.entries(), "ivanov-a")] == [MONDAY]


def test_orders_come_oldest_first_and_are_only_appended(journal):
    journal.add(SIGNATURE, "a", NOW)
    before = journal.path.read_bytes()
    journal.add(SIGNATURE, "b", NOW)
    assert [entry.by for entry in journal.entries()] == ["a", "b"]
    assert journal.path.read_bytes().startswith(before)
    assert journal.path.read_bytes().count(b"\n") == 2


def test_what_one_child_s_parent_sent_is_not_another_child_s(journal):
    journal.add(draft(THURSDAY), "Иванов", NOW)
    journal.add(SIGNATURE, "Иванов", NOW)
    journal.add(AbsenceCancellation("ivanov-a", "n"), "Иванов", NOW)
    assert notices(journal.entries(), "ivanova-m") == ()
    assert signatures(journal.entries(), "ivanova-m") == ()
    assert cancelled(journal.entries(), "ivanova-m") == set()
    assert cancelled(journal.entries(), "ivanov-a") == {"n"}


def test_a_journal_that_does_not_exist_is_empty(journal):
    assert journal.entries() == ()


@pytest.mark.parametrize("torn", [b'{"id": "x"', b'{"id": "x", "at": "2026-10-15T10:00:00+05:00"}', b"\xd0"])
def test_a_last_line_torn_by_a_crash_does_not_count(journal, torn):
    journal.add(SIGNATURE, "a", NOW)
    with journal.path.open("ab") as file:
        file.write(torn)
    assert [entry.by for entry in journal.entries()] == ["a"]
    journal.add(SIGNATURE, "b", NOW)
    journal.add(SIGNATURE, "c", NOW)
    assert [entry.by for entry in journal.entries()] == ["a", "b", "c"]


def test_a_damaged_line_in_the_middle_is_told(journal):
    journal.add(SIGNATURE, "a", NOW)
    with journal.path.open("ab") as file:
        file.write(b"{damaged}\n")
    with pytest.raises(BrokenFile) as caught:
        journal.entries()
    assert caught.value.file == str(journal.path)


def test_two_programs_at_once_lose_nothing_and_mix_nothing(journal):
    writers = [
        subprocess.Popen([sys.executable, "-c", MANY, journal.path, name], cwd=ROOT, stdin=subprocess.PIPE)
        for name in "ab"
    ]
    for writer in writers:
        writer.stdin.write(b"\n")
        writer.stdin.flush()
    assert [writer.communicate()[0] or writer.returncode for writer in writers] == [0, 0]
    entries = journal.entries()
    for name in "ab":
        own = [entry.announced.note.split()[:2] for entry in entries if entry.by == name]
        assert own == [[name, str(n)] for n in range(100)]
    assert len({entry.id for entry in entries}) == 200


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_may_read_what_was_sent(journal, tmp_path):
    before = os.umask(0o022)
    try:
        journal.add(SIGNATURE, "a", NOW)
    finally:
        os.umask(before)
    assert mode(journal.path) == 0o600
    made = [folder for folder in journal.path.parents if tmp_path in folder.parents]
    assert [mode(folder) for folder in made] == [0o700] * 3


def test_a_path_that_can_not_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    journal = Journal(tmp_path / "file" / "sent.jsonl")
    with pytest.raises(CannotKeep) as caught:
        journal.add(SIGNATURE, "a", NOW)
    assert caught.value.path == str(journal.path)
    assert caught.value.reason.isdigit()


def test_a_folder_in_the_place_of_the_journal_is_told(journal):
    journal.path.mkdir(parents=True)
    for read in (journal.entries, journal.count):
        with pytest.raises(BrokenFile) as caught:
            read()
        assert caught.value == BrokenFile(str(journal.path), "$", "file", str(errno.EISDIR))
    with pytest.raises(CannotKeep):
        journal.add(SIGNATURE, "a", NOW)


@pytest.mark.skipif(sys.platform != "linux", reason="a full disk is imitated by a limit of Linux")
def test_an_order_that_did_not_fit_is_told_and_does_not_spoil_the_next(journal):
    command = [sys.executable, "-c", ON_A_FULL_DISK, journal.path]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["told", "ac"]


def test_forgetting_removes_everything_and_tells_how_much(journal):
    journal.add(SIGNATURE, "a", NOW)
    journal.add(SIGNATURE, "b", NOW)
    assert journal.forget() == 2
    assert not journal.path.exists()
    assert journal.forget() == 0


def test_a_damaged_journal_can_still_be_forgotten(journal):
    journal.add(SIGNATURE, "a", NOW)
    with journal.path.open("ab") as file:
        file.write(b"{damaged}\n")
    assert journal.count() == 2
    assert journal.forget() == 2
    assert journal.entries() == ()


@pytest.mark.parametrize("failing", ["fsync", "close"])
@pytest.mark.parametrize("before", [b"", b'{"id"'], ids=["whole", "torn before"])
def test_a_line_the_disk_did_not_confirm_does_not_count(journal, monkeypatch, failing, before):
    journal.add(SIGNATURE, "a", NOW)
    with journal.path.open("ab") as file:
        file.write(before)
    real = getattr(os, failing)

    def failed(handle: int) -> None:
        real(handle)
        raise OSError(errno.EIO, "the disk is broken")

    with monkeypatch.context() as patched:
        patched.setattr(os, failing, failed)
        with pytest.raises(CannotKeep):
            journal.add(SIGNATURE, "b", NOW)
    assert [entry.by for entry in journal.entries()] == ["a"]
    journal.add(SIGNATURE, "c", NOW)
    assert [entry.by for entry in journal.entries()] == ["a", "c"]


def test_line_feeds_stay_line_feeds_where_the_system_would_change_them(journal, monkeypatch):
    flags = []
    real = os.open
    monkeypatch.setattr("epos_tui.disk._BYTES_AS_THEY_ARE", os.O_SYNC)
    monkeypatch.setattr(os, "open", lambda path, flag, mode: flags.append(flag) or real(path, flag, mode))
    journal.add(SIGNATURE, "a", NOW)
    assert [bool(flag & os.O_SYNC) for flag in flags] == [True]
