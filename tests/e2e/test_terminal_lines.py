"""The lines face in a terminal: plain growing text at any width, single keys, and the terminal given back."""

import os
import re
import shlex
import signal
import sys

import pexpect
import pytest

from tests.e2e.conftest import EPOS

MAIN = "Номер от 1 до 28, 0 выход: "
WEEK = "Номер от 1 до 11, 0 назад: "
ROOMS = range(1, 24)


@pytest.fixture
def spoken(environment):
    """Starts the program at a terminal whose bytes are read one prompt after another."""
    children = []

    def start(*options, columns=80, command=None, **variables):
        words = command or [*EPOS, "--demo", *options]
        child = pexpect.spawn(
            words[0],
            words[1:],
            env={**os.environ, "TERM": "xterm-256color", **environment, **variables},
            encoding="utf-8",
            timeout=20,
            dimensions=(24, columns),
        )
        child.delaybeforesend = None
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def heard(child, prompt=MAIN):
    """What was told up to the prompt."""
    child.expect_exact(prompt)
    return child.before


def ended(child):
    """The rest, and the exit code."""
    child.expect(pexpect.EOF)
    child.close()
    return child.before, child.exitstatus


@pytest.mark.parametrize(
    ("options", "variables", "config"),
    [
        (["--lines"], {}, ""),
        (["lines"], {}, ""),
        ([], {"ACCESSIBLE": "1"}, ""),
        ([], {"TERM": "dumb"}, ""),
        ([], {}, "lines = true"),
    ],
)
def test_every_way_into_the_lines(spoken, tmp_path, options, variables, config):
    (tmp_path / "home" / "config").mkdir(parents=True)
    (tmp_path / "home" / "config" / "config.toml").write_text(config)
    child = spoken(*options, **variables)
    start = heard(child)
    assert start.splitlines()[0] == "ЭПОС, построчно. Помощь: знак вопроса."
    assert len(start) <= 150
    child.sendline("0")
    assert ended(child) == ("0\r\nДо свидания.\r\n", 0)
    assert "\x1b" not in start


@pytest.mark.parametrize("value", ["", "0"])
def test_accessible_that_is_off_opens_the_full_screen(spoken, value):
    child = spoken(ACCESSIBLE=value)
    child.expect_exact("\x1b[?1049h")


def every_room(child):
    """Into each room, its whole list, and back; everything the terminal got."""
    told = heard(child) + MAIN
    for room in ROOMS:
        for answer in (str(room), "все", "?"):
            child.sendline(answer)
            child.expect(r"(0 (назад|выход)|заканчивает): ")
            told += child.before + child.after
        while "выход" not in child.after:
            child.sendeof()
            child.expect(r"0 (назад|выход): ")
            told += child.before + child.after
    child.sendline("в")
    return told + ended(child)[0]


def test_every_room_is_the_same_growing_text_at_every_width(spoken):
    told = {columns: every_room(spoken("--lines", columns=columns)) for columns in (20, 80, 200)}
    assert told[20].split() == told[80].split() == told[200].split()
    for text in told.values():
        assert len(text) > 10_000
        assert "\x1b" not in text
        assert "\r" not in text.replace("\r\n", "")
        assert not re.search(r"  |\t", text)


def test_typing_echoes_what_is_typed_and_nothing_else(spoken):
    child = spoken("--lines")
    heard(child)
    for letter in "дн":
        child.send(letter)
        child.expect_exact(letter)
        assert child.before == ""
    with pytest.raises(pexpect.TIMEOUT):
        child.expect(".", timeout=0.3)


def test_one_key_opens_what_can_not_be_another(spoken):
    child = spoken("--lines", "--single-key")
    heard(child)
    child.send("6")
    assert heard(child, WEEK).startswith("6\r\nНеделя с 12 по 18 октября")
    child.send("\x1b[A\x1bOP\x1b[1;5C")
    child.send("вт")
    assert heard(child, "Номер от 1 до 6, 0 назад: ").startswith("вт\r\nВторник, 13 октября: 6 уроков.")
    child.send("0")
    heard(child, WEEK)
    child.send("1")
    with pytest.raises(pexpect.TIMEOUT):
        child.expect_exact("\r\n", timeout=0.3)
    child.send("1")
    heard(child, WEEK)
    child.send("\x04")
    assert heard(child).endswith("Главное меню: 28 пунктов.\r\n")
    child.send("0")
    told, code = ended(child)
    assert (told, code) == ("0\r\nДо свидания.\r\n", 0)


