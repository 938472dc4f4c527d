"""The family's own ticks and notes: kept whole, for their owner only, apart by child."""

import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from epos_tui.domain.errors import BrokenFile, CannotKeep
from epos_tui.domain.homework import OwnNote
from epos_tui.store.own import OwnNotes
from tests.payloads import EVERYTHING, LIVE

ROOT = Path(__file__).parents[2]
MANY = """
import sys
from pathlib import Path
from epos_tui.domain.homework import OwnNote
from epos_tui.store.own import OwnNotes
notes = OwnNotes(Path(sys.argv[1]))
sys.stdin.readline()
for n in range(50):
    notes.change("ivanov-a", f"{sys.argv[2]} {n}", lambda _: OwnNote(True, "ж" * 100))
"""


@pytest.fixture
def notes(tmp_path: Path) -> OwnNotes:
    return OwnNotes(tmp_path / "home" / "own.json")


def put(notes: OwnNotes, student: str, assignment: str, note: OwnNote) -> OwnNote:
    return notes.change(student, assignment, lambda _: note)


def test_without_a_file_nothing_is_noted(notes):
    assert notes.of("ivanov-a") == {}
    assert notes.count() == 0


def test_what_was_noted_is_there_for_the_next_program(notes):
    put(notes, "ivanov-a", "7", OwnNote(True, "циркуль; «ё» 👨‍👩‍👧"))
    assert OwnNotes(notes.path).of("ivanov-a") == {"7": OwnNote(True, "циркуль; «ё» 👨‍👩‍👧")}


def test_a_change_sees_what_is_there_and_gives_what_it_made(notes):
    put(notes, "ivanov-a", "7", OwnNote(False, "циркуль"))
    done = notes.change("ivanov-a", "7", lambda own: replace(own, done=True))
    assert done == OwnNote(True, "циркуль") == notes.of("ivanov-a")["7"]


def test_an_empty_note_is_removed(notes):
    put(notes, "ivanov-a", "7", OwnNote(True))
    put(notes, "ivanov-a", "7", OwnNote())
    assert notes.of("ivanov-a") == {}
    assert notes.count() == 0


def test_children_have_notes_of_their_own(notes):
    put(notes, "ivanov-a", "7", OwnNote(True))
    put(notes, "ivanova-m", "7", OwnNote(text="не забыть"))
    assert notes.of("ivanov-a") == {"7": OwnNote(True)}
    assert notes.of("ivanova-m") == {"7": OwnNote(text="не забыть")}
    assert notes.count() == 2


def test_everything_is_forgotten_even_what_can_not_be_read(notes):
    put(notes, "ivanov-a", "7", OwnNote(True))
    notes.path.write_text("{")
    notes.forget()
    assert notes.count() == 0
    assert list(notes.path.parent.iterdir()) == []
    notes.forget()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_only_their_owner_may_read_them(notes):
    put(notes, "ivanov-a", "7", OwnNote(True))
    assert stat.S_IMODE(notes.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(notes.path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"a": {"b": 1}}', b'"\xff"', b"", b"[" * 100_000])
def test_a_broken_file_is_told_and_not_written_over(notes, content):
    notes.path.parent.mkdir(parents=True)
    notes.path.write_bytes(content)
    with pytest.raises(BrokenFile):
        notes.of("ivanov-a")
    with pytest.raises(BrokenFile):
        put(notes, "ivanov-a", "7", OwnNote(True))
    assert notes.path.read_bytes() == content


def test_a_text_is_inert_when_it_is_read_back(notes):
    put(notes, "ivanov-a", "7", OwnNote(text=EVERYTHING.replace("\ud800", "")))
    assert not LIVE.search(notes.of("ivanov-a")["7"].text)


def test_a_folder_that_can_not_be_made_is_told(tmp_path):
    (tmp_path / "home").write_text("a file")
    notes = OwnNotes(tmp_path / "home" / "own.json")
    assert notes.of("ivanov-a") == {}
    with pytest.raises(CannotKeep):
        put(notes, "ivanov-a", "7", OwnNote(True))


def test_two_programs_lose_nothing_of_each_other(notes):
    command = [sys.executable, "-c", MANY, str(notes.path)]
    both = [
        subprocess.Popen([*command, name], cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        for name in ("one", "other")
    ]
    for program in both:
        assert program.stdin
        program.stdin.write(b"\n")
        program.stdin.flush()
    assert [program.communicate()[1] for program in both] == [b"", b""]
    assert len(notes.of("ivanov-a")) == 100
