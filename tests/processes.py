"""What anybody of the same account can read of a running process."""

from dataclasses import dataclass
from pathlib import Path

HANDED = b"EPOS_TUI_TOKEN="
"""How a caller hands a secret in: in sight of everybody for as long as the program runs, as the docs say."""


@dataclass(frozen=True)
class Shown:
    """Its words and its environment, as the system tells them."""

    words: bytes
    environment: bytes

    def without_handed(self) -> "Shown":
        """What the caller has put there himself left out."""
        rest = [one for one in self.environment.split(b"\0") if not one.startswith(HANDED)]
        return Shown(self.words, b"\0".join(rest))

    @property
    def all(self) -> bytes:
        return self.words + b"\0" + self.environment


def children(pid: int) -> list[int]:
    """The processes it started, and what those started."""
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return [one for child in map(int, found.split()) for one in (child, *children(child))]


def shown_by(pid: int) -> Shown | None:
    """None when it is gone, or where the system tells nothing."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes()
        return Shown(words, Path(f"/proc/{pid}/environ").read_bytes())
    except OSError:
        return None


def shown_around(first: int, program: int) -> list[bytes]:
    """The program, those who started it from the first on, and its children: only these must not hold what
    was handed in. A child that has not yet become another program still is its parent.
    """
    below = set(children(program))
    own = shown_by(program)
    told = []
    for pid in (first, *children(first)):
        shown = shown_by(pid)
        if shown:
            born = pid in below and not (own and shown.words == own.words)
            told.append(shown.all if born else shown.without_handed().all)
    return told
