"""The errands that are heard under readers, on screens of other sizes, with letters of either layout."""

import re
from functools import partial

import pytest

from epos_tui.present.keyboard import swapped
from tests.e2e.terminal import Terminal
from tests.ears.keys import strokes
from tests.ears.play import MODES, keys_of, steps_of
from tests.ears.tasks import TASKS

ERRANDS = (
    "Узнать домашнее задание на завтра и сколько минут оно займёт",
    "Понять, почему средняя оценка такая",
    "Найти предмет в длинном списке",
    "Уведомить об отсутствии на двух уроках с причиной",
    "Подписать прошлую неделю",
    "Прочитать сообщение и ответить",
    "Узнать, где я, и услышать список ещё раз",
)
_MOVES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\r\n]+")
_MOST_ROWS = 60
_LIMIT, _QUIET = 10.0, 0.04


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("size", "latin"), [((40, 25), True), ((160, 50), False)])
@pytest.mark.parametrize("errand", ERRANDS)
def test_an_errand_is_done_on_any_screen_in_either_layout(open_terminal, errand, size, latin, mode):
    terminal = open_terminal("--demo", f"--{mode}", env={"TERM": "linux"}, size=size)
    terminal.wait_for("Главное меню")
    for step in steps_of(next(task for task in TASKS if task.name == errand), mode):
        begun, says = len(terminal.raw), step.says
        for key in keys_of(step, mode):
            _press(terminal, _in_latin(key) if latin else key)
        for _ in range(_MOST_ROWS if mode == "reader" else 0):
            if _told(terminal, begun, says):
                break
            _press(terminal, "Down")
        told = partial(_told, terminal, begun, says)
        terminal.wait_until(told, f"{step.keys}: {says} is not told", _LIMIT)


def _in_latin(key: str) -> str:
    """The same keys where the layout was not changed: letters that choose, not texts."""
    return swapped(key[1:-1]).join("''") if re.fullmatch("'[а-я]{1,3}'", key) else _letter(key)


def _letter(key: str) -> str:
    return swapped(key) if re.fullmatch("[а-я]", key) else key


def _press(terminal: Terminal, key: str) -> None:
    for stroke in strokes(key):
        terminal.send(stroke)
        if terminal.read(_LIMIT):
            terminal.settle(_QUIET)


def _told(terminal: Terminal, begun: int, patterns: tuple[str, ...]) -> bool:
    """Whether all of it has been printed since; where a row ends is no matter."""
    text = "\n".join(_MOVES.split(bytes(terminal.raw[begun:]).decode(errors="replace")))
    return all(re.search(pattern.replace(" ", r"\s+"), text, re.DOTALL) for pattern in patterns)
