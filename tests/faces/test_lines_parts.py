"""Long lists have parts, so that a face may jump from one to the next."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pytest

from epos_tui import lines
from epos_tui.i18n import Words
from epos_tui.lines.choosing import choices
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.talk import Talk
from epos_tui.usecases.cabinet import Cabinet


def parts(cabinet: Cabinet, words: Words, *answers: str) -> list[tuple[str, int]]:
    """The parts of the list the answers lead to, and how long they are."""
    left, lists = list(answers), list[Menu[Any]]()

    def choose(talk: Talk, menu: Menu[Any]) -> Iterator[Item[Any]]:
        lists.append(menu)
        return choices(talk, menu)

    def ask(prompt: str) -> str:
        if left:
            return left.pop(0)
        raise EOFError

    lines.run(cabinet, words, Talk(ask, lambda line: None, choose, words, ()))
    return [
        (part, len(list(items))) for part, items in groupby(item.part for item in lists[len(answers)].items)
    ]


def test_the_main_menu_has_the_tabs_of_the_portal(cabinet, words):
    assert parts(cabinet, words) == [
        ("Рабочий стол", 5),
        ("Дневник", 8),
        ("Оценки", 4),
        ("Образование", 3),
        ("Прочее", 8),
    ]


@pytest.mark.parametrize(
    ("room", "acts"), [("6", 5), ("7", 2), ("8", 2), ("9", 6), ("12", 3), ("14", 3), ("16", 2), ("21", 1)]
)
def test_what_can_be_done_stands_apart(cabinet, words, room, acts):
    (first, known), last = parts(cabinet, words, room)
    assert (first, last) == ("", ("Что можно сделать", acts))
    assert known > 1


def test_links_of_a_text_stand_apart(cabinet, words):
    assert ("Ссылки", 1) in parts(cabinet, words, "4", "5")
