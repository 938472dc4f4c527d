"""What two clocks tell of each other: that the computer slept, that its clock was set, that it is wrong."""

from dataclasses import dataclass
from datetime import datetime, timedelta

NOTICEABLE = timedelta(minutes=5)
NOTHING = timedelta()


@dataclass(frozen=True)
class Instant:
    """The same moment by both."""

    wall: datetime
    """By the clock of the computer, which people set."""
    steady: float
    """Seconds by one that nobody sets, and that goes on in sleep."""


def slept(before: Instant, after: Instant, expected: timedelta) -> bool:
    """Whether much more time has passed than was meant to: the computer slept, or the program was stopped."""
    return timedelta(seconds=after.steady - before.steady) - expected > NOTICEABLE


def jump(before: Instant, after: Instant) -> timedelta:
    """By how much the clock was set forward, below zero back; a clock that stands still was not set."""
    moved = after.wall - before.wall
    found = moved - timedelta(seconds=after.steady - before.steady)
    return found if moved and abs(found) > NOTICEABLE else NOTHING


def ahead(here: datetime, there: datetime | None) -> timedelta:
    """By how much the clock here is before the portal's, below zero behind it; nothing where it hardly is."""
    found = here - there if there else NOTHING
    return found if abs(found) > NOTICEABLE else NOTHING
