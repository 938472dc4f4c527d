"""A clock that nobody sets, and that goes on while the computer sleeps."""

import time

_ASLEEP_TOO = getattr(time, "CLOCK_BOOTTIME", None)
"""Linux counts sleep by a clock apart; elsewhere the ordinary one does, or no clock at all."""


def steady() -> float:
    """Seconds since a moment of its own."""
    return time.monotonic() if _ASLEEP_TOO is None else time.clock_gettime(_ASLEEP_TOO)
