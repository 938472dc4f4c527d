"""Files and folders nobody but their owner may read."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG

_MODE_OF_FOLDER, _MODE_OF_FILE = 0o700, 0o600
_BYTES_AS_THEY_ARE = getattr(os, "O_BINARY", 0)
"""Windows would write a carriage return before every line feed."""
MOUNTS = Path("/proc/self/mountinfo")
"""What is mounted where; only Linux tells."""
_FAR = {
    "9p",
    "afs",
    "ceph",
    "cifs",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
}


def open_private(path: Path, flags: int) -> int:
    """A handle of the file, made with all its folders when it is not there; raises `OSError`."""
    for folder in (*reversed(path.parent.parents), path.parent):
        folder.mkdir(mode=_MODE_OF_FOLDER, exist_ok=True)
    return os.open(path, flags | os.O_CREAT | _BYTES_AS_THEY_ARE, _MODE_OF_FILE)


def read_regular(path: Path, most: int) -> bytes:
    """The content of an ordinary file; raises `OSError` for anything else, and for one that is too large."""
    if not S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return content


def is_far(path: Path, mounts: Path = MOUNTS) -> bool:
    """Whether the file lies on the disk of another computer, where programs cannot share memory over it."""
    try:
        device = path.stat().st_dev
        number = f"{os.major(device)}:{os.minor(device)}"
        for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
            about, _, source = line.partition(" - ")
            if number in about.split()[2:3]:
                return source.partition(" ")[0] in _FAR
    except (OSError, AttributeError):  # no such system
        return False
    return False


def journal_mode(path: Path, mounts: Path = MOUNTS) -> str:
    """How a database in this place keeps its journal: a write-ahead log needs memory that is shared."""
    return "TRUNCATE" if is_far(path, mounts) else "WAL"


class Busy(Exception):
    """Another program holds the lock."""


@contextmanager
def locked(path: Path, patient: bool = True) -> Iterator[None]:
    """Only one program at a time comes past this file; a killed one lets it go.

    Raises `OSError`, and `Busy` instead of waiting where nobody has the patience.
    """
    handle = open_private(path, os.O_RDWR)
    try:
        _take(handle, patient)
        yield
    finally:
        os.close(handle)


def _take(handle: int, patient: bool) -> None:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_LOCK if patient else msvcrt.LK_NBLCK, 1)
        except PermissionError:
            if patient:
                raise
            raise Busy from None
    else:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX if patient else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
