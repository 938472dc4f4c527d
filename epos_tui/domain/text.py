"""Makes text from outside inert: nothing in it can drive a terminal or turn the line around."""

import re
import unicodedata
from typing import Any

from epos_tui.domain.links import safe_url

MOST_CHARACTERS = 10_000
MOST_COMBINING = 4

_ORDINARY = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u00ff\u0400-\u0481\u048a-\u04ff\u2010-\u2027\u2030-\u205e\u2080-\u2089\u2116]"
    f"{{0,{MOST_CHARACTERS}}}"
)
"""Texts of these characters alone are inert as they are: almost all that a school writes."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_BLOCKS = ("br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "table")
_INLINE = ("a", "b", "i", "u", "s", "em", "strong", "span", "font", "sub", "sup", "td", "th", "tbody", "img")
_TAG = re.compile(
    rf"</?({'|'.join((*_BLOCKS, *_INLINE))})(?:\s+[a-z-]+\s*=[^<>]{{0,500}})?\s*/?>", re.IGNORECASE
)
_ANCHOR = re.compile(
    r"""<a\b[^<>]{0,500}?\bhref\s*=\s*(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})')[^<>]{0,500}>(.{0,1000}?)</a\s*>""",
    re.IGNORECASE | re.DOTALL,
)
_UNSEEN = re.compile(r"<(script|style)\b[^<>]{0,500}>", re.IGNORECASE)
_UNSEEN_ENDS = {name: re.compile(rf"</{name}\s{{0,500}}>", re.IGNORECASE) for name in ("script", "style")}
_NEWLINE = re.compile("\r\n?|\u2028|\u2029|\x85")


def clean(text: str) -> str:
    """Normalised text without controls and bidirectional marks; line feeds stay.

    Longer texts are cut at 10,000 characters, towers of combining marks at 4. Idempotent.
    """
    if _ORDINARY.fullmatch(text):
        return text
    text = _NEWLINE.sub("\n", text[: 2 * MOST_CHARACTERS]).replace("\t", " ")
    text = _HARMFUL.sub("\ufffd", _INVISIBLE.sub("", text))
    text = _without_towers(unicodedata.normalize("NFC", text))
    return unicodedata.normalize("NFC", text)[:MOST_CHARACTERS]


def plain(text: str) -> str:
    """Text without the HTML in which portals keep it: known tags become blanks or new lines.

    Links keep their address, «сайт (https://perm.ru)», if a browser may open it.
    Signs that only look like tags stay: 2 < 3, <имя>.
    """
    if "<" in text:
        text = _ANCHOR.sub(_with_address, _without_unseen(text))
        text = _TAG.sub(lambda tag: "\n" if tag[1].lower() in _BLOCKS else "", text)
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return text.strip("\n")


def _without_unseen(text: str) -> str:
    """Without scripts and styles; one that does not end stays, and what follows it is looked at once."""
    kept, place = [], 0
    while (begins := _UNSEEN.search(text, place)) and (
        ends := _UNSEEN_ENDS[begins[1].lower()].search(text, begins.end())
    ):
        kept.append(text[place : begins.start()])
        place = ends.end()
    return "".join(kept) + text[place:]


def _with_address(anchor: re.Match[str]) -> str:
    url, label = safe_url((anchor[1] or anchor[2] or "").replace("&amp;", "&")), anchor[3]
    if url is None:
        return label
    return url if label.strip() == url or not label.strip() else f"{label} ({url})"


def cleaned(raw: Any, html: bool = False) -> Any:
    """The same JSON value with every string made inert."""
    if isinstance(raw, str):
        return clean(plain(raw) if html else raw)
    if isinstance(raw, list):
        return [cleaned(item, html) for item in raw]
    if isinstance(raw, dict):
        return {clean(key): cleaned(item, html) for key, item in raw.items()}
    return raw


def one_line(text: str) -> str:
    """Every run of white space as one blank."""
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines that say something, each with single blanks."""
    return tuple(filter(None, map(one_line, text.splitlines())))


def folded(text: str) -> str:
    """The text as it is compared: any case, ё = е, single blanks."""
    return one_line(text.casefold().replace("ё", "е"))


def _without_towers(text: str) -> str:
    """At most four combining marks in a row, those that stand inside or around a letter included."""
    kept, run = [], 0
    for character in text:
        run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if run <= MOST_COMBINING:
            kept.append(character)
    return "".join(kept)
