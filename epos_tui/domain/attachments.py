"""Names for files that come from outside."""

import re
import unicodedata

from epos_tui.domain.text import clean, one_line

MOST_BYTES_OF_NAME = 180
ASK_ABOVE = 20_000_000
"""Bytes: a file larger than this is saved only after another question."""
MOST_BYTES = 100_000_000

_FORBIDDEN = re.compile('[\\\\/:*?"<>|\ufffd\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """A file name for any system: no folders, no hidden or reserved names, at most 180 bytes of UTF-8.

    The extension stays. Idempotent.
    """
    text = _FORBIDDEN.sub("_", one_line(unicodedata.normalize("NFC", clean(name))))
    text = text.lstrip(".- ").rstrip(". ") or "_"
    stem, dot, extension = text.rpartition(".")
    if not dot or not stem or len(extension.encode()) > 20:
        stem, dot, extension = text, "", ""
    if _RESERVED.fullmatch(stem.split(".")[0].strip()):
        stem = f"_{stem}"
    room = MOST_BYTES_OF_NAME - len(f"{dot}{extension}".encode())
    short = stem.encode()[:room].decode(errors="ignore").rstrip(". ")
    return f"{short or '_'}{dot}{extension}"
