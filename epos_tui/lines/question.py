"""Questions, what is understood at every one of them, and the word without which nothing is sent or saved."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from epos_tui.domain.errors import EposError, Mistyped
from epos_tui.i18n import Words
from epos_tui.lines import said
from epos_tui.lines.answers import Command, command, swapped_command, twin
from epos_tui.lines.talk import Back, Leave, Stop, Talk, ask, fail, say
from epos_tui.present.answers import is_yes
from epos_tui.present.errors import told
from epos_tui.present.line import ended

T = TypeVar("T")


@dataclass
class Wrong(Exception):
    """The answer cannot be used, and why."""

    why: str


@dataclass(frozen=True)
class Question(Generic[T]):
    """What is told before the prompt, and how the answer is read; an empty answer is Enter."""

    lines: tuple[str, ...]
    prompt: str
    parse: Callable[[str], T]
    free: bool = False
    """Any text is an answer: only single letters are commands."""


def answer(talk: Talk, question: Question[T]) -> T:
    """Asks until the answer can be used; raises `Back` or `Leave`."""
    say(talk, *question.lines)
    while True:
        text = ask(talk, question.prompt)
        ordered = _ordered(text, question.free)
        if ordered:
            obey(talk, ordered, question.lines)
            continue
        try:
            return _parsed(question.parse, text)
        except (EposError, Wrong) as error:
            ordered = swapped_command(text)
            if ordered and ordered is not Command.ALL:
                obey(talk, ordered, question.lines)
            else:
                fail(talk, error.why if isinstance(error, Wrong) else told(error, talk.words))


def some(words: Words) -> Callable[[str], str]:
    """Reads any text that is not empty."""

    def parse(text: str) -> str:
        if not text:
            raise Wrong(words.lines.EMPTY)
        return text

    return parse


def _ordered(text: str, free: bool) -> Command | None:
    if free and len(text) != 1:
        return None
    found = command(text) or (swapped_command(text) if free else None)
    return None if found is Command.ALL else found


def _parsed(parse: Callable[[str], T], text: str) -> T:
    """The answer as typed, else as typed in the other layout."""
    try:
        return parse(text)
    except (Mistyped, Wrong):
        with suppress(Mistyped, Wrong):
            return parse(twin(text))
        raise


def obey(talk: Talk, ordered: Command, lines: Iterable[str]) -> None:
    """The commands that hold at every question."""
    match ordered:
        case Command.HELP:
            say(talk, *talk.help)
        case Command.REPEAT:
            say(talk, *lines)
        case Command.WHERE:
            _tell_way(talk)
        case Command.LEAVE:
            raise Leave
        case Command.LOCK:
            if talk.hide:
                talk.hide()
        case _:
            raise Back


def _tell_way(talk: Talk) -> None:
    """Whose diary it is, and what was opened to come here."""
    say(talk, *map(ended, talk.way[:1]))
    if talk.way[1:]:
        say(talk, said.way(talk.way[1:], talk.words))


def confirmed(talk: Talk, lines: tuple[str, ...], otherwise: str = "") -> bool:
    """Whether the whole word «да» was typed; whatever else means no, and that is told."""
    question = Question(lines, talk.words.lines.CONFIRM_PROMPT, _is_yes)
    nothing = otherwise or talk.words.errors.NOT_SENT
    try:
        agreed = answer(talk, question)
    except (Back, Leave, Stop):
        say(talk, nothing)
        raise
    if not agreed:
        say(talk, f"{nothing} {talk.words.lines.NEED_YES}")
    return agreed


def _is_yes(text: str) -> bool:
    return is_yes(text, whole=True) or is_yes(twin(text), whole=True)
