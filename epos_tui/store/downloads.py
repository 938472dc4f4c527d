"""Saves a file from outside: never over another one, never through a link, never executable."""

import errno
import os
from collections.abc import AsyncIterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from epos_tui.disk import open_private
from epos_tui.domain.attachments import MOST_BYTES, safe_name
from epos_tui.domain.errors import AttachmentTooLarge, CannotKeep, number_of

_NEW = os.O_WRONLY | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


async def save(folder: Path, name: str, pieces: AsyncIterator[bytes], most: int = MOST_BYTES) -> Path:
    """The file it became; raises `CannotKeep`, `AttachmentTooLarge`, or what the pieces raise."""
    part = folder / f".{safe_name(name)}.{os.urandom(4).hex()}.part"
    try:
        await _write(part, name, pieces, most)
        return _named(part, folder, safe_name(name))
    except OSError as error:
        raise CannotKeep(str(folder), number_of(error)) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


async def _write(part: Path, name: str, pieces: AsyncIterator[bytes], most: int) -> None:
    with os.fdopen(open_private(part, _NEW), "wb") as file:
        written = 0
        async for piece in pieces:
            written += len(piece)
            if written > most:
                raise AttachmentTooLarge(name, most)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


def _named(part: Path, folder: Path, name: str) -> Path:
    """The first free name: задание.pdf, задание (2).pdf …; a name is taken and never given back."""
    stem, suffix = Path(name).stem, Path(name).suffix
    for number in count(1):
        path = folder / (name if number == 1 else f"{stem} ({number}){suffix}")
        with suppress(FileExistsError):
            _take(part, path)
            break
    return path


def _take(part: Path, path: Path) -> None:
    """Gives the content its name; where the file system knows no links it is copied. Raises `OSError`."""
    try:
        os.link(part, path)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS):
            raise
        with os.fdopen(open_private(path, _NEW), "wb") as file:
            file.write(part.read_bytes())
