"""The picture of a screen that GNU Screen offers BRLTTY; here the harness draws it."""

import ctypes
import fcntl
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyte

_KEY = ctypes.c_int(0xBACD072F).value
"""Fixed, so there is one such picture on a machine."""
_COLUMNS, _ROWS = 132, 66
_SIZE = 4 + _COLUMNS * _ROWS * 2 + 16
_CREATE, _EXCLUSIVE, _REMOVE = 0o1000, 0o2000, 0
_WHITE_ON_BLACK = b"\7"
_TURN_LIMIT = 120.0
_NEW_IPC = 0x08000000


@dataclass(frozen=True)
class ScreenImage:
    """Shared memory with the size, the cursor, the signs and their colours."""

    address: int

    def show(self, screen: pyte.Screen) -> None:
        """Signs that CP1251 does not have become question marks."""
        columns, rows = screen.columns, screen.lines
        text = "".join(row.ljust(columns)[:columns] for row in screen.display)
        place = (min(screen.cursor.x, columns - 1), screen.cursor.y)
        colours = _WHITE_ON_BLACK * len(text)
        block = bytes([columns, rows, *place]) + text.encode("cp1251", "replace") + colours
        ctypes.memmove(self.address, block, len(block))


@contextmanager
def screen_image(size: tuple[int, int]) -> Iterator[ScreenImage]:
    """A blank picture; where it can not be apart from others, it waits until no other run has one."""
    columns, rows = size
    if columns > _COLUMNS or rows > _ROWS:
        raise ValueError(f"a screen for BRLTTY has at most {_COLUMNS}x{_ROWS} cells")
    with _turn():
        memory = _create()
        address = _c().shmat(memory, None, 0)
        try:
            image = ScreenImage(address)
            image.show(pyte.Screen(columns, rows))
            yield image
        finally:
            _c().shmdt(ctypes.c_void_p(address))
            _c().shmctl(memory, _REMOVE, None)


def can_share_memory() -> bool:
    """Whether this system has such memory, and gives us some."""
    try:
        memory: int = _c().shmget(0, _SIZE, _CREATE | 0o600)
        return memory != -1 and _c().shmctl(memory, _REMOVE, None) == 0
    except (AttributeError, OSError):
        return False


def can_be_apart() -> bool:
    """Whether a thread may have shared memory of its own, so that several pictures stand side by side."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_apart).result()


def is_shared() -> bool:
    """Whether such a picture is offered now, by anybody."""
    return bool(_shared())


def _shared() -> list[tuple[int, int]]:
    """The picture's memory, if there is one, and how many programs are attached to it."""
    lines = Path("/proc/sysvipc/shm").read_text().splitlines()[1:]
    segments = [[int(word) for word in line.split()] for line in lines]
    return [(segment[1], segment[6]) for segment in segments if segment[0] == _KEY]


def _c() -> ctypes.CDLL:
    library = ctypes.CDLL(None, use_errno=True)
    library.shmat.restype = ctypes.c_void_p
    library.shmat.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
    return library


def _apart() -> bool:
    try:
        return bool(_c().unshare(_NEW_IPC) == 0)
    except AttributeError:
        return False


@contextmanager
def _turn() -> Iterator[None]:
    if _apart():
        yield
        return
    end = time.monotonic() + _TURN_LIMIT
    with (Path(tempfile.gettempdir()) / "epos-ears.lock").open("w") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise AssertionError("another run holds the picture for BRLTTY") from None
                time.sleep(0.1)
        yield


def _create() -> int:
    """The memory; what a killed run left, attached by nobody, is removed first."""
    for memory, attached in _shared():
        if not attached:
            _c().shmctl(memory, _REMOVE, None)
    memory: int = _c().shmget(_KEY, _SIZE, _CREATE | _EXCLUSIVE | 0o600)
    if memory == -1:
        raise AssertionError("the picture for BRLTTY is in use by another program")
    return memory
