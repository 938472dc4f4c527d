"""Hostile texts, and what must not be left of them."""

import re

PAYLOADS = {
    "title": "\x1b]0;чужой заголовок\x1b\\",
    "clipboard": "\x1b]52;c;0L3QtdGC\x1b\\",
    "clear": "\x1b[2J\x1b[H",
    "c1": "\x9b31mкрасный\x9d0;заголовок\x9c",
    "bell": "\x1b]0;незакрытый\x07",
    "bidi": "\u202eовтсечок\u2066\u200f",
    "markup": "[@click=app.quit]оценка[/] [/красный] [3]",
    "tower": "о" + "\u0301\u0489\u0e47\u20dd" * 40,
    "surrogate": "\ud800 и \U000e0041\x00",
}
LIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
EVERYTHING = " ".join(PAYLOADS.values())
