"""The terminal's own cursor stands on the focused row after every key, where readers and magnifiers look."""

import pytest

TODAY = " Четверг, 15 октября"
OPENS_ON = "15▃]"
WALKS = {
    "details": (("Tab", "6 уроков"), ("Tab", TODAY), ("о", " 1  8:30  Математика"), ("л", TODAY)),
    "window": (("Down", " 1  8:30"), ("Enter", "Урок 1, с 8:30"), ("Esc", " 1  8:30"), ("Up", TODAY)),
    "question": (("s", "Нет"), ("Left", "Да"), ("Esc", TODAY)),
    "children": (("F4", " 1  Иванов"), ("Down", " 2  Иванова"), ("Backspace", TODAY)),
    "help": (("F1", "На этой странице"), ("PgDn", ""), ("Esc", TODAY)),
    "date": (("d", "например 14.09"), ("1", ""), ("4", ""), ("Left", "4"), ("Esc", TODAY)),
    "homework": (("]", " Пятница, 16"), ("Down", " ☐   Русский"), ("n", ""), ("Esc", " ☐   Русский")),
    "form": (
        ("]", "15]"),
        ("a", ""),
        ("Tab", "(если"),
        ("Tab", "[ ] 1."),
        ("Down", "[ ] 2."),
        ("Esc", "15]"),
    ),
    "calendar": (("Right", "16]"), ("Down", "23]"), ("Home", " 1]")),
    "timetable": (("]", " Четверг, 15"), ("Down", " 1  8:30–9:10"), ("Enter", "Время"), ("Esc", " 1  8:30")),
    "stay": (("]", " 8:30–9:10"), ("End", " 15:00"), ("]", TODAY)),
    "marks": (("3", " Русский язык"), ("Right", "3₂"), ("Down", ""), ("Home", " Русский язык")),
    "finals": (("]", " Русский язык"), ("Down", " Литература")),
    "dynamics": (("]", " [ ] ● Русский"), (" ", " [x] ● Русский"), ("Down", " [ ] ■ Литература")),
    "debts": (("]", "Задолженностей нет"), ("2", TODAY)),
    "desktop": (("1", OPENS_ON), ("Right", "16▅]"), ("Tab", "весь день"), ("Tab", " 15.10"), ("Down", "")),
    "events": (("]", " Четверг, 15 октября"), ("Down", "")),
    "news": (("]", " •"), ("Down", "")),
    "chats": (("]", " 19:05"), ("Down", " 17:42"), ("Enter", " Непрочитанные"), ("Esc", " ")),
    "programmes": (("4", ""), ("Down", "")),
    "curriculum": (("]", ""), ("Down", "")),
    "year": (("]", "15<"), ("Right", "16 "), ("Home", " 1 ")),
    "links": (("5", " Гимназия"), ("Down", "   Сайт")),
    "support": (("]", " Написать"), ("2", TODAY)),
    "week": (("PgDn", " 5  12:10"), ("PgDn", " 4  11:20"), ("PgUp", " 6  13:00"), ("Home", " Понедельник")),
}
"""A key, and the line the cursor stands before after it; every walk but the last ends where it began."""


@pytest.fixture
def terminal(open_terminal):
    opened = open_terminal("--demo", size=(100, 30))
    opened.wait_caret(OPENS_ON)
    opened.press("2")
    opened.wait_caret(TODAY)
    return opened


def test_the_cursor_stands_where_the_focus_is(terminal):
    for keys_and_lines in WALKS.values():
        for key, line in keys_and_lines:
            terminal.press(key)
            terminal.wait_caret(line)


def test_the_cursor_keeps_to_the_painted_row(terminal):
    for key in ("Down", "Down", "PgDn", "PgDn", "Up", "PgUp", "Home", "End"):
        terminal.press(key)
        column, row = terminal.caret
        painted = {line for line in range(30) if terminal.screen.buffer[line][0].bg == "2f6f9f"}
        assert column == 0
        assert painted == {row}


def test_without_colours_the_focused_row_is_reversed(open_terminal):
    terminal = open_terminal("--demo", env={"NO_COLOR": "1"})
    terminal.wait_caret(OPENS_ON)
    terminal.press("2")
    terminal.wait_caret(TODAY)
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
