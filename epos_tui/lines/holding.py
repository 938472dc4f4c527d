"""Looking for a text in a list."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from epos_tui.domain.text import folded, one_line
from epos_tui.i18n import Words
from epos_tui.lines.answers import twin
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import Question, answer, some
from epos_tui.lines.talk import LONGEST_ECHO, Talk, fail
from epos_tui.present.answers import SIGNS, looked_for
from epos_tui.present.ear import heard

T = TypeVar("T")
V = TypeVar("V")


def sought(text: str) -> str | None:
    """What is to be found, empty to be asked; None where nothing is."""
    other = twin(text)
    return looked_for(other if looked_for(text) is None and not other.startswith(SIGNS) else text)


def search(talk: Talk, menu: Menu[T], text: str) -> Menu[T] | None:
    """The things of the list that hold the text, in this layout or the other."""
    word = talk.words.lines
    text = text or asked_text(talk)
    items = holding(talk, menu.items, lambda item: _all(item, talk.words), text)
    if not items:
        return None
    return Menu(word.found(text[:LONGEST_ECHO], word.points(len(items))), items, leaf=menu.leaf)


def asked_text(talk: Talk) -> str:
    """What to look for."""
    return answer(talk, Question((), talk.words.lines.FIND_PROMPT, some(talk.words), free=True))


def holding(talk: Talk, things: Sequence[V], said: Callable[[V], str], text: str) -> tuple[V, ...]:
    """The things whose words hold the text, in this layout or the other; that none does is told."""
    found: tuple[V, ...] = ()
    for wanted in (folded(text), twin(text)):
        found = found or tuple(thing for thing in things if wanted in folded(said(thing)))
    if not found:
        fail(talk, talk.words.lines.not_found(text[:LONGEST_ECHO]))
    return found


def _all(item: Item[T], words: Words) -> str:
    """As it is written, and as it is said."""
    return one_line(" ".join((item.text, heard(item.text, words), *item.names, item.more)))
