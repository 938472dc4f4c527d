"""The way through a list: what is chosen is opened, until something leads on."""

from typing import TypeVar

from epos_tui.domain.errors import EposError, NotOffered
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.talk import Back, Talk, entered, fail, say
from epos_tui.present.errors import told

T = TypeVar("T")


def walk(talk: Talk, menu: Menu[T]) -> T | None:
    """Opens what is chosen until something leads on; None on the way back."""
    for item in talk.choose(talk, menu):
        with entered(talk, item.name):
            found: T | None = _opened(talk, item)
        if found is not None:
            return found
    return None


def _opened(talk: Talk, item: Item[T]) -> T | None:
    """What it leads on to; whatever fails is told, and leads nowhere."""
    try:
        return item.open()
    except Back:
        return None
    except NotOffered as calm:
        say(talk, told(calm, talk.words))
    except EposError as error:
        fail(talk, told(error, talk.words))
    return None
