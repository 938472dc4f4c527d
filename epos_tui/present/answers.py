"""What a person may answer: yes, no, commands, names; both languages are understood everywhere."""

from collections.abc import Iterable, Sequence

from epos_tui.domain.text import folded
from epos_tui.i18n import every_words

_SHORTEST_INNER_WORD = 3
SIGNS = ("/", ".")
"""One key of the two layouts."""


def bare(text: str) -> str:
    """The text as it is compared; «1.» and «да.» are «1» and «да»."""
    return folded(text).rstrip(".)!")


def means(text: str, name: str) -> bool:
    """Whether the text is one of the answers of this name."""
    typed = bare(text) or folded(text)
    return any(typed in words.lines.ANSWERS[name] for words in every_words())


def begun(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Which of the answers of these names begin so."""
    typed, every = folded(text), [words.lines.ANSWERS for words in every_words()]
    return tuple(
        name for name in names if any(word.startswith(typed) for answers in every for word in answers[name])
    )


def looked_for(text: str) -> str | None:
    """The text after «найти» or a slash, empty when there is none; None: nothing is looked for."""
    typed = folded(text)
    for word in (word for words in every_words() for word in words.lines.ANSWERS["find"]):
        if typed == word or typed.startswith(word if word in SIGNS else f"{word} "):
            return typed.removeprefix(word).strip()
    return None


def is_yes(text: str, whole: bool = False) -> bool:
    """«Да» or «yes»; unless it must be the whole word, the first letter too."""
    both = [words.keys.YES_WORDS for words in every_words()]
    return bare(text) in [known for word, letter in both for known in ((word,) if whole else (word, letter))]


def is_no(text: str) -> bool:
    """«Нет», «no», or the first letter."""
    return any(bare(text) in words.keys.NO_WORDS for words in every_words())


def named(text: str, names: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Which of the things are meant: exact names win over beginnings, beginnings over words further on."""
    typed = folded(text)
    if not typed:
        return ()
    known = [[folded(name) for name in own] for own in names]
    exact = tuple(index for index, own in enumerate(known) if typed in own)
    begun = tuple(index for index, own in enumerate(known) if any(name.startswith(typed) for name in own))
    if exact or begun or len(typed) < _SHORTEST_INNER_WORD:
        return exact or begun
    return tuple(
        index
        for index, own in enumerate(known)
        if any(word.strip("«»,.").startswith(typed) for name in own for word in name.split())
    )
