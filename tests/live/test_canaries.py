"""Secrets stay where they belong: nothing the program leaves behind holds one, whatever happened to it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from epos_tui.domain.people import Role
from tests.faces.calling import epos
from tests.live.family import Family
from tests.live.test_writing import ANNOUNCE, WRITE
from tests.processes import children, shown_by

NAMES = ("Иванов", "Александр", "Кузнецова", "Спасибо за урок", "Гимназия")
EPOS = (sys.executable, "-m", "epos_tui")
_CRASH = (
    "import sys; from epos_tui import cli; from epos_tui.commands import news; "
    "news.news = lambda call: 1 / 0; sys.exit(cli.main(sys.argv[1:]))"
)


def canaries(family: Family) -> set[bytes]:
    """Every secret the portal has given out, and those it was asked for."""
    sessions = family.stand_in.sessions
    return {secret.encode() for secret in (*sessions.live, *sessions.devices, *sessions.spent)}


def inside(folder: Path, wanted: set[bytes]) -> list[tuple[str, bytes]]:
    """Where in the folder which of the texts is found, in names and in bytes."""
    found = []
    for path in sorted(folder.rglob("*")):
        content = os.fsencode(path) + (path.read_bytes() if path.is_file() else b"")
        found += [(str(path), text) for text in sorted(wanted) if text in content]
    return found


@pytest.fixture
def outputs(family):
    """All that was said while a family lives through everything that can go wrong."""
    said = [family.sign_in(), family.call("today"), family.call("contacts", "--json"), family.call("chats")]
    known = canaries(family)
    door, sessions = family.stand_in.door, family.stand_in.sessions
    sessions.expire()
    said += [family.call("news"), family.call("nonsense")]
    known |= canaries(family)
    for trouble in ({"html": True}, {"html": False, "cut": True}, {"cut": False, "broken": ("/",)}):
        door.set(**trouble)
        said += [family.call("diary"), family.call("marks", "--json")]
    said += [family.call(*ANNOUNCE), family.call(*WRITE), family.call("waiting")]
    door.set(broken=())
    sessions.expire()
    sessions.devices.clear()
    said += [family.call("diary"), family.call("month")]
    return said, known


def test_no_output_and_no_file_holds_a_secret(family, outputs):
    said, known = outputs
    assert len(known) >= 4
    assert {answer.code for answer in said} >= {0, 2, 3}
    spoken = "".join(answer.out + answer.err for answer in said).encode()
    assert [secret for secret in sorted(known) if secret in spoken] == []
    assert inside(family.home, known) == []
    assert [secret for _, secret in inside(family.safe, known)], "the scanner finds what is there"


def test_forgetting_all_tells_what_waits_and_leaves_nothing_of_the_family(family):
    assert family.sign_in().code == 0
    for name in ("today", "contacts", "chats", "absences"):
        assert family.call(name).code == 0
    family.stand_in.door.set(html=True)
    for act in (ANNOUNCE, WRITE):
        assert family.call(*act).code == 0
    wanted = canaries(family) | {name.encode() for name in NAMES}
    assert {text for _, text in inside(family.home, wanted)} >= {name.encode() for name in NAMES}
    asked = epos("forget", "--all", typed="нет\n")
    assert asked.code == 1
    assert "Решено, но ещё не дошло до школы и пропадёт: 2." in asked.err
    assert "Спасибо за урок" in asked.err
    assert family.call("forget", "--all", "--dry-run", "--json").json["data"]["waiting"] == 2
    assert inside(family.home, wanted)
    assert family.call("forget", "--all", "--yes").code == 0
    assert inside(family.home, wanted) == []
    assert inside(family.safe, wanted) == []


def test_no_process_shows_a_secret_while_it_runs(family):
    """The portal dawdles meanwhile; what the caller put into the environment is the caller's own."""
    assert family.sign_in().code == 0
    family.stand_in.door.set(delay=0.4)
    command = (*EPOS, *family.way, "news")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        seen, scans = [], 0
        while process.poll() is None:
            for pid in (process.pid, *children(process.pid)):
                if shown := shown_by(pid):
                    seen += [secret for secret in canaries(family) if secret in shown.all]
                    scans += 1
        out, err = process.communicate()
    assert process.returncode == 0, err
    assert scans > 10
    assert seen == [secret for secret in canaries(family) if secret in out + err] == []


def test_a_crash_tells_where_and_nothing_else(family):
    token = family.token(Role.PARENT)
    told = subprocess.run(
        (sys.executable, "-c", _CRASH, *family.way, "news"),
        env={**os.environ, "EPOS_TUI_TOKEN": token, "EPOS_DEBUG": "0", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )
    assert told.returncode == 70, told.stderr
    assert b"ZeroDivisionError" in told.stderr
    wanted = canaries(family) | {name.encode() for name in NAMES}
    assert [text for text in sorted(wanted) if text in told.stdout + told.stderr] == []
    assert inside(family.home, canaries(family)) == []
