"""How often a chance is tried: little on every push, much where somebody waits for it."""

import os


def often(push: int, torture: int) -> int:
    """`EPOS_TORTURE=1` (`make torture`) tries the larger number."""
    return torture if os.environ.get("EPOS_TORTURE") == "1" else push
