"""Files and folders nobody but their owner may read."""

import os
from pathlib import Path

_MODE_OF_FOLDER, _MODE_OF_FILE = 0o700, 0o600
_BYTES_AS_THEY_ARE = getattr(os, "O_BINARY", 0)
"""Windows would write a carriage return before every line feed."""


def open_private(path: Path, flags: int) -> int:
    """A handle of the file, made with all its folders when it is not there; raises `OSError`."""
    for folder in (*reversed(path.parent.parents), path.parent):
        folder.mkdir(mode=_MODE_OF_FOLDER, exist_ok=True)
    return os.open(path, flags | os.O_CREAT | _BYTES_AS_THEY_ARE, _MODE_OF_FILE)
