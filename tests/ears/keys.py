"""Keys by name, and what a terminal sends for them."""

from tests.e2e.terminal import KEYS as ORDINARY

KEYS = {
    **ORDINARY,
    "PageUp": ORDINARY["PgUp"],
    "PageDown": ORDINARY["PgDn"],
    "Insert": "\x1b[2~",
    "Delete": "\x1b[3~",
    "Shift+Tab": "\x1b[Z",
    "Space": " ",
}


def strokes(key: str) -> list[str]:
    """What is sent, stroke by stroke, for `Down`, `Ctrl+R`, `Alt+x`, `7` or the text `'да'`."""
    modifier, _, letter = key.rpartition("+")
    if key in KEYS:
        return [KEYS[key]]
    if len(key) == 1:
        return [key]
    if len(key) > 2 and key[0] == key[-1] == "'":
        return list(key[1:-1])
    if modifier == "Ctrl" and len(letter) == 1:
        return [chr(ord(letter.upper()) & 0x1F)]
    if modifier == "Alt" and len(letter) == 1:
        return [f"\x1b{letter}"]
    raise ValueError(f"no such key: {key}; a text is written in quotes")
