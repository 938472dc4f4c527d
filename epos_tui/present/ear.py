"""Signs that readers drop or misread, as words and pauses."""

import re

from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words

_RANGE = re.compile(r"(?<![\d.,–-])(\d+)\s?[–—]\s?(\d+)(?![\d–-])")
_QUOTED = re.compile(r"[\"“”„]([^\"“”„]*)[\"“”„]")
_PAUSES = re.compile(r"\s*[·│→•▸|]\s*")
_STOPS = re.compile(r"\.*…+\.*")
_SIGNS = re.compile(r"(?<= )[×+=](?= )|(?<=\d ):(?= \d)")


def heard(text: str, words: Words) -> str:
    """One line for the ear: 166–168 → от 166 до 168, 2 × 3 → 2 умножить на 3, "х" → «х»."""
    text = _STOPS.sub(".", one_line(clean(text)))
    text = _RANGE.sub(lambda found: words.lines.numbers_from_to(found[1], found[2]), text)
    text = _SIGNS.sub(lambda found: words.lines.SIGNS[found[0]], text)
    text = _QUOTED.sub(r"«\1»", text).replace('"', "")
    return one_line(_PAUSES.sub(", ", text)).removeprefix(", ")