def test_a_setting_asks_for_single_keys(spoken, tmp_path):
    (tmp_path / "home" / "config").mkdir(parents=True)
    (tmp_path / "home" / "config" / "config.toml").write_text("single_key = true\nportion = 3\n")
    child = spoken("--lines")
    heard(child)
    child.send("3")
    assert "Показаны с 1 по 3 из 29. Ввод: дальше." in heard(child, "Номер от 1 до 29, 0 назад: ")
    child.send("\r")
    assert "Показаны с 4 по 6 из 29." in heard(child, "Номер от 1 до 29, 0 назад: ")


def test_what_is_sent_needs_the_whole_word_and_enter(spoken, tmp_path):
    child = spoken("--lines", "--single-key")
    heard(child)
    child.send("7")
    heard(child, "Номер от 1 до 4, 0 назад: ")
    child.send("1")
    heard(child, "Напишите да, 0 назад: ")
    child.send("да")
    with pytest.raises(pexpect.TIMEOUT):
        child.expect_exact("\r\n", timeout=0.3)
    assert not list(tmp_path.rglob("sent.jsonl"))
    child.send("\r")
    child.expect_exact("Готово: ")
    assert len(list(tmp_path.rglob("sent.jsonl"))) == 1


def test_what_is_typed_ahead_is_not_lost(spoken):
    child = spoken("--lines", "--single-key")
    child.send("10x\r0\r0")
    assert "Ошибка: «x» не дата." in heard(child, "Первый день, 0 назад: ") + ended(child)[0]


def test_without_a_terminal_there_are_no_keys(spoken):
    call = f"printf '6\\n0\\n0\\n' | {shlex.join(EPOS)} --demo --lines --single-key"
    told, code = ended(spoken(command=["sh", "-c", call]))
    assert code == 0
    assert told.endswith("До свидания.\r\n")


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGQUIT, 131)],
)
def test_the_terminal_is_given_back_however_it_ends(open_terminal, number, code):
    terminal = open_terminal("--demo", "--lines", "--single-key", under_shell=True)
    terminal.wait_for(MAIN.rstrip())
    assert terminal.attributes() != terminal.attributes_before
    terminal.kill(number)
    if number == signal.SIGINT:
        terminal.wait_for("Вопрос оставлен")
        terminal.kill(number)
    assert terminal.wait_exit() == code
    assert terminal.attributes() == terminal.attributes_before
    assert b"\x1b" not in terminal.raw


def test_a_crash_gives_the_terminal_back(open_terminal):
    script = (
        "import sys; from epos_tui.lines import keys; from epos_tui.__main__ import main; "
        "keys.typed.__code__ = (lambda key, echo, enough: 1 / 0).__code__; "
        "sys.argv += ['--demo', '--lines', '--single-key']; sys.exit(main())"
    )
    terminal = open_terminal(command=[sys.executable, "-c", script])
    assert terminal.wait_exit() == 70
    assert terminal.attributes() == terminal.attributes_before


def test_a_stop_gives_the_terminal_back_and_a_return_takes_it_again(spoken):
    call = f"{shlex.join(EPOS)} --demo --lines --single-key; echo stopped; stty; fg; echo over; stty"
    child = spoken(command=["bash", "-mc", call])
    heard(child)
    child.send("\x1a")
    child.expect_exact("stopped\r\n")
    child.expect_exact(f"{EPOS[0]}")
    assert "icanon" not in child.before
    assert "-echo" not in child.before
    child.send("6")
    heard(child, WEEK)
    child.send("0")
    heard(child)
    child.send("0")
    told, _ = ended(child)
    assert "-icanon" not in told
    assert "-echo" not in told
