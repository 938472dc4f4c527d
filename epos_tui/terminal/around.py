"""What shows the program, as far as this computer tells."""

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from epos_tui.domain.doctor import Surroundings

_READERS = {
    "brltty": "BRLTTY",
    "espeakup": "Speakup",
    "fenrir": "Fenrir",
    "orca": "Orca",
    "tdsr": "TDSR",
    "yasr": "YASR",
}
"""By the name of the process."""
PROCESSES = Path("/proc")
"""Where the system lists what runs."""


def surroundings(processes: Path | None = None) -> Surroundings:
    """The terminal behind all that is printed; readers are seen where processes are listed as Linux does."""
    stream = sys.__stdout__
    encoding = (stream.encoding if stream else "") or ""
    try:
        columns, rows = os.get_terminal_size(stream.fileno()) if stream and stream.isatty() else (0, 0)
    except (OSError, ValueError):
        columns, rows = 0, 0
    readers = sorted({_READERS[name] for name in _running(processes or PROCESSES) if name in _READERS})
    named = os.environ.get("TERM", "")
    return Surroundings(named, encoding, columns, rows, tuple(readers), platform.platform())


def _running(processes: Path) -> Iterator[str]:
    for path in processes.glob("[0-9]*/comm"):
        try:
            yield path.read_text(encoding="utf-8", errors="replace").strip().lower()
        except OSError:  # it has just ended
            continue
