"""A school that writes escape sequences, bidirectional marks and markup into every text."""

import json
import re
import shutil

import pytest

from tests.e2e.conftest import ROOT
from tests.e2e.terminal import KEYS
from tests.payloads import PAYLOADS

TEXTS = (
    "attendance change_note classwork comment control_form control_work group name note room signed_by "
    "about audience author code description place position result speciality subgroup "
    "subject teacher text title topic"
).split()
EVERYTHING = " ".join(PAYLOADS.values()).replace("\ud800", "")
"""A lone surrogate is no JSON: such a file is refused as a whole."""
NEEDLES = {
    "title, clipboard": "\x1b]",
    "device control": "\x1bP",
    "clear": "\x1b\\[2J",
    "C1": "[\x80-\x9f]",
    "bell": "\x07",
    "bidi": "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
    "tag": "[\U000e0000-\U000e007f]",
    "tower": "[\u0300-\u036f\u0489\u0e47\u20dd]{5}",
}
"""What the program itself never writes."""
POINTER_SHAPE = re.compile("\x1b\\]22;[a-z]+\x07")
"""The toolkit's own."""


def spoiled(value, name=""):
    """The same JSON with every payload behind the first word of every text, and before it in short ones."""
    if isinstance(value, dict):
        return {key: spoiled(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [spoiled(item, name) for item in value]
    if isinstance(value, str) and value and name in TEXTS:
        return f"{EVERYTHING} {value} {EVERYTHING}"
    return value


def found(said: str) -> list[str]:
    """The names of the needles in it."""
    said = POINTER_SHAPE.sub("", said)
    return [name for name, needle in NEEDLES.items() if re.search(needle, said)]


@pytest.fixture
def hostile_school(tmp_path):
    folder = tmp_path / "school"
    shutil.copytree(ROOT / "fixtures", folder, ignore=shutil.ignore_patterns("*.toml", "builder", "*.py"))
    for path in folder.rglob("*.json"):
        path.write_text(json.dumps(spoiled(json.loads(path.read_text(encoding="utf-8")))), encoding="utf-8")
    return folder


def test_nothing_a_school_writes_drives_the_terminal(open_terminal, hostile_school):
    terminal = open_terminal("--fixtures", str(hostile_school), size=(120, 40))
    terminal.wait_for("Октябрь 2026")
    visits = {
        "desktop": ("Left", "Enter", "Esc", "Tab", "Tab", "Tab"),
        "feed": ("]", "Down", "Enter", "Esc"),
        "news": ("]", "Down", "Enter", "Esc", "o", "Esc"),
        "chats": ("]", "Down", "Enter", "Up", "Enter", "Esc", "n", "x", "Esc", "Esc"),
        "a new chat": ("n", "]", "Down", "Esc"),
        "programmes": ("4", "Enter", "Down", "Enter", "Down", "Enter", "Esc"),
        "curriculum": ("]", "Down", "Down", "Enter", "Esc"),
        "the year": ("]", "Right", "Enter", "Esc", "n", "Down"),
        "links": ("5", "Down", "Enter", "Esc"),
        "support": ("]", "Enter", "Esc", "2"),
        "week": ("Down", "Down", "PgDn", "PgUp", "<"),
        "a lesson": ("Enter", "PgDn", "Esc"),
        "signature": ("s", "n"),
        "homework": ("]", "Down", "Enter", "Esc", "f", "Esc", "n", "Esc"),
        "absence": ("]", "Left", "Enter", "Esc"),
        "form": ("a", "Tab", "Tab", "Tab", "Esc"),
        "timetable": ("]", "Down", "Enter", "Esc"),
        "stay": ("]", "Down", "Enter", "Esc"),
        "marks": ("3", "Right", "Down", "Enter", "Esc"),
        "finals": ("]", "Down", "Enter", "Esc"),
        "dynamics": ("]", "Down", " ", "n"),
        "children": ("F4", "Down", "Enter"),
        "palette": ("\x10", "у", "Esc"),
        "help": ("F1", "Esc"),
    }
    for place, keys in visits.items():
        terminal.press(*keys)
        assert not found(terminal.said), place
    assert terminal.process.poll() is None
    terminal.send(KEYS["Ctrl+Q"])
    assert terminal.wait_exit(limit=60) == 0
    assert not found(terminal.raw.decode("utf-8")), "the end"


def test_markup_in_a_text_is_shown_as_it_is_and_does_nothing(open_terminal, hostile_school):
    terminal = open_terminal("--fixtures", str(hostile_school), size=(200, 50))
    terminal.wait_for("Октябрь 2026")
    terminal.press("2")
    terminal.wait_for("12–18 октября")
    terminal.press("Down", "Enter")
    terminal.wait_for("[@click=app.quit]")
    row = next(n for n, line in enumerate(terminal.screen.display) if "[@click=app.quit]оценка" in line)
    column = terminal.screen.display[row].index("оценка")
    terminal.send(f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m")
    terminal.settle()
    assert terminal.process.poll() is None
