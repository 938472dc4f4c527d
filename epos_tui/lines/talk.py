"""How lines are told and typed: one after another, nothing is ever repainted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.lines.menu import Item, Menu
from epos_tui.present.ear import heard

LONGEST_ECHO = 40


class Back(Exception):
    """The question is left without an answer."""


class Interrupted(Back):
    """The question is left by Ctrl+C."""


class Leave(Exception):
    """The program is left, or its input is over."""


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
    """How much of a long list is told at once."""
    way: list[str] = field(default_factory=list)
    """Whose diary it is, then the names of what was opened to come here."""


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


def ask(talk: Talk, prompt: str) -> str:
    """The line typed, made inert."""
    try:
        return one_line(clean(talk.ask(prompt)))
    except EOFError:
        raise Back from None


def twice(talk: Talk) -> Callable[[str], str]:
    """Asks so that Ctrl+C leaves the question, and the next one in a row the program."""
    interrupted = False

    def asked(prompt: str) -> str:
        nonlocal interrupted
        try:
            text = talk.ask(prompt)
        except KeyboardInterrupt:
            if interrupted:
                raise Stop from None
            interrupted = True
            say(talk, talk.words.lines.INTERRUPTED)
            raise Interrupted from None
        interrupted = False
        return text

    return asked
