"""A talk that hides the diary: on request, after a time without answers, when another program says so."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import ParamSpec

from epos_tui.domain.errors import EposError
from epos_tui.domain.text import clean, one_line
from epos_tui.lines.answers import Command, understood
from epos_tui.lines.talk import Hide, Leave, Talk, done, fail, say
from epos_tui.present.errors import told
from epos_tui.usecases.lock import Lock, Watch, close, open_again

P = ParamSpec("P")


def hiding(talk: Talk, lock: Lock) -> Talk:
    """The same, but nothing is asked or told while the diary is hidden; the question is asked again after."""
    watch = Watch(lock)

    def hidden() -> None:
        close(lock)
        _closed(talk, lock)
        watch.touch()

    def guarded(ask: Callable[P, str]) -> Callable[P, str]:
        def asked(*about: P.args, **named: P.kwargs) -> str:
            while True:
                with suppress(Hide):
                    with talk.looking(watch.due):
                        text = ask(*about, **named)
                    if not watch.due():
                        watch.touch()
                        return text
                hidden()

        return asked

    return replace(
        talk,
        ask=guarded(talk.ask),
        keyed=talk.keyed and guarded(talk.keyed),
        unseen=talk.unseen and guarded(talk.unseen),
        hide=hidden,
    )


def _closed(talk: Talk, lock: Lock) -> None:
    """Until it is opened again; raises `Leave`."""
    word = talk.words.lock
    cleared = talk.clear()
    say(talk, f"{word.TITLE}.", *([] if cleared else [word.TOLD_BEFORE]), *([word.ASKED] if lock.ask else []))
    typed = []
    while True:
        typed.append(_typed(talk))
        try:
            asyncio.run(open_again(lock, lambda: say(talk, talk.words.sign_in.WAITING)))
        except EposError as error:
            fail(talk, f"{told(error, talk.words)} {word.STAYS}")
        else:
            break
    done(talk, word.OPENED)
    say(talk, *(word.typed(text) for text in typed if text))


def _typed(talk: Talk) -> str:
    """What stands before Enter: perhaps the beginning of an answer to a question before."""
    try:
        text = one_line(clean(talk.ask(talk.words.lock.PROMPT)))
    except (EOFError, KeyboardInterrupt):
        raise Leave from None
    if understood(text, ()) is Command.LEAVE:
        raise Leave
    return text
