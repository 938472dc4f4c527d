"""The ways of signing in, a line each."""

from asyncio import Runner
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from epos_tui.browser import has_browser, open_url
from epos_tui.domain.session import PhoneCode, Session, Way
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import confirmed
from epos_tui.lines.talk import Talk, done, say
from epos_tui.lines.walk import walk
from epos_tui.present.hand_over import consent, page, phone_code
from epos_tui.store.handler import Handler
from epos_tui.usecases.hand_over import by_way, ways
from epos_tui.usecases.sign_in import Entering


def handed(talk: Talk, entering: Entering, runner: Runner, pasted: Callable[[], Session]) -> Session | None:
    """What is handed over by the way that is chosen, where there is a choice; None on the way back."""
    word, found = talk.words.hand_over, ways(entering, has_browser())
    if len(found) == 1:
        return pasted()
    items = tuple(
        Item(
            f"{word.WAY[way]}.", pasted if way is Way.PASTE else partial(_by_way, talk, entering, runner, way)
        )
        for way in found
    )
    return walk(talk, Menu(f"{word.TITLE}: {talk.words.lines.points(len(items))}.", items))


def _by_way(talk: Talk, entering: Entering, runner: Runner, way: Way) -> Session | None:
    words = talk.words

    def opened(address: str) -> None:
        done = open_url(address)
        say(talk, words.sign_in.OPENED if done else words.errors.NO_BROWSER)
        say(talk, f"{words.hand_over.WAIT} {words.hand_over.CTRL_C}")

    def shown(code: PhoneCode) -> None:
        say(talk, phone_code(code, words), words.hand_over.CTRL_C)

    if way is Way.HANDLER and entering.handler and not _agreed(talk, entering.handler):
        return None
    return _waited(talk, runner, by_way(way, entering, page(words), opened, shown))


def _waited(talk: Talk, runner: Runner, waiting: Coroutine[Any, Any, Session]) -> Session | None:
    """Ctrl+C waits no longer."""
    try:
        return runner.run(waiting)
    except KeyboardInterrupt:
        say(talk, talk.words.hand_over.GIVEN_UP)
        return None


def _agreed(talk: Talk, handler: Handler) -> bool:
    """Whether the desktop hands addresses to this program, after a question if it did not."""
    words = talk.words
    if handler.added:
        return True
    question, meaning = consent(handler, words)
    if not confirmed(talk, (meaning, question), otherwise=words.commands.NOTHING_DONE):
        return False
    handler.add()
    done(talk, words.hand_over.ADDED)
    return True
