"""However the program ends, the terminal is given back as it was, and nobody's name is printed."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.conftest import EPOS

TODAY = "Четверг, 15 октября · сегодня"
CANARY = "Канарейкин-Секретный"
CRASHING = """
import sys
from textual import work
from epos_tui import app, compose, home, settings
from epos_tui.i18n import words_for


def fail():
    child = "{canary}"
    raise ValueError(f"about {{child}}")


@work
async def fail_beside(self):
    name = "{canary}"
    fail()


def on_key(self, event):
    fail_beside(self) if "{place}" == "worker" else fail()


def on_mount(self):
    fail()


if "{place}" == "mount":
    app.EposApp.on_mount = on_mount
else:
    app.EposApp.on_key = on_key
folders = home.find_home()
cabinet = compose.run(compose.open_cabinet(folders, compose.Door(demo=True)))
sys.exit(app.run(cabinet, words_for("ru"), settings.load(folders), folders))
"""
CRASHING_BY_EAR = """
import sys
from epos_tui import compose, home
from epos_tui.by_ear import app
from epos_tui.i18n import words_for


def fail(self, event):
    child = "{canary}"
    raise ValueError(f"about {{child}}")


app.ReaderApp._press = fail
cabinet = compose.run(compose.open_cabinet(home.find_home(), compose.Door(demo=True)))
sys.exit(app.run(cabinet, words_for("ru")))
"""
BY_EAR = "Главное меню"


def assert_restored(terminal):
    assert terminal.modes_left() == set()
    assert terminal.attributes() == terminal.attributes_before


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_from_outside_ends_the_program_and_restores_the_terminal(open_terminal, number, code):
    terminal = open_terminal("--demo", under_shell=True)
    terminal.wait_for(TODAY)
    terminal.kill(number)
    assert terminal.wait_exit() == code
    assert_restored(terminal)


def test_a_signal_during_the_start_leaves_the_terminal_alone(open_terminal):
    terminal = open_terminal("--demo", under_shell=True)
    assert terminal.read(10)
    terminal.kill(signal.SIGTERM)
    assert terminal.wait_exit() == 143
    assert_restored(terminal)


def test_leaving_by_key_gives_the_terminal_back(open_terminal):
    terminal = open_terminal("--demo", under_shell=True)
    terminal.wait_for(TODAY)
    terminal.press("Ctrl+Q")
    assert terminal.wait_exit() == 0
    assert_restored(terminal)


def test_a_vanished_terminal_ends_the_program(open_terminal):
    terminal = open_terminal("--demo")
    terminal.wait_for(TODAY)
    terminal.vanish()
    assert terminal.wait_exit(3) == 129


@pytest.mark.parametrize(("face", "begun"), [([], TODAY), (["--reader"], BY_EAR)], ids=["screen", "reader"])
def test_a_vanished_terminal_ends_the_program_that_hears_no_signal(open_terminal, face, begun):
    apart = [sys.executable, "-c", "import os, sys; os.setsid(); os.execvp(sys.argv[1], sys.argv[1:])"]
    terminal = open_terminal(command=[*apart, *EPOS, "--demo", *face], under_shell=True)
    terminal.wait_for(begun)
    pid = terminal.pid
    terminal.vanish()
    end = time.monotonic() + 3
    while is_running(pid):
        assert time.monotonic() < end
        time.sleep(0.05)


def is_running(pid):
    """Whether the process still works; one that waits for its parent does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("place", ["mount", "key", "worker"])
def test_a_crash_says_where_but_never_about_whom(open_terminal, place):
    script = CRASHING.format(place=place, canary=CANARY)
    terminal = open_terminal(command=[sys.executable, "-c", script], under_shell=True)
    if place != "mount":
        terminal.wait_for(TODAY)
        terminal.send("z")
    assert_told_without_names(terminal)


def test_a_crash_by_ear_says_where_but_never_about_whom(open_terminal):
    script = CRASHING_BY_EAR.format(canary=CANARY)
    terminal = open_terminal(command=[sys.executable, "-c", script], under_shell=True)
    terminal.wait_for(BY_EAR)
    terminal.send("z")
    assert_told_without_names(terminal)


def assert_told_without_names(terminal):
    assert terminal.wait_exit() == 1
    said = terminal.raw.decode()
    assert CANARY not in said
    assert "locals" not in said
    assert "Traceback" not in said
    assert "ValueError" in terminal.text
    assert_restored(terminal)
