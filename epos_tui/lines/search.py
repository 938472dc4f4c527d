"""Looking for a text in a list."""

from typing import TypeVar

from epos_tui.domain.text import folded, one_line
from epos_tui.lines.answers import twin
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import Question, answer, some
from epos_tui.lines.talk import LONGEST_ECHO, Talk, fail
from epos_tui.present.answers import SIGNS, looked_for

T = TypeVar("T")


def sought(text: str) -> str | None:
    """What is to be found, empty to be asked; None where nothing is."""
    other = twin(text)
    return looked_for(other if looked_for(text) is None and not other.startswith(SIGNS) else text)


def search(talk: Talk, menu: Menu[T], text: str) -> Menu[T] | None:
    """The things of the list that hold the text, in this layout or the other."""
    word = talk.words.lines
    text = text or answer(talk, Question((), word.FIND_PROMPT, some(talk.words), free=True))
    items = _holding(menu, text) or _holding(menu, twin(text))
    if not items:
        fail(talk, word.not_found(text[:LONGEST_ECHO]))
        return None
    return Menu(word.found(text[:LONGEST_ECHO], len(items)), items, leaf=menu.leaf)


def _holding(menu: Menu[T], text: str) -> tuple[Item[T], ...]:
    wanted = folded(text)
    return tuple(item for item in menu.items if wanted in folded(_all(item)))


def _all(item: Item[T]) -> str:
    return one_line(" ".join((item.text, *item.names, item.more)))
