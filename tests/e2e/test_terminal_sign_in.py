"""The program started by somebody who has not signed in: each face asks first, and the demo is one answer."""

import os
import signal
import time

import pytest

from tests.store import gnome

NO_KEYRING = {"DBUS_SESSION_BUS_ADDRESS": "", "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


@pytest.fixture
def nobody(open_terminal):
    """Starts a face without an account; no keyring is in sight."""
    return lambda *options: open_terminal(*options, env=NO_KEYRING)


def test_the_full_screen_asks_first_and_leaves_by_esc(nobody):
    terminal = nobody()
    terminal.wait_for("Вход в ЭПОС")
    terminal.press("Esc")
    assert terminal.wait_exit() == 0


def test_the_demo_is_opened_from_the_full_screen(nobody):
    terminal = nobody()
    terminal.wait_for("Демонстрационная школа")
    terminal.press("Tab", "Tab", "Tab", "Tab", "Enter")
    terminal.wait_for("Рабочий стол")


def test_the_lines_ask_first_and_the_demo_opens_the_diary(nobody):
    terminal = nobody("--lines")
    terminal.wait_for("Вход в ЭПОС: 2 пункта.")
    terminal.send("2\r")
    terminal.wait_for("Главное меню")
    terminal.send("0\r")
    assert terminal.wait_exit() == 0


def test_the_reader_mode_asks_first_and_the_demo_opens_the_diary(nobody):
    terminal = nobody("--reader")
    terminal.wait_for("Вход в ЭПОС")
    terminal.press("2", "Enter")
    terminal.wait_for("Главное меню")


@pytest.mark.skipif(bool(gnome.MISSING), reason=gnome.WITHOUT)
def test_a_keyring_that_hangs_holds_nobody(open_terminal, monkeypatch):
    with gnome.running(monkeypatch) as keyring:
        os.kill(int(keyring["KEYRING_PID"]), signal.SIGSTOP)
        terminal = open_terminal(env=keyring)
        terminal.wait_for("Проверяем хранилище паролей.")
        terminal.resize(100, 30)
        terminal.wait_for("Esc: без него.")
        terminal.press("Esc")
        terminal.wait_until(lambda: "Esc: без него." not in terminal.text, "the page goes on")
        begun = time.monotonic()
        terminal.press("Esc")
        assert terminal.wait_exit() == 0
        assert time.monotonic() - begun < 8
