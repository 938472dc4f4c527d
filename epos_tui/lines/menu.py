"""Numbered lists to choose from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from epos_tui.i18n import Words

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Item(Generic[T_co]):
    """A sentence to choose; what it opens gives None to stay in the list."""

    text: str
    open: Callable[[], T_co | None]
    names: tuple[str, ...] = ()
    """What it may be called, by its name first; empty: the text."""
    part: str = ""
    """The part of a long list it belongs to."""
    more: str = ""
    """What else it is found by."""

    @property
    def name(self) -> str:
        """What it is called on the way to what it opens."""
        return self.names[0] if self.names else self.text


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


def under(part: str, items: Iterable[Item[T]]) -> Iterator[Item[T]]:
    """The items as a part of a longer list."""
    return (replace(item, part=part) for item in items)


def acts(words: Words, items: Iterable[Item[T]]) -> Iterator[Item[T]]:
    """What can be done, in a list that has other things too."""
    return under(words.lines.CHOOSE_ACT, items)
