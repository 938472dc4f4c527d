"""Words in letters that a synthesizer reads right: one alphabet in a word, and ё."""

import re
from functools import cache

from epos_tui.i18n import Words
from epos_tui.present.ear.patterns import any_of
from epos_tui.present.line import capital
from epos_tui.present.people import class_names, cyrillic

_WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+")


def spelt(text: str, words: Words) -> str:
    """Класc → класс, 6"a" → 6 «А», еще → ещё."""
    text = _WORD.sub(_in_one_alphabet, class_names(text))
    return _misspelt(words).sub(lambda found: _with_dots(found[0], words), text)


def _in_one_alphabet(word: re.Match[str]) -> str:
    letters = cyrillic(word[0])
    return word[0] if letters.isascii() or re.search("[A-Za-z]", letters) or not _mixed(word[0]) else letters


def _mixed(word: str) -> bool:
    return not word.isascii() and bool(re.search("[A-Za-z]", word))


def _with_dots(word: str, words: Words) -> str:
    right = words.ear.SPELT[word.lower()]
    return capital(right) if word[0].isupper() else right


@cache
def _misspelt(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words.ear.SPELT, first=True)})(?!\w)")
