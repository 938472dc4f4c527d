"""The terminal's own cursor stands on the focused row after every key, where readers and magnifiers look."""

import pytest



@pytest.fixture
def terminal(open_terminal):
    opened = open_terminal("--demo", size=(100, 30))
    opened.wait_caret(" Четверг, 15 октября · сегодня")
    return opened


@pytest.mark.parametrize(
    "steps",
    [
        (("Down", " 1  8:30  Математика"), ("Up", " Четверг, 15 октября"), ("PgDn", " "), ("Up", " ")),
        (("Tab", "6 уроков"), ("Tab", " Четверг, 15 октября"), ("о", " 1  8:30  Математика")),
        (("Down", " 1  8:30"), ("Enter", "Урок 1, с 8:30"), ("Esc", " 1  8:30  Математика")),
        (("]", "15]"), ("Right", "16]"), ("Down", "23]"), ("Home", " 1]"), ("]", " Четверг, 15 октября")),
        (("s", "Нет"), ("Left", "Да"), ("Esc", " Четверг, 15 октября")),
        (("F4", " 1  Иванов"), ("Down", " 2  Иванова"), ("Backspace", " Четверг, 15 октября")),
        (("F1", "На этой странице"), ("PgDn", ""), ("Esc", " Четверг, 15 октября")),
        (("d", "например 14.09"), ("1", ""), ("4", ""), ("Left", "4"), ("Esc", " Четверг, 15 октября")),
        (("]", "15]"), ("a", ""), ("Tab", "если"), ("Tab", "[ ] 1."), ("Down", "[ ] 2."), ("Esc", "15]")),
    ],
    ids=["week", "details", "window", "calendar", "question", "children", "help", "date", "form"],
)
def test_the_cursor_stands_where_the_focus_is(terminal, steps):
    for key, text in steps:
        terminal.press(key)
        terminal.wait_caret(text)
        assert not terminal.screen.cursor.hidden


def test_the_cursor_keeps_to_the_painted_row(terminal):
    for key in ("Down", "Down", "PgDn", "PgDn", "Up", "PgUp", "Home", "End"):
        terminal.press(key)
        column, row = terminal.caret
        painted = {line for line in range(30) if terminal.screen.buffer[line][0].bg == "2f6f9f"}
        assert column == 0
        assert painted == {row}


def test_without_colours_the_focused_row_is_reversed(open_terminal):
    terminal = open_terminal("--demo", env={"NO_COLOR": "1"})
    terminal.wait_caret(" Четверг, 15 октября")
    terminal.press("Down")
    rows = {line for line in range(30) if terminal.screen.buffer[line][0].reverse}
    assert rows == {terminal.caret[1]}


def test_typing_leaves_the_cursor_behind_the_last_letter(terminal):
    terminal.press("d")
    terminal.wait_caret("например")
    start, row = terminal.caret
    for n, digit in enumerate("14.09", 1):
        terminal.press(digit)
        assert terminal.caret == (start + n, row)
