"""How readers spell what stands on a screen."""

import re
from collections.abc import Sequence

_SIGNS = {"slash": "/", "dash": "-", "at": "@", "plus": "+", "quote": '"', "percent": "%"}
"""How readers tell signs."""


def unwrapped(rows: Sequence[str]) -> list[str]:
    """Lines that the terminal has broken, as they were printed."""
    widest = max(map(len, rows), default=0)
    return "".join(row if len(row) == widest else f"{row}\n" for row in rows).split("\n")


def with_signs(text: str) -> str:
    """Signs instead of their names."""
    return re.sub(rf" ?\b({'|'.join(_SIGNS)})\b ?", lambda name: _SIGNS[name[1]], text)
