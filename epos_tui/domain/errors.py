"""The few ways in which things go wrong, in our own words; made at the edge."""

from dataclasses import dataclass
from enum import Enum

from epos_tui.domain.access import Refusal


class EposError(Exception):
    """Anything a person is told about."""


class PortalUnreachable(EposError):
    """No answer from the portal."""


class SignInNeeded(EposError):
    """The portal does not know us (any more)."""


class NotOffered(EposError):
    """This institution does not offer what was asked for."""


@dataclass
class PortalRefused(EposError):
    """The portal understood the order and turned it down."""

    refusal: Refusal


@dataclass
class BrokenFile(EposError):
    """A file cannot be used: which, where in it, what was expected there, what stands there."""

    file: str
    place: str
    expected: str
    found: str = ""


@dataclass
class CannotKeep(EposError):
    """Something could not be written to the disk."""

    path: str
    reason: str


@dataclass
class UnknownStudent(EposError):
    """No child, or more than one, answers to the name."""

    name: str
    matches: tuple[str, ...]
    """Names to choose from."""


class Typed(Enum):
    """What a person was asked to type."""

    DATE = "date"
    MOMENT = "moment"
    LESSONS = "lessons"
    REASON = "reason"


@dataclass
class Mistyped(EposError):
    """The text is not what was asked for."""

    wanted: Typed
    text: str
    known: tuple[str, ...] = ()
    """Names to choose from, where there are such."""
