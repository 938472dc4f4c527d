"""Words in letters that a synthesizer reads right: one alphabet in a word, and ё."""

import re
from functools import cache

from epos_tui.i18n import Words
from epos_tui.present.ear.patterns import any_of
from epos_tui.present.line import capital
from epos_tui.present.people import class_names, cyrillic

_WORD = re.compile(r"[^\W\d_]{2,}")
_CYRILLIC, _LATIN = re.compile("[\u0400-\u04ff]"), re.compile("[A-Za-z]")


def spelt(text: str, words: Words) -> str:
    """Latin letters in a Cyrillic word become Cyrillic, 6"a" becomes 6 «А», еще becomes ещё."""
    text = _WORD.sub(_in_one_alphabet, class_names(text))
    return _misspelt(words).sub(lambda found: _with_dots(found[0], words), text)


def _in_one_alphabet(found: re.Match[str]) -> str:
    word, letters = found[0], cyrillic(found[0])
    return letters if _CYRILLIC.search(word) and not _LATIN.search(letters) else word


def _with_dots(word: str, words: Words) -> str:
    right = words.ear.SPELT[word.lower()]
    return capital(right) if word[0].isupper() else right


@cache
def _misspelt(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words.ear.SPELT, first=True)})(?!\w)")
