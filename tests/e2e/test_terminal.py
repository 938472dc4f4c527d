"""The full screen of the installed program in a terminal: what is seen, and what is done by keyboard."""

import re
import subprocess
import sys

import pytest

from tests.e2e.conftest import EPOS

TODAY = "Четверг, 15 октября · сегодня"
SIGN_AND_AGREE = {"latin": ("s", "y"), "cyrillic": ("п", "д"), "caps": ("П", "Д")}
COLOUR = re.compile(rb"\x1b\[([0-9]*;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;[0-9]*)*m")


@pytest.fixture
def week(open_terminal):
    """The program with the week on the screen."""
    terminal = open_terminal("--demo")
    terminal.wait_for(TODAY)
    terminal.press("2")
    terminal.wait_for("12–18 октября")
    return terminal


@pytest.mark.parametrize("keys", SIGN_AND_AGREE.values(), ids=SIGN_AND_AGREE)
def test_a_week_signed_by_keyboard_is_signed_for_the_commands(week, ask_epos, keys):
    sign, agree = keys
    week.send(sign)
    week.wait_for("Подписать дневник")
    week.send(agree)
    week.wait_for("☑")
    week.press("Ctrl+Q")
    assert week.wait_exit() == 0
    assert ask_epos("diary")["signature"]["signed_by"] == "Иванов Иван Иванович"


def test_an_absence_announced_by_keyboard_is_known_to_the_commands(week, ask_epos):
    week.press("]", "]", *["Right"] * 5)
    week.wait_for("Вторник, 20 октября")
    week.press("ф")
    week.wait_for("20.10.2026")
    week.press(*["Tab"] * 5, "Enter")
    week.wait_for("Иванов Александр Иванович")
    week.press("д")
    week.wait_for("Уведомление")
    days = {day["date"]: day for day in ask_epos("absences")["days"]}
    assert len(days["2026-10-20"]["notices"]) == 1
    assert days["2026-10-20"]["state"] == "announced_full"


def test_the_help_opens_over_the_week(week):
    week.press("F1")
    week.wait_for("Сменить ребёнка")
    week.press("Esc")
    week.wait_for(TODAY)


@pytest.mark.parametrize("quit", ["\x11", "\x1b[1081;5u", "\x1b[21~"], ids=["ctrl+q", "kitty ctrl+й", "f10"])
def test_leaving_ends_with_zero_and_a_clean_terminal(week, quit):
    week.send(quit)
    assert week.wait_exit() == 0
    assert week.modes_left() == set()


def test_an_idle_screen_writes_nothing(week):
    week.settle(1.0)
    assert not week.read(3.0)


def test_an_idle_input_does_not_blink(week):
    week.press("]", "]", "a")
    week.wait_for("15.10.2026")
    assert not week.read(1.5)


def test_a_storm_of_sizes_leaves_the_week_on_the_screen(week):
    for n in range(50):
        week.resize(20 + 7 * n % 150, 5 + 3 * n % 45)
        week.read(0.01)
    week.resize(100, 30)
    week.wait_for("октября")
    week.press("Ctrl+Q")
    assert week.wait_exit() == 0


def test_a_tiny_terminal_says_what_to_do_and_grows_into_the_week(open_terminal):
    terminal = open_terminal("--demo", size=(20, 5))
    terminal.wait_for("Окно 20 на 5 мало")
    terminal.resize(100, 30)
    terminal.wait_for(TODAY)
    terminal.press("Ctrl+Q")
    assert terminal.wait_exit() == 0


def test_no_color_gives_no_colour(open_terminal):
    terminal = open_terminal("--demo", env={"NO_COLOR": "1"})
    terminal.wait_for(TODAY)
    terminal.press("Down", "]", "]", "2", "]", "]", "a", "Esc", "3", "]", "]", "4", "]", "]", "5", "F4")
    assert not COLOUR.search(terminal.raw)


def test_without_a_keyboard_the_page_of_today_is_printed(open_terminal):
    terminal = open_terminal("--demo", stdin="/dev/null")
    assert terminal.wait_exit() == 0
    assert "Иванов Александр Иванович" in terminal.raw.decode()
    assert b"\x1b" not in terminal.raw


def test_a_pipe_gets_the_page_of_today(environment):
    ended = subprocess.run([*EPOS, "--demo"], env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    assert ended.returncode == 0
    assert ended.stdout.decode().startswith("Иванов Александр Иванович")
    assert b"\x1b" not in ended.stdout


def test_a_dumb_terminal_gets_the_lines(open_terminal):
    terminal = open_terminal("--demo", env={"TERM": "dumb"})
    terminal.wait_for("0 выход")
    assert b"\x1b" not in terminal.raw
    terminal.send("0\n")
    assert terminal.wait_exit() == 0


def test_the_module_is_the_program(open_terminal):
    terminal = open_terminal(command=[sys.executable, "-m", "epos_tui", "--demo"])
    terminal.wait_for(TODAY)
