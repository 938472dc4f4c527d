"""The files behind the attachments, given out piece by piece."""

import re
from collections.abc import Iterator
from pathlib import Path

from epos_tui.domain.errors import AttachmentMissing, BrokenFile, number_of

PIECE = 64 * 1024
_NAME = re.compile(r"\w[\w.-]*")
"""An id names a file of its folder and nothing else."""


def pieces(folder: Path, id: str) -> Iterator[bytes]:
    """The content of the file; raises `AttachmentMissing`, or `BrokenFile` when it cannot be read."""
    path = folder / id
    try:
        if not _NAME.fullmatch(id) or not path.is_file():
            raise AttachmentMissing(id)
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece
    except OSError as error:
        raise BrokenFile(str(path), "$", "file", number_of(error)) from None
