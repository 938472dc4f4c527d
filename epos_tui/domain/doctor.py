"""What the diary stands on: what of it works, and what this computer shows it with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.marks import Mark
from epos_tui.domain.people import Student

HEAVIEST = 5
"""The portal's guide knows weights from 1 to 5."""


class About(Enum):
    """One thing that is looked at, in the order in which it is told."""

    ZONE = "zone"
    SECRET = "secret"
    ACCOUNT = "account"
    PORTAL = "portal"
    CERTIFICATE = "certificate"
    CLOCK = "clock"
    MEMORY = "memory"
    OUTBOX = "outbox"
    MARKS = "marks"
    TERMINAL = "terminal"
    SIGNS = "signs"
    READERS = "readers"


class Health(Enum):
    """How a thing is."""

    GOOD = "good"
    NOTE = "note"
    """Works; only a person can judge it, or change it."""
    BAD = "bad"


@dataclass(frozen=True)
class Certificate:
    """Who says that the portal is the portal, and until when; `issuer` is empty where it has no name."""

    issuer: str
    until: datetime


@dataclass(frozen=True)
class Surroundings:
    """What shows the program; `columns` and `rows` are 0 where no terminal does."""

    terminal: str
    """As TERM names it."""
    encoding: str
    columns: int
    rows: int
    readers: tuple[str, ...] = ()
    """Screen readers that run on this computer, by their own names."""
    system: str = ""
    """What this computer runs."""


@dataclass(frozen=True)
class HeavyMark:
    """A mark of a weight the portal does not promise; it is shown and counted as it came."""

    student: Student
    subject: str
    day: date
    mark: Mark


def heavy_marks(student: Student, subjects: Iterable[SubjectMarks]) -> Iterator[HeavyMark]:
    """Those heavier than the heaviest."""
    for subject in subjects:
        for entry in subject.entries:
            for mark in entry.marks:
                if mark.weight > HEAVIEST:
                    yield HeavyMark(student, subject.subject, entry.day, mark)
