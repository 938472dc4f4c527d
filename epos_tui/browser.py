"""Hands an address to the browser of this computer, never to one that would draw over the terminal."""

import os
import shutil
import subprocess
import sys
from threading import Thread

_OPENERS = {"darwin": "open"}


def has_browser() -> bool:
    """Whether an address can be handed to a browser here."""
    return sys.platform == "win32" or bool(_opener())


def open_url(url: str) -> bool:
    """Whether there was a browser to hand it to; the address has been checked before."""
    if sys.platform == "win32":
        os.startfile(url)
        return True
    opener = _opener()
    if opener is None:
        return False
    quiet = subprocess.DEVNULL
    try:
        opened = subprocess.Popen(
            [opener, url], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return False
    Thread(target=opened.wait, daemon=True).start()
    return True


def _opener() -> str | None:
    return shutil.which(_OPENERS.get(sys.platform, "xdg-open")) if _has_windows() else None


def _has_windows() -> bool:
    """A terminal without a desktop around it has no browser of its own."""
    return sys.platform == "darwin" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
