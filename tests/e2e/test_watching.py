"""`new --watch` as a person or a script starts it and ends it."""

import os
import signal
import subprocess
import sys

import pytest

from tests.faces.fortnight import evening, visited

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of Unix")

TOLD = "Александр, пятница, 16 октября. Новая оценка. Математика: 4, вес 2, самостоятельная работа.\n"


def watching(home, day):
    """It runs, and has told what there is."""
    return subprocess.Popen(
        [sys.executable, "-m", "epos_tui", "--demo", "--now", evening(day).isoformat(), "new", "--watch"],
        env={**os.environ, "LC_ALL": "ru_RU.UTF-8", "EPOS_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def running(home, open_as):
    """Somebody was there on the 15th and watches on the 16th."""
    visited(open_as, 15)
    with watching(home.data.parent, 16) as program:
        assert program.stdout.readline() == TOLD
        yield program
        program.kill()


def test_ctrl_c_ends_it_quietly(running):
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (130, "")
    assert err == "Слежу за новым. Закончить: Ctrl+C.\n\n"


def test_it_ends_as_soon_as_nobody_reads_any_more(running):
    running.stdout.close()
    assert running.wait(timeout=30) == 141
    assert running.stderr.read() == "Слежу за новым. Закончить: Ctrl+C.\n"
