"""The one user of the library that knows what all forms of a word have in common."""

from collections.abc import Callable
from functools import cache

LONGEST = 40
"""Letters: what is longer is no word, and stands for itself."""


def word_forms() -> Callable[[str], str]:
    """дробями → дроб, fractions → fraction; for one thread at a time, numbers and other letters stay."""
    from snowballstemmer import stemmer

    russian, english = stemmer("russian"), stemmer("english")

    @cache
    def stem(word: str) -> str:
        if len(word) > LONGEST or not word.isalpha():
            return word
        found: str = (english if word.isascii() else russian).stemWord(word)
        return found

    return stem
