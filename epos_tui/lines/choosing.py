"""Choosing from a list by what is typed."""

from collections.abc import Iterator
from contextlib import suppress
from typing import TypeVar

from epos_tui.lines.answers import Command, certain, understood
from epos_tui.lines.holding import search, sought
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import obey
from epos_tui.lines.talk import LONGEST_ECHO, Back, Interrupted, Talk, ask, fail, say
from epos_tui.present.answers import bare
from epos_tui.present.line import ended

T = TypeVar("T")


def choices(talk: Talk, menu: Menu[T]) -> Iterator[Item[T]]:
    """Tells the list and asks; then asks only, as long as more is wanted."""
    shown, names = _begun(talk, menu), [item.names or (item.text,) for item in menu.items]
    while True:
        try:
            text = ask(talk, _prompt(talk, menu), lambda typed: certain(typed, names))
            meant = understood(text, names)
            if meant is Command.REPEAT:
                shown = _begun(talk, menu, again=True)
            elif meant is Command.ALL or not text:
                shown, item = _further(talk, menu, shown, whole=bool(text))
                if item:
                    yield from _opened(talk, menu, item)
            else:
                yield from _meant(talk, menu, text, meant)
        except Interrupted:
            if not menu.root:
                raise
        except Back:
            return


def _meant(talk: Talk, menu: Menu[T], text: str, meant: Command | tuple[int, ...]) -> Iterator[Item[T]]:
    if isinstance(meant, Command):
        _obey(talk, menu, meant)
    elif len(meant) == 1:
        yield from _opened(talk, menu, menu.items[meant[0]])
    elif not meant and (wanted := sought(text)) is not None:
        yield from _searched(talk, menu, wanted)
    else:
        _refuse(talk, text, meant)


def _obey(talk: Talk, menu: Menu[T], meant: Command) -> None:
    obey(talk, meant, ())
    if meant is Command.WHERE:
        say(talk, menu.heading)


def _opened(talk: Talk, menu: Menu[T], item: Item[T]) -> Iterator[Item[T]]:
    """Where the person is back again is told after what was opened."""
    yield item
    if not menu.leaf:
        say(talk, menu.heading)


def _searched(talk: Talk, menu: Menu[T], wanted: str) -> Iterator[Item[T]]:
    """The things that hold the text are a list of their own; the way back leads to the whole one."""
    found = None
    with suppress(Back):
        found = search(talk, menu, wanted)
    if found:
        yield from choices(talk, found)
        say(talk, menu.heading)


def _prompt(talk: Talk, menu: Menu[T]) -> str:
    word = talk.words.lines
    return word.number_prompt(len(menu.items), word.EXIT if menu.root else word.BACK)


def _begun(talk: Talk, menu: Menu[T], again: bool = False) -> int:
    """Tells the heading and the first portion; gives how many items were told."""
    if (menu.root or menu.again) and not again:
        say(talk, f"{menu.heading} {talk.words.lines.ENTER_LISTS}")
        return 0
    heading = f"{menu.heading} {talk.words.lines.enter(menu.enter.text)}" if menu.enter else menu.heading
    say(talk, heading, *menu.intro)
    return _portion(talk, menu, 0, len(menu.items) if menu.enter else talk.portion)


def _portion(talk: Talk, menu: Menu[T], shown: int, most: int) -> int:
    last = min(shown + (most or len(menu.items)), len(menu.items))
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
