"""The program started by somebody who has not signed in: each face asks first, and the demo is one answer."""

import pytest

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
