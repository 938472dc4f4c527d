"""An order is sent once, and how it ended is told."""

from collections.abc import Callable, Coroutine
from typing import Any

from epos_tui.compose import run
from epos_tui.domain.errors import EposError
from epos_tui.lines.talk import Talk, done, fail
from epos_tui.present.errors import unsent
from epos_tui.usecases.receipt import Receipt


def delivered(talk: Talk, sending: Coroutine[Any, Any, Receipt], said: Callable[[Receipt], str]) -> bool:
    """Whether the school may have it, so that what was read before is out of date."""
    try:
        receipt = run(sending)
    except EposError as error:
        fail(talk, unsent(error, talk.words))
        return False
    (done if receipt.well else fail)(talk, said(receipt))
    return receipt.changes_something
