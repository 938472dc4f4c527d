"""What works, as JSON."""

from dataclasses import dataclass
from typing import Literal

About = Literal["account", "secret", "portal", "clock", "zone", "memory", "outbox"]


@dataclass(frozen=True)
class Check:
    """One thing that was looked at, and what to do where it does not work."""

    about: About
    good: bool
    label: str


@dataclass(frozen=True)
class Doctor:
    """The answer of `doctor`; `recorded` answers were saved, null where nobody asked for that."""

    checks: tuple[Check, ...]
    recorded: int | None
    label: str
