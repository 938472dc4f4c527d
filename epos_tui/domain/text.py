"""Makes text from outside inert: nothing in it can drive a terminal or turn the line around."""

import re
import unicodedata

MOST_CHARACTERS = 10_000
MOST_COMBINING = 4

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_NEWLINE = re.compile("\r\n?|\u2028|\u2029|\x85")


def clean(text: str) -> str:
    """Normalised text without controls and bidirectional marks; line feeds stay.

    Longer texts are cut at 10,000 characters, towers of combining marks at 4. Idempotent.
    """
    if text.isascii() and text.isprintable() and len(text) <= MOST_CHARACTERS:
        return text
    text = _NEWLINE.sub("\n", text[: 2 * MOST_CHARACTERS]).replace("\t", " ")
    text = _HARMFUL.sub("\ufffd", _INVISIBLE.sub("", text))
    return _without_towers(unicodedata.normalize("NFC", text))[:MOST_CHARACTERS]


def one_line(text: str) -> str:
    """Every run of white space as one blank."""
    return " ".join(text.split())


def _without_towers(text: str) -> str:
    """At most four combining marks in a row."""
    kept, run = [], 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= MOST_COMBINING:
            kept.append(character)
    return "".join(kept)
