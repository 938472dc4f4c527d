"""P3: terminals and pipes that are not UTF-8: words or what stands for them, never a traceback."""

import os
import subprocess
from itertools import product

import pytest

from epos_tui.commands import Command
from epos_tui.commands.table import ALL
from epos_tui.lines.main import SECTIONS
from tests.e2e.conftest import EPOS, surroundings
from tests.e2e.terminal import Terminal
from tests.faces.calling import Said, epos
from tests.live.reading import MORE, reading
from tests.torture.numbers import often

pytestmark = pytest.mark.usefixtures("home")

CONSOLES = (
    ("ru_RU.UTF-8", "utf-8"),
    ("ru_RU.KOI8-R", "koi8-r"),
    ("ru_RU.CP1251", "cp1251"),
    ("ru_RU.UTF-8", "cp866"),
    ("C", "ascii"),
    ("POSIX", "ascii"),
    ("en_US.ISO-8859-1", "latin-1"),
)
CYRILLIC = ("koi8-r", "cp1251", "cp866")
READING = {call[0]: call for call in reading("Смирнов")}
OTHERS = {
    "announce-absence": ("--date", "20.10", "--dry-run"),
    "cancel-absence": ("--date", "20.10", "--dry-run"),
    "write": ("--to", "Смирнов", "--text", "Спасибо — «до завтра» 👍", "--dry-run"),
    "homework-note": ("--task", "нет такой", "--done"),
    "attachment": ("--task", "нет такой", "--file", "1"),
    "schema": ("diary",),
    "completion": ("fish",),
}
"""What the commands that do more than read are told."""
MISUSED = (("dairy",), ("diary", "--week", "31.02"), ("--child", "Петров", "today"), ("today", "лишнее"))
FORMS = ((), ("--json",), ("--lang", "en"), ("--as", "student"), ("--csv",))
ROOMS = sum(len(doors) for _, doors in SECTIONS)


def called(command: Command) -> tuple[str, ...]:
    return READING.get(command.name) or (command.name, *OTHERS.get(command.name, MORE.get(command.name, ())))


CALLS = (*(called(command) for command in ALL if command.run or command.errand), *MISUSED)


def check_same(plain: Said, full: Said, encoding: str) -> None:
    """It ends as it does in UTF-8, and every letter that the console has is where it was."""
    assert plain.code == full.code
    for told, meant in ((plain.out, full.out), (plain.err, full.err)):
        assert "Traceback" not in told
        assert told.count("?") - meant.count("?") <= sum(is_sign(sign) for sign in meant)
        if encoding in CYRILLIC:
            assert letters(told) == letters(meant)
        if encoding == "utf-8":
            assert told == meant
        assert told.count("\n") == meant.count("\n")


def is_sign(sign: str) -> bool:
    return not (sign.isalpha() or sign.isascii())


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit() or "а" <= sign.lower() <= "я" or sign in "ёЁ")


def test_every_command_speaks_on_every_console(record_property):
    forms = FORMS[: often(1, len(FORMS))]
    consoles = CONSOLES[:: often(3, 1)]
    for form, call in product(forms, CALLS):
        full = epos("--demo", *call, *form, locale="ru_RU.UTF-8")
        assert "Traceback" not in full.err
        for locale, encoding in consoles:
            spoken = () if "--lang" in form else ("--lang", "ru")
            plain = epos("--demo", *call, *form, *spoken, locale=locale, encoding=encoding)
            try:
                check_same(plain, full, encoding)
            except AssertionError as error:
                raise AssertionError(f"{call} {form} on {encoding}: {error}") from error
    count = len(forms) * len(CALLS) * len(consoles)
    record_property("torture", f"P3: {count} calls on {len(consoles)} consoles, words or stand-ins on each")


def test_a_talk_through_a_pipe_visits_every_room_on_every_console(tmp_path, record_property):
    consoles = CONSOLES[1 :: often(4, 1)]
    for locale, encoding in consoles:
        env = {**os.environ, **surroundings(tmp_path), "LC_ALL": locale, "PYTHONIOENCODING": encoding}
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        with subprocess.Popen([*EPOS, "--demo", "--lines", "--lang", "ru"], env=env, **pipes) as program:
            told = talked(program, encoding)
            assert (program.wait(), program.stderr.read()) == (0, b""), encoding
        assert "?" * 4 not in told
        assert told.count(HEADING[encoding not in ("ascii", "latin-1")]) > ROOMS
    record_property("torture", f"P3: {len(consoles)} talks through pipes, {ROOMS} rooms each, no traceback")


WAY_OUT, HEADING = ("0 vykhod: ", "0 выход: "), ("Glavnoe meniu", "Главное меню")


def talked(program: "subprocess.Popen[bytes]", encoding: str) -> str:
    """What is told by somebody who enters a room after another, leaves each at once, and then the program."""
    told, room = "", 0
    while data := os.read(program.stdout.fileno(), 65536):
        told += data.decode(encoding)
        if told.endswith(": "):
            in_menu = told.endswith(WAY_OUT)
            room += in_menu
            program.stdin.write(f"{room if in_menu and room <= ROOMS else 0}\n".encode(encoding))
            program.stdin.flush()
    return told


BARE = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": None}
"""Nothing mends the locale on the way."""


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_a_bare_locale_in_a_dumb_terminal_gets_lines_without_escape_sequences(tmp_path, locale):
    env = {**surroundings(tmp_path), **BARE, "LC_ALL": locale, "TERM": "dumb", "EPOS_READER": None}
    with Terminal([*EPOS, "--demo"], env) as terminal:
        terminal.wait_for("Nomer ot 1 do")
        assert b"\x1b" not in terminal.raw
        terminal.send("0\n")
        assert terminal.wait_exit() == 0
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_a_bare_locale_still_gets_the_full_screen(tmp_path, locale):
    with Terminal([*EPOS, "--demo"], {**surroundings(tmp_path), **BARE, "LC_ALL": locale}) as terminal:
        terminal.wait_for("Четверг, 15 октября")
        terminal.press("Ctrl+Q")
        assert terminal.wait_exit() == 0
        assert terminal.modes_left() == set()
