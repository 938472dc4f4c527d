"""A line as it is said: short forms in full, signs that readers drop or misread as words and pauses."""

import re

from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.present.ear.numbers import with_dates, with_numbers
from epos_tui.present.ear.shortened import in_full
from epos_tui.present.ear.signs import bracketless, paused, with_signs
from epos_tui.present.ear.spelt import spelt

_ADDRESS = re.compile(r"((?:https?://|www\.)[^\s«»]+|[\w.+-]{1,64}@[\w.-]{1,255})")


def heard(text: str, words: Words) -> str:
    """One line for the ear: стр. 5–7 → страницы с 5 по 7, 2 × 3 → 2 умножить на 3, "х" → «х».

    Links and addresses stay as they are. Idempotent; what is in doubt stays as it is written.
    """
    parts = _ADDRESS.split(bracketless(one_line(clean(text))))
    parts[::2] = (_said(part, words) for part in parts[::2])
    return paused("".join(parts))


def _said(text: str, words: Words) -> str:
    text = with_dates(spelt(with_signs(text, words), words), words)
    return with_numbers(in_full(text, words), words)
