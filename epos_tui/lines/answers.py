"""What a person may type: commands, numbers, words and their beginnings, in either keyboard layout."""

from collections.abc import Sequence
from enum import Enum

from epos_tui.domain.text import folded
from epos_tui.present.answers import bare, begun, means, named
from epos_tui.present.keyboard import swapped

_HELP_IN_THE_OTHER_LAYOUT = (",", "&")


class Command(Enum):
    """What is understood at every question; the values are the keys of `ANSWERS`."""

    HELP = "help"
    REPEAT = "repeat"
    WHERE = "where"
    BACK = "back"
    LEAVE = "leave"
    LOCK = "lock"
    ALL = "all"


def twin(text: str) -> str:
    """The same keys in the other layout: й for q, d for в."""
    return folded(swapped(text))


def command(text: str) -> Command | None:
    """The command typed as such."""
    return next((command for command in Command if means(text, command.value)), None)


def swapped_command(text: str) -> Command | None:
    """The command typed in the other layout; the question mark stands on other keys there."""
    return Command.HELP if text in _HELP_IN_THE_OTHER_LAYOUT else command(twin(text))


def matches(text: str, names: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """Which of the named things are meant, from 0: by number, whole name, or beginning."""
    typed = bare(text)
    if typed.isascii() and typed.isdigit():
        number = int(typed) if len(typed) <= 4 else 0
        return (number - 1,) if 1 <= number <= len(names) else ()
    return named(typed, names)


def understood(text: str, names: Sequence[tuple[str, ...]]) -> Command | tuple[int, ...]:
    """A command or the things meant; what stands on the keys wins over what the other layout has there."""
    direct = command(text) or matches(text, names)
    return direct or command(twin(text)) or matches(twin(text), names) or swapped_command(text) or ()


def certain(text: str, names: Sequence[tuple[str, ...]]) -> bool:
    """Whether nothing typed further could mean anything else; no number either."""
    meant, possible = understood(text, names), _possible(text, names) | _possible(twin(text), names)
    if isinstance(meant, Command):
        return possible <= {meant.value}
    return possible <= set(meant) if len(meant) == 1 else not possible and bare(text).isdigit()


def _possible(text: str, names: Sequence[tuple[str, ...]]) -> set[str | int]:
    """The answers and the things, from 0, that begin so."""
    typed = folded(text)
    things = (
        index
        for index, own in enumerate(names)
        if any(name.startswith(typed) for name in map(folded, (*own, str(index + 1))))
    )
    return {*begun(text, (*(command.value for command in Command), "find")), *things}
