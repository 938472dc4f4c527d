"""The few ways in which things go wrong, in our own words; made at the edge."""

from dataclasses import dataclass
from enum import Enum

from epos_tui.domain.access import Refusal
from epos_tui.domain.session import Profile, Way


class EposError(Exception):
    """Anything a person is told about."""


class Fault(Enum):
    """Why there is no answer that can be used."""

    NO_ANSWER = "no_answer"
    NO_CONNECTION = "no_connection"
    TOO_SLOW = "too_slow"
    CUT_OFF = "cut_off"
    TOO_LARGE = "too_large"
    NOT_DATA = "not_data"
    """A page for people where data were expected: maintenance, or a sign-in page."""
    BUSY = "busy"
    """Too many requests, or out of service for a while."""
    BROKEN = "broken"
    """An error of the portal itself."""
    TURNED_DOWN = "turned_down"
    """The portal understood the question and does not answer it."""
    OTHER_HOST = "other_host"
    UNKNOWN_ISSUER = "unknown_issuer"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    OTHER_NAME = "other_name"


@dataclass
class PortalUnreachable(EposError):
    """No answer from the portal, or none that can be used."""

    fault: Fault = Fault.NO_ANSWER
    said: str = ""
    """What the portal itself said, as it came."""
    wait: int = 0
    """Seconds until it wants to be asked again, where it says so."""
    left: bool = True
    """Whether an order that was being sent may have left this computer."""


class Feature(Enum):
    """What not every institution has."""

    MESSAGES = "messages"
    PROGRAMMES = "programmes"
    CURRICULUM = "curriculum"
    STAY = "stay"


@dataclass
class NotOffered(EposError):
    """The institution does not use this part of the portal: a calm page, no failure."""

    feature: Feature


class NotRemembered(EposError):
    """It was never read here, and the portal is not asked."""


class SignInNeeded(EposError):
    """The portal does not know us (any more)."""


@dataclass
class PortalRefused(EposError):
    """The portal understood the order and turned it down."""

    refusal: Refusal
    said: str = ""
    """The portal's own words, as they came."""


@dataclass
class BrokenFile(EposError):
    """A file cannot be used: which, where in it, what was expected there, what stands there."""

    file: str
    place: str
    """$.path in JSON, a name in TOML; @byte, @line:column (both from 1) or @end of the text."""
    expected: str
    """A kind of value; `file` when it cannot be read at all, `action` when keys.toml names none."""
    found: str = ""
    """For `file`, the system's number of the error; nothing for what is no ordinary file."""


@dataclass
class CannotKeep(EposError):
    """Something could not be written to the disk."""

    path: str
    reason: str
    """The system's number of the error."""


@dataclass
class AttachmentMissing(EposError):
    """The portal has no file to this attachment."""

    name: str


@dataclass
class AttachmentTooLarge(EposError):
    """The file of this name is larger than the most bytes we take."""

    name: str
    most: int


def number_of(error: OSError) -> str:
    """The system's number of the error: its sentence would be in a language nobody chose."""
    return str(error.errno or 0)


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
    MARKS = "marks"
    THRESHOLD = "threshold"


@dataclass
class Mistyped(EposError):
    """The text is not what was asked for."""

    wanted: Typed
    text: str
    known: tuple[str, ...] = ()
    """Names to choose from, where there are such."""


class Unread(Enum):
    """Why nothing could be made of what was handed over from the browser."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    BROKEN = "broken"
    OTHER_SITE = "other_site"
    NO_TOKEN = "no_token"
    UNKNOWN = "unknown"
    TOO_LATE = "too_late"
    """Nothing came in the time there was for it."""
    DECLINED = "declined"
    """The sign-in was given up in the browser."""


@dataclass
class NotHandedOver(EposError):
    """What was pasted is no sign-in; the text itself may be a secret and is not kept."""

    why: Unread


@dataclass
class WayClosed(EposError):
    """This way of signing in is not open here."""

    way: Way


class Shut(Enum):
    """Why the portal's diary stays shut to a person it knows."""

    NO_PROFILE = "no_profile"
    STAFF = "staff"
    NO_CONSENT = "no_consent"
    NO_CHILDREN = "no_children"


@dataclass
class DiaryShut(EposError):
    """The sign-in is good, but there is no diary behind it."""

    why: Shut


@dataclass
class UnknownProfile(EposError):
    """No profile, or more than one, answers to the name; without a name, one has to be chosen."""

    name: str
    matches: tuple[Profile, ...]
    """What to choose from."""


@dataclass
class UnknownAccount(EposError):
    """Nobody signed in under this id."""

    id: str
    known: tuple[str, ...]


class NoSafePlace(EposError):
    """There is nowhere to keep a secret, and the program ends before it could be used."""


class VaultFailed(EposError):
    """The place where the secrets are kept does not give or take them."""


@dataclass
class CommandFailed(VaultFailed):
    """The command of the settings that gives or keeps the secret did not do so."""

    setting: str
    reason: str
    """An exit code, `slow`, `large`, `empty` or `missing`."""


@dataclass
class KeyringFailed(VaultFailed):
    """The keyring of the system does not do what it is there for."""

    reason: str
    """The class of an error; `refused`: it is not to be trusted, `left_out`: nobody waited for it."""
    name: str = ""
    """Of the keyring that was refused."""
