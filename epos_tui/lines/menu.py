"""Numbered lists to choose from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from epos_tui.domain.errors import EposError, NotOffered
from epos_tui.lines.answers import Command, understood
from epos_tui.lines.question import obey
from epos_tui.lines.talk import LONGEST_ECHO, Back, Interrupted, Talk, ask, fail, say
from epos_tui.present.answers import bare
from epos_tui.present.errors import told
from epos_tui.present.line import ended

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True)
class Item(Generic[T_co]):
    """A sentence to choose; what it opens gives None to stay in the list."""

    text: str
    open: Callable[[], T_co | None]
    names: tuple[str, ...] = ()
    """What it may be called; empty: the text."""


@dataclass(frozen=True)
class Menu(Generic[T_co]):
    """A list under a heading that tells the count."""

    heading: str
    items: tuple[Item[T_co], ...]
    intro: tuple[str, ...] = ()
    """Told between the heading and the list."""
    root: bool = False
    """The first list of all: told on request, and the way back leads out."""
    leaf: bool = False
    """What it opens is only read: the heading is not told again after it."""
    again: bool = False
    """The list was told before, and comes back a little changed: told on request."""
    enter: Item[T_co] | None = None
    """What Enter alone means; such a list comes whole."""


def walk(talk: Talk, menu: Menu[T]) -> T | None:
    """Opens what is chosen until something leads on; None on the way back."""
    for item in choices(talk, menu):
        try:
            found = item.open()
        except Back:
            found = None
        except NotOffered as calm:
            say(talk, told(calm, talk.words))
            found = None
        except EposError as error:
            fail(talk, told(error, talk.words))
            found = None
        if found is not None:
            return found
        if not menu.leaf:
            say(talk, menu.heading)
    return None


def choices(talk: Talk, menu: Menu[T]) -> Iterator[Item[T]]:
    """Tells the list and asks; then asks only, as long as more is wanted."""
    shown = _begun(talk, menu)
    while True:
        try:
            text = ask(talk, _prompt(talk, menu))
            meant = understood(text, [item.names or (item.text,) for item in menu.items])
            if meant is Command.REPEAT:
                shown = _begun(talk, menu, again=True)
            elif meant is Command.ALL or not text:
                shown, item = _further(talk, menu, shown, whole=bool(text))
                if item:
                    yield item
            elif isinstance(meant, Command):
                obey(talk, meant, ())
            elif len(meant) == 1:
                yield menu.items[meant[0]]
            else:
                _refuse(talk, text, meant)
        except Interrupted:
            if not menu.root:
                raise
        except Back:
            return


def _prompt(talk: Talk, menu: Menu[T]) -> str:
    word = talk.words.lines
    return word.number_prompt(len(menu.items), word.EXIT if menu.root else word.BACK)


def _begun(talk: Talk, menu: Menu[T], again: bool = False) -> int:
    """Tells the heading and the first portion; gives how many items were told."""
    if (menu.root or menu.again) and not again:
        say(talk, f"{menu.heading} {talk.words.lines.ENTER_LISTS}")
        return 0
    say(talk, menu.heading, *menu.intro)
    return _portion(talk, menu, 0, len(menu.items) if menu.enter else talk.portion)


def _portion(talk: Talk, menu: Menu[T], shown: int, most: int) -> int:
    last = min(shown + most, len(menu.items))
    for number in range(shown, last):
        say(talk, f"{number + 1}. {ended(menu.items[number].text)}")
    if last < len(menu.items):
        say(talk, talk.words.lines.shown(shown + 1, last, len(menu.items)))
    return last


def _further(talk: Talk, menu: Menu[T], shown: int, whole: bool) -> tuple[int, Item[T] | None]:
    """The next portion or all of the rest; when all is told, what Enter means."""
    count = len(menu.items)
    if whole:
        return _portion(talk, menu, 0 if shown == count else shown, count), None
    if shown < count:
        return _portion(talk, menu, shown, talk.portion), None
    if menu.enter is None:
        fail(talk, talk.words.lines.EMPTY)
    return shown, menu.enter


def _refuse(talk: Talk, text: str, meant: tuple[int, ...]) -> None:
    word = talk.words.lines
    if meant:
        fail(talk, word.several(", ".join(str(index + 1) for index in meant)))
    elif bare(text).isdigit():
        fail(talk, word.no_number(text[:LONGEST_ECHO]))
    else:
        fail(talk, word.not_understood(text[:LONGEST_ECHO]))
