"""Signs that readers drop or name in a language of their own: words, pauses, or nothing."""

import re
from functools import cache
from itertools import accumulate

from epos_tui.domain.text import one_line
from epos_tui.i18n import Words

_QUESTIONED = re.compile(r"(?<![.…])\.*…[.…]*(?=[?!])")
_STOPS = re.compile(r"(?<![.…])\.*…[.…]*(\w?)")
_QUOTED = re.compile(r"[\"“”„]([^\"“”„]*)[\"“”„]")
_ANGLED = re.compile(r"(?<![\w<])<(?=[^\s<>])([^<>]{1,200})(?<=[^\s<>])>(?!\w)")
_HASH, _HEADING = re.compile(r"(?<![\w&])#(?= ?[0-9])"), re.compile(r"(?<![\w&#])#+(?: |(?=\w))")
_GAP, _STAR = re.compile("_{2,}"), re.compile(r"(?<=[0-9])\*(?![\w*])")
_RULED, _DECORATION = re.compile("[-=~–—*]{3,}"), re.compile(r"\*+|(?<!\w)_|_(?!\w)")
_SUBSCRIPT = re.compile(r"(?<=[^\W\d_])[₀-₉]")
_BLANKS = re.compile(" {2,}")
_PAUSES = re.compile(r" ?(?:[·│•▸|▪►▶‣●◆■★☆→←⇒➜➔]|-+>|=+>)+ ?")
_BEGINNING = re.compile(r"^[ ,]*(?:\.[ ,]+)+")
_BEFORE_COMMA, _COMMAS = re.compile(r" +,"), re.compile(r",(?: ?,)+")
_AFTER_SIGN, _BEFORE_SIGN = re.compile(r"(?<=[:;(«]),(?= )"), re.compile(r", ?(?=[.;:!?](?: |$))")


def with_signs(text: str, words: Words) -> str:
    """2 × 3 → 2 умножить на 3, (устно) → a pause, **важно** → важно."""
    text = _STOPS.sub(_stopped, _QUESTIONED.sub("", text))
    text = _ANGLED.sub(r"«\1»", _QUOTED.sub(r"«\1»", text).replace('"', ""))
    text = _GAP.sub(f", {words.ear.BLANK}, ", text)
    text = _SUBSCRIPT.sub(lambda found: chr(ord(found[0]) - ord("₀") + ord("0")), text)
    text = _BLANKS.sub(" ", _alone(words).sub(lambda found: f" {words.ear.SIGNS[found[0]]} ", text))
    for found, said in _relations(words):
        text = found.sub(said, text)
    text = _HEADING.sub("", _HASH.sub("№", text))
    text = _STAR.sub(f" {words.ear.STARRED}", text)
    return _BLANKS.sub(" ", _DECORATION.sub("", _RULED.sub(" ", text)))


def paused(text: str) -> str:
    """Signs between two things as pauses, each once."""
    text = _COMMAS.sub(",", _BEFORE_COMMA.sub(",", _PAUSES.sub(", ", text)))
    text = _BEGINNING.sub("", text)
    return one_line(_BEFORE_SIGN.sub("", _AFTER_SIGN.sub("", text.strip(" ,"))))


def _stopped(found: re.Match[str]) -> str:
    return f". {found[1]}" if found[1] else "."


def bracketless(text: str) -> str:
    """Brackets around words, as commas; those that belong to a word or a formula stay: урок(и), f(x)."""
    begun, pauses = [], set()
    letters = list(accumulate(map(str.isalnum, text)))
    for place, sign in enumerate(text):
        if sign in "([":
            begun.append(place)
        elif sign in ")]" and begun:
            first = begun.pop()
            if _free(text, first, place) and letters[place] > letters[first]:
                pauses |= {first, place}
    return "".join(_pause(text, place) if place in pauses else sign for place, sign in enumerate(text))


def _pause(text: str, place: int) -> str:
    """What ends with a sign of its own needs no comma."""
    return " " if text[place] in ")]" and text[place - 1] in ".!?;:," else ", "


def _free(text: str, first: int, last: int) -> bool:
    before, after = text[max(0, first - 1) : first], text[last + 1 : last + 2]
    ends = after in ("", " ", ")", "]") or (after in ".,;:!?»" and text[last + 2 : last + 3] in ("", " "))
    return before in ("", " ", "(", "[") and ends


@cache
def _alone(words: Words) -> re.Pattern[str]:
    """A power after a unit belongs to the unit: см²."""
    return re.compile("|".join(rf"(?<![мm]){sign}" if sign in "²³" else sign for sign in words.ear.SIGNS))


@cache
def _relations(words: Words) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each sign of the lexicon where it stands by what it relates."""
    between = ((_between(sign), said) for sign, said in words.ear.BETWEEN.items())
    touching = (
        (rf"(?<=[0-9]){re.escape(sign)}(?=[0-9])", f" {said} ") for sign, said in words.ear.TOUCHING.items()
    )
    starting = (
        (rf"(?<![\w)]){re.escape(sign)} ?(?=[0-9])", f"{said} ")
        for sign, said in words.ear.BEFORE_NUMBER.items()
    )
    return tuple((re.compile(found), said) for found, said in (*between, *touching, *starting))


def _between(sign: str) -> str:
    """A colon and a star mean this only between numbers."""
    before, after = ("[0-9]", "[0-9]") if sign in ":*" else (r"[\w.)»%*]", r"[\w(«+−-]")
    return rf"(?<={before} ){re.escape(sign)}(?= {after})"
