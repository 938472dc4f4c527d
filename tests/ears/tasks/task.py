"""A thing a parent does: the keys, and what has to be heard after them."""

from dataclasses import dataclass

from epos_tui.lines.main import ROOMS

_DOORS = [key for key, _ in ROOMS] + ["child"]


@dataclass(frozen=True)
class Step:
    """Keys with blanks between them, texts in quotes; each of `says` is a pattern that has to be heard."""

    keys: str
    says: tuple[str, ...]
    braille: str = ""
    """How the line of a braille display begins, where it matters."""


@dataclass(frozen=True)
class Task:
    """One errand, from the first words of the program to its end."""

    name: str
    lines: tuple[Step, ...]
    sends: tuple[str, ...] = ()
    """What has to stand in the journal of the school afterwards, and nothing else."""
    keeps: tuple[str, ...] = ()
    """What has to stand in the files of the family afterwards."""


def step(keys: str, *says: str, braille: str = "") -> Step:
    """A step in the order it is told: keys, what is heard, what is under the fingers."""
    return Step(keys, says, braille)


def door(key: str) -> str:
    """The number of a room in the main menu, and the key that enters it."""
    return f"{_DOORS.index(key) + 1} Enter"
