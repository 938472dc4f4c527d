"""How questions are asked and answers told: one line after another, nothing is ever repainted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from epos_tui.domain.errors import EposError, Mistyped
from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.lines.answers import Command, command, means, swapped_command, twin
from epos_tui.lines.ear import heard
from epos_tui.present.errors import told

T = TypeVar("T")
LONGEST_ECHO = 40


class Back(Exception):
    """The question is left without an answer."""


class Interrupted(Back):
    """The question is left by Ctrl+C."""


class Leave(Exception):
    """The program is left, or its input is over."""


class Stop(Exception):
    """Ctrl+C twice in a row."""


@dataclass
class Wrong(Exception):
    """The answer cannot be used, and why."""

    why: str


@dataclass(frozen=True, slots=True)
class Talk:
    """`ask` gives a line or raises EOFError, KeyboardInterrupt, or `Leave`; `tell` prints one line."""

    ask: Callable[[str], str]
    tell: Callable[[str], None]
    words: Words
    portion: int = 10
    """How much of a long list is told at once."""


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """What is told before the prompt, and how the answer is read; an empty answer is Enter."""

    lines: tuple[str, ...]
    prompt: str
    parse: Callable[[str], T]
    free: bool = False
    """Any text is an answer: only single letters are commands."""


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


def ask(talk: Talk, prompt: str) -> str:
    """The line typed, made inert."""
    try:
        return one_line(clean(talk.ask(prompt)))
    except EOFError:
        raise Back from None


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
        try:
            return parse(twin(text))
        except (Mistyped, Wrong):
            pass
        raise


def obey(talk: Talk, ordered: Command, lines: Iterable[str]) -> None:
    """The commands that hold at every question."""
    match ordered:
        case Command.HELP:
            say(talk, *talk.words.lines.HELP)
        case Command.REPEAT:
            say(talk, *lines)
        case Command.LEAVE:
            raise Leave
        case _:
            raise Back


def confirmed(talk: Talk, lines: tuple[str, ...]) -> bool:
    """Whether the whole word «да» was typed; whatever else means no, and that is told."""
    question = Question(lines, talk.words.lines.CONFIRM_PROMPT, _is_yes)
    try:
        agreed = answer(talk, question)
    except (Back, Leave, Stop):
        say(talk, talk.words.errors.NOT_SENT)
        raise
    if not agreed:
        say(talk, f"{talk.words.errors.NOT_SENT} {talk.words.lines.NEED_YES}")
    return agreed


def _is_yes(text: str) -> bool:
    return means(text, "yes") or means(twin(text), "yes")


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
