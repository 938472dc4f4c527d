"""The lines face on real pipes and in a real terminal."""

import os
import subprocess
import sys

import pexpect
import pytest

SCRIPT = """
import sys
from epos_tui import compose, home, lines
from epos_tui.i18n import words_for
cabinet = compose.run(compose.open_cabinet(home.find_home(), compose.Door(demo=True)))
sys.exit(lines.run(cabinet, words_for("ru")))
"""
PROGRAM = [sys.executable, "-c", SCRIPT]
MAIN = "Номер от 1 до 28, 0 выход: "


@pytest.fixture
def environment(home):
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
    }


@pytest.fixture
def terminal(environment):
    child = pexpect.spawn(
        PROGRAM[0], PROGRAM[1:], env=environment, encoding="utf-8", timeout=20, dimensions=(24, 80)
    )
    yield child
    child.close(force=True)


def piped(environment, typed: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(PROGRAM, input=typed, capture_output=True, env=environment, timeout=60, check=False)


def test_a_terminal_gets_whole_words_on_every_row(environment):
    child = pexpect.spawn(
        PROGRAM[0], PROGRAM[1:], env=environment, encoding="utf-8", timeout=20, dimensions=(24, 40)
    )
    child.expect_exact(MAIN)
    child.sendline("?")
    child.expect_exact(MAIN)
    rows = child.before.split("\r\n")
    child.close(force=True)
    assert max(map(len, rows)) < 40
    assert "Выбор: номер пункта или начало его" in rows
    assert "названия, например «дн»." in rows


def test_a_walk_in_a_terminal_prints_plain_growing_text(terminal):
    told = ""
    for prompt, answer in (
        (MAIN, "дн"),
        ("11, 0 назад: ", "вт"),
        ("6, 0 назад: ", "2"),
        ("6, 0 назад: ", "в"),
    ):
        terminal.expect_exact(prompt)
        told += terminal.before + prompt
        terminal.sendline(answer)
    terminal.expect(pexpect.EOF)
    told += terminal.before
    terminal.close()
    assert terminal.exitstatus == 0
    assert "\x1b" not in told
    assert "\r" not in told.replace("\r\n", "")
    assert "Учитель: " in told
    assert told.rstrip().endswith("До свидания.")


def test_ctrl_d_goes_back_and_then_out(terminal):
    terminal.expect_exact(MAIN)
    terminal.sendline("10")
    terminal.expect_exact("Первый день, 0 назад: ")
    terminal.sendeof()
    terminal.expect_exact("Главное меню: 28 пунктов.")
    terminal.expect_exact(MAIN)
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_ctrl_d_after_yes_is_no_yes(terminal, home):
    for prompt, answer in ((MAIN, "7"), ("4, 0 назад: ", "1")):
        terminal.expect_exact(prompt)
        terminal.sendline(answer)
    terminal.expect_exact("Напишите да, 0 назад: ")
    terminal.send("да")
    terminal.sendeof()
    terminal.sendeof()
    terminal.expect_exact("Ничего не отправлено.")
    terminal.sendeof()
    assert not list(home.data.rglob("sent.jsonl"))


def test_ctrl_c_once_and_twice(terminal):
    terminal.expect_exact(MAIN)
    terminal.sendline("10")
    terminal.expect_exact("Первый день, 0 назад: ")
    terminal.sendintr()
    terminal.expect_exact("Вопрос оставлен.")
    terminal.expect_exact(MAIN)
    terminal.sendintr()
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130


@pytest.mark.parametrize(
    "typed", [b"", "7\n1\nда".encode(), b"\xff\xfe\n", b"\x00\n", "п\nв\n".encode(), b"7\r\n1\r\n\r\n"]
)
def test_a_pipe_that_ends_sends_nothing(environment, home, typed):
    done = piped(environment, typed)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().endswith("До свидания.\n")
    assert not list(home.data.rglob("sent.jsonl"))


def test_a_pipe_with_a_whole_yes_sends(environment, home):
    done = piped(environment, "7\n1\nда\n".encode())
    assert done.returncode == 0
    assert "Готово: " in done.stdout.decode()
    assert len(list(home.data.rglob("sent.jsonl"))) == 1


def test_no_standard_input_at_all(environment):
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM],
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_lines_face_loads_no_screen_and_no_line_editor(environment):
    script = "import sys, epos_tui.lines; print({'textual', 'rich', 'readline'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=True,
    )
    assert done.stdout == "set()\n"


def test_prompts_are_marked_for_the_terminal_only_where_somebody_wants_it(environment):
    script = SCRIPT.replace("import compose,", "import compose, settings,").replace(
        'words_for("ru")',
        'words_for("ru"), lines.console(words_for("ru"), settings.Settings(prompt_marks=True))',
    )
    child = pexpect.spawn(
        PROGRAM[0], ["-c", script], env=environment, encoding="utf-8", timeout=20, dimensions=(24, 80)
    )
    child.expect_exact(f"\x1b]133;A\a{MAIN}\x1b]133;B\a")
    assert "\x1b" not in child.before
    child.close(force=True)
