"""Which face opens: the screen, the lines, or one answer."""

import pytest

from epos_tui.commands import Request, opening
from epos_tui.commands.opening import Face, face_of, spoken
from epos_tui.commands.table import BY_NAME
from epos_tui.settings import Settings


class Stream:
    """A terminal, or a pipe."""

    def __init__(self, terminal: bool) -> None:
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture
def face(monkeypatch):
    """The face for a call, at a terminal unless told otherwise."""

    def chosen(request=None, settings=None, stdin=True, stdout=True, **environment):
        monkeypatch.setattr(opening.sys, "stdin", Stream(stdin))
        monkeypatch.setattr(opening.sys, "stdout", Stream(stdout))
        for name in ("ACCESSIBLE", "EPOS_READER", "TERM"):
            monkeypatch.setenv(name, environment.get(name, "xterm" if name == "TERM" else ""))
        return face_of(request or Request(), settings or Settings())

    return chosen


def test_a_terminal_opens_the_full_screen(face):
    assert face() is Face.SCREEN


def test_a_pipe_gets_one_answer(face):
    assert face(stdout=False) is Face.COMMAND
    assert face(stdout=False, stdin=False, TERM="dumb", settings=Settings(lines=True)) is Face.COMMAND


def test_a_terminal_without_a_keyboard_gets_one_answer(face):
    assert face(stdin=False) is Face.COMMAND


@pytest.mark.parametrize("value", ["1", "yes", "on"])
def test_accessible_opens_the_lines(face, value):
    assert face(ACCESSIBLE=value) is Face.LINES
    assert face(ACCESSIBLE=value, stdout=False) is Face.LINES


@pytest.mark.parametrize("value", ["0", "false", "No"])
def test_accessible_can_switch_the_lines_off(face, value):
    assert face(ACCESSIBLE=value) is Face.SCREEN
    assert face(ACCESSIBLE=value, settings=Settings(lines=True)) is Face.SCREEN


def test_the_option_the_setting_and_a_dumb_terminal_open_the_lines(face):
    assert face(Request(values={"lines": ""}), stdin=False, stdout=False) is Face.LINES
    assert face(Request(BY_NAME["lines"])) is Face.LINES
    assert face(settings=Settings(lines=True)) is Face.LINES
    assert face(TERM="dumb") is Face.LINES


READER = Request(values={"reader": ""})


def test_the_option_the_variable_and_the_setting_open_the_reader_mode(face):
    assert face(READER) is Face.READER
    assert face(EPOS_READER="1") is Face.READER
    assert face(settings=Settings(reader=True)) is Face.READER
    assert face(EPOS_READER="1", settings=Settings(lines=True)) is Face.READER
    assert face(EPOS_READER="1", ACCESSIBLE="1") is Face.READER


def test_the_variable_can_switch_the_reader_mode_off_and_the_option_overrules_it(face):
    assert face(EPOS_READER="0", settings=Settings(reader=True)) is Face.SCREEN
    assert face(READER, EPOS_READER="0") is Face.READER


def test_the_reader_mode_needs_a_terminal_that_can_place_its_cursor(face):
    assert face(READER, TERM="dumb") is Face.LINES
    assert face(READER, stdin=False) is Face.COMMAND
    assert face(READER, stdout=False) is Face.COMMAND


def test_a_command_is_a_command_everywhere(face):
    assert face(Request(BY_NAME["today"], values={"lines": ""}), ACCESSIBLE="1") is Face.COMMAND
    assert face(Request(values={"json": ""})) is Face.COMMAND


@pytest.mark.parametrize(
    ("argv", "environment", "setting", "language"),
    [
        ((), {}, "", "ru"),
        ((), {"LANG": "en_US.UTF-8"}, "", "en"),
        ((), {"LC_ALL": "ru_RU.UTF-8", "LANG": "en_US.UTF-8"}, "", "ru"),
        ((), {"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "ru_RU"}, "", "en"),
        ((), {"LANG": "en_US"}, "ru", "ru"),
        (("today", "--lang", "en"), {}, "ru", "en"),
        (("--lang=en",), {}, "ru", "en"),
        (("--lang", "fr"), {}, "ru", "ru"),
        (("--", "--lang", "en"), {}, "ru", "ru"),
    ],
)
def test_the_language_is_asked_for_set_or_the_locales(argv, environment, setting, language):
    assert spoken(argv, environment, setting) == language
