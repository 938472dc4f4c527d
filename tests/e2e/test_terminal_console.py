"""On the Linux console: its signs, its sixteen colours, its keys, and a screen left clean."""

import re
import signal

import pytest

from tests.faces.test_themes import CONSOLE_FONT, WRITTEN_IN_CHATS

CONSOLE = {"TERM": "linux", "COLORTERM": None}
TODAY = " Четверг, 15 октября"
WALK = """
    s Esc F4 Esc F1 Esc d Esc Down Enter Esc / 7 Esc p Esc v Esc 2
    ] f Tab Tab Enter Esc Esc n Esc ] e Esc ] Down Enter Esc ] ]
    3 Right Enter Esc ] ] n n ] 4 Enter ] ] n 5 n Esc ] n Esc
    1 f ] Enter ] Enter Esc ] Enter n Esc q n Esc 2
""".split()
"""Through every page, and through windows of every kind."""
QUESTIONS = re.compile(rb"\x1b\[\?\d+\$p|\x1b\[[<>=][0-9;]*u|\x1b\]")
SHADES = re.compile(rb"\x1b\[[0-9;]*[34]8;[25];")


@pytest.fixture
def console(open_terminal):
    opened = open_terminal("--demo", size=(80, 25), env=CONSOLE)
    opened.wait_caret("15")
    opened.press("2")
    opened.wait_caret(TODAY)
    return opened


def test_every_page_is_drawn_with_the_signs_and_colours_of_the_console(console):
    seen = set()
    for done, key in enumerate(WALK, 1):
        console.press({"F1": "F1 of the console", "F4": "F4 of the console"}.get(key, key))
        unknown = set(console.text) - CONSOLE_FONT - WRITTEN_IN_CHATS
        assert not unknown, " ".join(WALK[:done])
        assert not console.screen.cursor.hidden, " ".join(WALK[:done])
        seen.add(console.text)
    assert len(seen) > len(WALK) / 2
    assert not QUESTIONS.search(console.raw)
    assert not SHADES.search(console.raw)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("F1 of the console", "На этой странице"),
        ("F4 of the console", " 1  Иванов"),
        ("Home of the console", " Понедельник, 12 октября"),
        ("End of the console", " 4  11:20 Информатика"),
    ],
)
def test_keys_as_the_console_sends_them_work(console, key, line):
    console.press(key)
    console.wait_caret(line)


def test_the_focused_row_is_seen_in_sixteen_colours(console):
    console.press("Down")
    column, row = console.caret
    cell = console.screen.buffer[row][column]
    assert (cell.fg, cell.bg) == ("black", "white")
    assert console.screen.buffer[row + 1][column].bg == "default"


@pytest.mark.parametrize("way", ["key", "signal"])
def test_the_screen_is_left_clean(console, way):
    if way == "key":
        console.press("Ctrl+Q")
    else:
        console.kill(signal.SIGTERM)
    console.wait_exit()
    assert console.text.strip() == ""
    assert console.caret == (0, 0)
    assert not console.screen.cursor.hidden
    assert console.modes_left() == set()
    assert console.attributes() == console.attributes_before
