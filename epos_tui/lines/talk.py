"""How lines are told and typed: one after another, nothing is ever repainted."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Any, ParamSpec

from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.lines.menu import Item, Menu
from epos_tui.present.ear import heard

LONGEST_ECHO = 40

P = ParamSpec("P")
Enough = Callable[[str], bool]


class Back(Exception):
    """The question is left without an answer."""


class Interrupted(Back):
    """The question is left by Ctrl+C."""


class Leave(Exception):
    """The program is left, or its input is over."""


class Hide(Exception):
    """The diary is to be hidden before anything is answered."""


class Stop(Exception):
    """Ctrl+C twice in a row."""


@dataclass(frozen=True)
class Talk:
    """`ask` gives a line or raises EOFError, KeyboardInterrupt, or `Leave`; `tell` prints one line.

    `choose` gives what is chosen from a list, one thing after another, until the way back is taken.
    """

    ask: Callable[[str], str]
    tell: Callable[[str], None]
    choose: "Callable[[Talk, Menu[Any]], Iterator[Item[Any]]]"
    words: Words
    help: tuple[str, ...]
    """What may be typed here."""
    portion: int = 10
    """How much of a long list is told at once; 0: all of it."""
    way: list[str] = field(default_factory=list)
    """Whose diary it is, then the names of what was opened to come here."""
    keyed: Callable[[str, Enough], str] | None = None
    """Like `ask`, but what is typed needs no Enter once it is enough; None: always by lines."""
    unseen: Callable[[str], str] | None = None
    """Like `ask`, but what is typed is not shown; None: nobody could see it anyway."""
    looking: Callable[[Callable[[], bool]], AbstractContextManager[None]] = lambda due: nullcontext()
    """While a person is waited for, asks now and then whether it is due to hide; then raises `Hide`."""
    clear: Callable[[], bool] = lambda: False
    """Takes away what was told before, where that can be done; whether it could."""
    hide: Callable[[], None] | None = None
    """Hides the diary at once; None: there is none."""


def say(talk: Talk, *lines: str) -> None:
    """A line of speech each."""
    for line in lines:
        talk.tell(heard(line, talk.words))


def fail(talk: Talk, why: str) -> None:
    """Under the fixed label."""
    say(talk, f"{talk.words.errors.ERROR}: {why}")


def done(talk: Talk, what: str) -> None:
    """Under the fixed label."""
    say(talk, f"{talk.words.lines.DONE}: {what}")


@contextmanager
def entered(talk: Talk, name: str) -> Iterator[None]:
    """One step further on the way."""
    talk.way.append(name)
    try:
        yield
    finally:
        talk.way.pop()


def ask(talk: Talk, prompt: str, enough: Enough | None = None) -> str:
    """What is typed, made inert."""
    try:
        text = talk.keyed(prompt, enough) if talk.keyed and enough else talk.ask(prompt)
        return one_line(clean(text))
    except EOFError:
        raise Back from None


def ask_unseen(talk: Talk, prompt: str) -> str:
    """A secret as it was typed or pasted."""
    try:
        return (talk.unseen or talk.ask)(prompt).strip()
    except EOFError:
        raise Back from None


def twice(talk: Talk) -> Talk:
    """The same, but Ctrl+C leaves the question, and the next one in a row the program."""
    interrupted = False

    def guarded(ask: Callable[P, str]) -> Callable[P, str]:
        def asked(*about: P.args, **named: P.kwargs) -> str:
            nonlocal interrupted
            try:
                text = ask(*about, **named)
            except KeyboardInterrupt:
                if interrupted:
                    raise Stop from None
                interrupted = True
                say(talk, talk.words.lines.INTERRUPTED)
                raise Interrupted from None
            interrupted = False
            return text

        return asked

    return replace(
        talk,
        ask=guarded(talk.ask),
        keyed=talk.keyed and guarded(talk.keyed),
        unseen=talk.unseen and guarded(talk.unseen),
    )
