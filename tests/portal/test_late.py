"""A portal that is made when it is asked first."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bench.kept import NOBODY, remembered_home
from epos_tui.compose import run
from epos_tui.domain.errors import AttachmentMissing, BrokenFile
from epos_tui.portal.late import Late

HOSTS = ("portal.example",)
_FROM_MEMORY = """
import asyncio, sys
from epos_tui.compose import Door
from epos_tui.live import Live, Visit, open_signed_in
from epos_tui.home import find_home
from epos_tui.settings import Settings, Token
cabinet = asyncio.run(open_signed_in(Visit(find_home(), Settings(), Door(host=sys.argv[1]), Token(), Live())))
assert cabinet.viewer.students, "nothing was remembered"
assert cabinet.portal.hosts() == (sys.argv[1],)
print(*sorted({"httpx", "pydantic", "keyring"} & sys.modules.keys()))
"""


class Made:
    """Counts how often the portal was made, and where."""

    def __init__(self, portal) -> None:
        self.portal, self.threads = portal, []

    def __call__(self):
        self.threads.append(threading.current_thread())
        return self.portal


@pytest.fixture
def made(cabinet):
    return Made(cabinet.portal)


async def test_it_is_made_once_for_all_who_ask_beside_the_loop(made, cabinet):
    late = Late(made, HOSTS)
    assert (late.hosts(), late.unread(), late.moment()) == (HOSTS, 0, None)
    late.ask_anew()
    assert made.threads == []
    student = cabinet.student.id
    found = await asyncio.gather(late.viewer(), late.year(student), late.marks(student))
    assert found == [cabinet.viewer, await cabinet.portal.year(student), await cabinet.portal.marks(student)]
    assert len(made.threads) == 1
    assert made.threads[0] is not threading.main_thread()


def test_without_a_loop_it_is_made_at_once(made, cabinet):
    assert run(Late(made, HOSTS).viewer()) == cabinet.viewer
    assert made.threads == [threading.main_thread()]


def test_what_stands_in_the_way_is_told_to_whoever_asks():
    def broken():
        raise BrokenFile("ca.pem", "$", "certificates")

    late = Late(broken, HOSTS)
    for _ in range(2):
        with pytest.raises(BrokenFile):
            run(late.viewer())


async def test_an_attachment_comes_piece_by_piece(made, cabinet):
    with pytest.raises(AttachmentMissing):
        _ = [piece async for piece in Late(made, HOSTS).attachment(cabinet.student.id, "none")]


def test_a_diary_from_memory_is_there_before_the_libraries_of_the_portal(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("EPOS_HOME", str(remembered_home(tmp_path, 1)))
    opened = subprocess.run(
        [sys.executable, "-c", _FROM_MEMORY, NOBODY], capture_output=True, text=True, check=True
    )
    assert opened.stdout.strip() == ""
