"""What the family keeps on the computer: whole, private, apart, and forgotten at once."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from epos_tui.domain.absence import AbsenceTemplate
from epos_tui.domain.errors import BrokenFile, CannotKeep
from epos_tui.domain.links import Link
from epos_tui.domain.messages import Draft, DraftState
from epos_tui.domain.support import SupportDraft
from epos_tui.store.desk import Desk, ReadMarks, SupportDesk
from tests.examples import NOW
from tests.payloads import EVERYTHING, LIVE

ROOT = Path(__file__).parents[2]
MANY = """
import sys
from pathlib import Path
from epos_tui.domain.links import Link
from epos_tui.store.desk import Desk
desk = Desk(Path(sys.argv[1]))
sys.stdin.readline()
for n in range(50):
    desk.links.change(lambda own: (*own, Link(f"{sys.argv[2]} {n}", "https://perm.ru")))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


def fill(desk: Desk) -> None:
    desk.read.change(lambda _: ReadMarks(("1", "2"), {"chat": NOW}))
    desk.drafts.change(lambda _: {"a": Draft("Текст\nвторой", DraftState.UNKNOWN)})
    desk.links.change(lambda _: (Link("Секция", "https://perm.ru"),))
    desk.templates.change(lambda _: (AbsenceTemplate("Болеет"),))
    desk.support.change(lambda _: SupportDesk(SupportDraft(subject="Тема")))


def test_everything_is_there_for_the_next_program(desk):
    fill(desk)
    again = Desk(desk.folder)
    assert again.read.read() == ReadMarks(("1", "2"), {"chat": NOW})
    assert again.drafts.read() == {"a": Draft("Текст\nвторой", DraftState.UNKNOWN)}
    assert again.links.read() == (Link("Секция", "https://perm.ru"),)
    assert again.templates.read() == (AbsenceTemplate("Болеет"),)
    assert again.support.read().draft == SupportDraft(subject="Тема")


def test_everything_is_counted_and_forgotten_even_what_can_not_be_read(desk):
    assert desk.count() == 0
    fill(desk)
    assert desk.count() == 7
    desk.links.path.write_text("{")
    assert desk.count() == 7
    desk.forget()
    assert desk.count() == 0
    assert list(desk.folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_only_their_owner_may_read_them(desk):
    fill(desk)
    assert {stat.S_IMODE(path.stat().st_mode) for path in desk.folder.glob("*.json")} == {0o600}
    assert stat.S_IMODE(desk.folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("content", [b"{", b'"\xff"', b"", b"[" * 100_000, b"[1]"])
def test_a_broken_file_is_told_and_not_written_over(desk, content):
    fill(desk)
    for file in (desk.read, desk.drafts, desk.links, desk.templates, desk.support):
        file.path.write_bytes(content)
        with pytest.raises(BrokenFile):
            file.read()
        with pytest.raises(BrokenFile):
            file.change(lambda kept: kept)
        assert file.path.read_bytes() == content


def test_a_text_is_inert_when_it_is_read_back(desk):
    hostile = EVERYTHING.replace("\ud800", "")
    desk.drafts.change(lambda _: {"a": Draft(hostile)})
    desk.links.change(lambda _: (Link(hostile, hostile),))
    assert not LIVE.search(desk.drafts.read()["a"].text)
    assert not LIVE.search(desk.links.read()[0].title + desk.links.read()[0].url)


def test_a_folder_that_can_not_be_made_is_told(tmp_path):
    (tmp_path / "home").write_text("a file")
    desk = Desk(tmp_path / "home")
    assert desk.links.read() == ()
    with pytest.raises(CannotKeep):
        desk.links.change(lambda own: own)


def test_two_programs_lose_nothing_of_each_other(desk):
    command = [sys.executable, "-c", MANY, str(desk.folder)]
    both = [
        subprocess.Popen([*command, name], cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        for name in ("one", "other")
    ]
    for program in both:
        assert program.stdin
        program.stdin.write(b"\n")
        program.stdin.flush()
    assert [program.communicate()[1] for program in both] == [b"", b""]
    assert len(desk.links.read()) == 100
