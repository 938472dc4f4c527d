"""The reader mode in a terminal: its beginning and end, idle pages, the question of the first run."""

import signal

import pytest

WELCOME = "ЭПОС, режим чтения вслух"
ASKED = {"EPOS_READER": None}
BYE = "До свидания."


@pytest.fixture
def open_reader(open_terminal):
    def start(**about):
        terminal = open_terminal("--demo", "--reader", **about)
        terminal.wait_for(WELCOME)
        return terminal

    return start


@pytest.mark.parametrize("term", ["linux", "xterm-256color"])
@pytest.mark.parametrize("size", [(80, 25), (40, 25), (160, 50)])
def test_a_lesson_is_reached_by_numbers_arrows_and_enter(open_reader, term, size):
    terminal = open_reader(env={"TERM": term}, size=size)
    for key, line in (
        ("6", "6. Дневник"),
        ("Enter", "Ознакомлен"),
        ("1", "1. Понедельник"),
        ("Enter", "1. Разговоры"),
    ):
        terminal.press(key)
        terminal.wait_caret(line)
    terminal.press("Backspace")
    terminal.wait_caret("1. Понедельник")
    terminal.press("0")
    terminal.wait_caret("6. Дневник")


def test_no_colours_boxes_queries_or_mouse_reach_the_terminal(open_reader):
    terminal = open_reader()
    terminal.press("1", "Enter", "Down", "Down", "End", "Backspace", "я")
    raw = bytes(terminal.raw).decode()
    assert not [unwanted for unwanted in ("m", "$p", "u") if f"\x1b[{unwanted}" in raw]
    assert "\x1b[?1003h" not in raw
    assert "\x1b[?25l" not in raw
    assert not any("\u2500" <= sign <= "\u25ff" for sign in raw)


def test_leaving_says_goodbye_and_gives_the_terminal_back(open_reader):
    terminal = open_reader()
    terminal.send("в")
    assert terminal.wait_exit() == 0
    assert terminal.text.split("\n")[terminal.caret[1] - 1] == BYE
    assert terminal.modes_left() == set()
    assert terminal.attributes() == terminal.attributes_before


def test_a_signal_gives_the_terminal_back(open_reader):
    terminal = open_reader()
    terminal.press("6", "Enter")
    terminal.kill(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert terminal.modes_left() == set()


def test_an_idle_page_writes_nothing(open_reader):
    terminal = open_reader()
    terminal.press("6", "Enter")
    before = len(terminal.raw)
    assert not terminal.read(2.0)
    assert len(terminal.raw) == before


def test_a_size_that_changes_keeps_the_row(open_reader):
    terminal = open_reader(size=(80, 25))
    terminal.press("6", "Enter", "4")
    terminal.wait_caret("4. Четверг")
    terminal.resize(40, 25)
    terminal.wait_until(lambda: "примерно" not in terminal.caret_line, "the row is not wrapped anew")
    terminal.wait_caret("4. Четверг")


def test_keys_typed_ahead_are_not_lost(open_reader):
    terminal = open_reader()
    terminal.send("6\r1\r")
    terminal.wait_caret("1. Разговоры")


@pytest.mark.parametrize(
    ("answer", "shown"), [("2", WELCOME), ("3", "ЭПОС, построчно"), ("", "Рабочий стол")]
)
def test_the_first_run_asks_once_how_the_diary_is_shown(open_terminal, answer, shown):
    terminal = open_terminal("--demo", env=ASKED)
    terminal.wait_for("Номер от 1 до 3")
    terminal.send(f"{answer}\n")
    terminal.wait_for(shown)
    again = open_terminal("--demo", env=ASKED)
    again.wait_for(shown)
    assert "Номер от 1 до 3, Ввод 1" not in again.text
