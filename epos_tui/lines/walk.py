"""The way through a list: what is chosen is opened, until something leads on."""

from typing import TypeVar

from epos_tui.domain.errors import EposError, NotOffered
from epos_tui.lines.menu import Menu
from epos_tui.lines.talk import Back, Talk, fail, say
from epos_tui.present.errors import told

T = TypeVar("T")


def walk(talk: Talk, menu: Menu[T]) -> T | None:
    """Opens what is chosen until something leads on; None on the way back."""
    for item in talk.choose(talk, menu):
        try:
            found: T | None = item.open()
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
    return None
