"""What works, as JSON."""

from dataclasses import dataclass

from epos_tui.domain.doctor import About, Health
from epos_tui.present import doctor as say


@dataclass(frozen=True)
class Check:
    """One thing that was looked at, and what to do; a `note` is for a person to judge."""

    about: About
    good: bool
    health: Health
    label: str


@dataclass(frozen=True)
class Doctor:
    """The answer of `doctor`; `recorded` answers were saved, null where nobody asked for that.

    `ticket`: whether a request to the support was prepared, null where nobody asked for that.
    """

    checks: tuple[Check, ...]
    recorded: int | None
    ticket: bool | None
    label: str


def check(found: say.Check) -> Check:
    """The record of a check."""
    return Check(found.about, found.health is not Health.BAD, found.health, found.label)
