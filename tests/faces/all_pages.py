"""The way to every page and dialog that has an accepted text, and to a few states more."""

from epos_tui.screens.sections import DESKTOP, DIARY
from tests.faces import test_new_screens as new
from tests.faces import test_screens as diary
from tests.faces.panes import DYNAMICS, HOMEWORK

STATES = {
    "open-choice": (*HOMEWORK, "f", "tab", "tab", "enter", "down"),
    "chosen-text": (*HOMEWORK, "f", "shift+home"),
    "focused-box": (*HOMEWORK, "down", "tab"),
    "filtering": (*HOMEWORK, "slash", "7"),
    "found-command": ("f3", *"тем"),
    "ticked-lesson": (*diary.TO_ABSENCE, "down", "e", "tab", "tab", "space"),
    "numbers": (*DYNAMICS, "a", "n", "tab"),
    "notices": ("escape", "f8"),
}
ALL = {
    **{name: (DIARY, keys) for name, keys in (diary.PAGES | diary.PARTS | STATES).items()},
    **{name: (DESKTOP, keys) for name, keys in (new.PANES | new.PARTS).items()},
}
"""By name: the section to begin with, and the keys."""
