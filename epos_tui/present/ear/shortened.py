"""Short forms in full: упр. 5 → упражнение 5, на с. 5, 7 → на страницах 5, 7."""

import re
from collections.abc import Iterable
from functools import cache

from epos_tui.i18n import Words
from epos_tui.i18n.words.ear import Noun
from epos_tui.present.ear.patterns import (
    LARGE,
    NUMBER,
    NUMBERS,
    any_of,
    begun,
    key_of,
    large,
    stop_after,
    word_before,
)
from epos_tui.present.line import capital


def in_full(text: str, words: Words) -> str:
    """Every short form of the lexicon."""
    for written, said in _rules(words):
        text = written.sub(said, text)
    text = _phrases(words).sub(lambda found: _phrase(found, words), text)
    text = _stems(words).sub(lambda found: _stem(found, words), text)
    text = _ranked(words).sub(lambda found: _rank(found, words), text)
    text = _numbered(words).sub(lambda found: _number(found, words), text)
    text = _works(words).sub(lambda found: _alone(found, words), text)
    return _places(words).sub(lambda found: _place(found, words), text)


def _phrase(found: re.Match[str], words: Words) -> str:
    said = _by_key(words)[key_of(found[0])]
    return (capital(said) if large(found, found[0]) else said) + stop_after(found)


def _stem(found: re.Match[str], words: Words) -> str:
    said = words.ear.STEMS[key_of(found[0])]
    return capital(said) if found[0][0].isupper() else said


def _number(found: re.Match[str], words: Words) -> str:
    """With its number or numbers behind it."""
    noun, last = _known(words)[key_of(found["short"])], found["last"]
    said = _formed(found, noun, words, many=bool(last) or found["more"] is not None)
    return f"{said} {words.ear.numbered_from_to(found['first'], last) if last else found['only']}"


def _rank(found: re.Match[str], words: Words) -> str:
    """With its number before it: 5 кл., 5–7 классы."""
    first, last, short = found["first"], found["last"], found["short"]
    noun = _known(words).get(key_of(short))
    if not last:
        return f"{first} {_formed(found, noun, words)}{stop_after(found)}" if noun else found[0]
    said = _formed(found, noun, words, many=True) if noun else short
    return begun(
        found, f"{said} {words.ear.numbered_from_to(first, last)}{stop_after(found) if noun else ''}"
    )


def _alone(found: re.Match[str], words: Words) -> str:
    return _formed(found, _known(words)[key_of(found["short"])], words) + stop_after(found)


def _place(found: re.Match[str], words: Words) -> str:
    noun, before = _places_known(words)[key_of(found["short"])], word_before(found)
    case = words.ear.CASES.get(before, noun.otherwise if before else 0)
    said = noun.one[min(case, len(noun.one) - 1)]
    return f"{capital(said) if large(found, found['short']) else said} "


def _formed(found: re.Match[str], noun: Noun, words: Words, many: bool = False) -> str:
    """In the case that the word before it asks for."""
    forms, before = noun.many if many and noun.many else noun.one, word_before(found)
    case = words.ear.CASES.get(before) or max(
        (case for ending, case in words.ear.CASE_OF_ENDING.items() if before.endswith(ending)), default=0
    )
    said = forms[min(case, len(forms) - 1)]
    return capital(said) if large(found, found["short"]) else said


@cache
def _rules(words: Words) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rule.written), rule.said) for rule in words.ear.RULES)


@cache
def _by_key(words: Words) -> dict[str, str]:
    return {short.replace(" ", ""): said for short, said in words.ear.PHRASES.items()}


@cache
def _known(words: Words) -> dict[str, Noun]:
    return _by_short((*words.ear.NOUNS, *words.ear.WORKS))


@cache
def _places_known(words: Words) -> dict[str, Noun]:
    return _by_short(words.ear.PLACES)


def _by_short(nouns: Iterable[Noun]) -> dict[str, Noun]:
    return {short: noun for noun in nouns for short in noun.shorts}


@cache
def _phrases(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./-])(?<![0-9] )(?:{any_of(words.ear.PHRASES, first=True)})(?![\w/-])")


@cache
def _stems(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words.ear.STEMS, first=True)})(?=[^\W\d_]{{1,3}}(?!\w))")


@cache
def _numbered(words: Words) -> re.Pattern[str]:
    """`more`: further numbers, and no word after them that they may belong to."""
    shorts = any_of((short for noun in words.ear.NOUNS for short in noun.shorts), first=True)
    more = rf"(?=(?:, ?| {words.ear.AND} ){NUMBER}(?: ?[.;:,)]| ?$| {words.ear.AND} ))"
    return re.compile(rf"(?<![\w./№§-])(?P<short>{shorts}) ?{NUMBERS}(?P<more>{more})?")


@cache
def _ranked(words: Words) -> re.Pattern[str]:
    """Short forms after their number, and whole ones after two."""
    ranked = [noun for noun in words.ear.NOUNS if noun.ranked]
    shorts = any_of(short for noun in ranked for short in noun.shorts)
    whole = any_of(form for noun in ranked for form in noun.many)
    numbers = r"(?P<first>[0-9]{1,2})(?: ?[–—-] ?(?P<last>[0-9]{1,2}))?"
    return re.compile(
        rf"(?<![\w.,№§–—-])(?<![№§] ){numbers} (?P<short>(?:{shorts})(?![\w/]| ?[0-9])|(?:{whole})(?!\w))"
    )


@cache
def _works(words: Words) -> re.Pattern[str]:
    shorts = any_of((short for noun in words.ear.WORKS for short in noun.shorts), first=True)
    return re.compile(rf"(?<![\w./-])(?P<short>{shorts})(?![\w/-])")


@cache
def _places(words: Words) -> re.Pattern[str]:
    """Before a name, which is nothing short itself."""
    others = any_of((*_known(words), *words.ear.PHRASES), first=True)
    name = rf"(?!(?:{others})(?!\w))(?=[{LARGE}][\w-]{{2,}})"
    return re.compile(rf"(?<![\w.])(?P<short>{any_of(_places_known(words))}) ?{name}")
