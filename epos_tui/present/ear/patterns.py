"""How the lexicon becomes regular expressions; each needs linear time."""

import re
from collections.abc import Iterable

from epos_tui.present.line import capital

_BARE = r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,4}(?:[^\W\d_](?!\w))?"
NUMBER = rf"{_BARE}(?![\w/]|[.:-]\w)"
"""A number of a page, an exercise, a section: 5, 5а, 3.12; not the beginning of anything longer."""
NUMBERS = rf"(?:(?P<first>{_BARE}) ?[–—-] ?(?P<last>{NUMBER})|(?P<only>{NUMBER}))"
_LAST_WORD = re.compile(r"([^\W\d_]{1,30}) $")
LARGE = r"A-Z\u0401\u0410-\u042f"
SENTENCE = rf" ?$| [{LARGE}«]"
"""What a stop stands before."""
_SENTENCE = re.compile(SENTENCE)
_NEW_SENTENCE = re.compile(r"[.!?] $")
_BEGINS = re.compile(r"(?:^|[.!?:] )$")


def any_of(shorts: Iterable[str], first: bool = False) -> str:
    """Any of them, the longest first; blanks may be left out. `first`: or with a large first letter."""
    return "|".join(_pattern(short, first) for short in sorted(shorts, key=len, reverse=True)) or "(?!)"


def _pattern(short: str, first: bool) -> str:
    escaped = re.escape(short).replace(r"\ ", " ?")
    if not first or not short[0].islower():
        return escaped
    return f"[{short[0]}{short[0].upper()}]{escaped[1:]}"


def key_of(short: str) -> str:
    """As it stands in the lexicon, without the blanks that may be left out."""
    bare = short.replace(" ", "")
    return bare if bare[1:2].isupper() else bare[:1].lower() + bare[1:]


def word_before(found: re.Match[str]) -> str:
    """The word that stands before, in small letters; nothing after a sign."""
    before = _LAST_WORD.search(found.string[max(0, found.start() - 31) : found.start()])
    return before[1].lower() if before else ""


def large(found: re.Match[str], short: str) -> bool:
    """Whether what is said for it begins with a large letter."""
    if short[1:2].isupper():
        return bool(_BEGINS.search(found.string[max(0, found.start() - 2) : found.start()]))
    return short[0].isupper()


def begun(found: re.Match[str], said: str) -> str:
    """With a large letter after the stop of a sentence, where a figure stood."""
    before = found.string[max(0, found.start() - 2) : found.start()]
    return capital(said) if _NEW_SENTENCE.match(before) else said


def stop_after(found: re.Match[str]) -> str:
    """The point of a short form is the stop of a sentence too, where a sentence ends."""
    ends = found[0].endswith(".") and _SENTENCE.match(found.string, found.end())
    return "." if ends else ""
