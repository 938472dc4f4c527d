"""What a person may type: commands, numbers, words and their beginnings, in either keyboard layout."""

from collections.abc import Sequence
from enum import Enum

from epos_tui.i18n import words_for
from epos_tui.usecases.cabinet import folded

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.&"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю?"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_SHORTEST_INNER_WORD = 3


class Command(Enum):
    """What is understood at every question; the values are the keys of `ANSWERS`."""

    HELP = "help"
    REPEAT = "repeat"
    BACK = "back"
    LEAVE = "leave"
    ALL = "all"


def bare(text: str) -> str:
    """The text as it is compared; «1.» and «да.» are «1» and «да»."""
    return folded(text).rstrip(".)!")


def twin(text: str) -> str:
    """The same keys in the other layout: й for q, d for в."""
    typed = folded(text)
    return typed.translate(_TO_CYRILLIC) if typed.isascii() else typed.translate(_TO_LATIN)


def means(text: str, name: str) -> bool:
    """Whether the text is one of the answers of this name in either language."""
    known = (*words_for("ru").lines.ANSWERS[name], *words_for("en").lines.ANSWERS[name])
    return (bare(text) or folded(text)) in known


def command(text: str) -> Command | None:
    """The command typed as such."""
    return next((command for command in Command if means(text, command.value)), None)


def swapped_command(text: str) -> Command | None:
    """The command typed in the other layout; a comma stands where the question mark does."""
    return Command.HELP if text == "," else command(twin(text))


def matches(text: str, names: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """Which of the named things are meant, from 0: by number, whole name, or beginning."""
    typed = bare(text)
    if typed.isascii() and typed.isdigit():
        number = int(typed) if len(typed) <= 4 else 0
        return (number - 1,) if 1 <= number <= len(names) else ()
    return typed_names(typed, [[folded(name) for name in own] for own in names]) if typed else ()


def typed_names(typed: str, names: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Exact names win over beginnings, beginnings over words further on."""
    exact = tuple(index for index, own in enumerate(names) if typed in own)
    begun = tuple(index for index, own in enumerate(names) if any(name.startswith(typed) for name in own))
    if exact or begun or len(typed) < _SHORTEST_INNER_WORD:
        return exact or begun
    return tuple(
        index
        for index, own in enumerate(names)
        if any(word.strip("«»,.").startswith(typed) for name in own for word in name.split())
    )


def understood(text: str, names: Sequence[tuple[str, ...]]) -> Command | tuple[int, ...]:
    """A command or the things meant; what stands on the keys wins over what the other layout has there."""
    direct = command(text) or matches(text, names)
    return direct or command(twin(text)) or matches(twin(text), names) or swapped_command(text) or ()
