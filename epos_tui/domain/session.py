"""What opens the portal for one account, and whom the portal then takes us for."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from epos_tui.domain.doctor import Certificate
from epos_tui.domain.people import Role

HOSTS = ("edu-epos.permkrai.ru", "school.permkrai.ru")
"""Where the portal's own pages are."""


@dataclass(frozen=True, repr=False)
class Session:
    """The secrets of one sign-in; never shown, not even by accident."""

    auth_token: str = ""
    """Lives about an hour; empty while only the device token is known."""
    profile_id: str = ""
    """The account's own profile: for a parent the parent's, never the child's."""
    device_token: str = ""
    """Exchanged for a new session without a browser; every exchange gives the next one."""

    def __repr__(self) -> str:
        return "Session(…)"


@dataclass(frozen=True, repr=False)
class Kept:
    """A session as it is kept for the next time."""

    session: Session
    before: str = ""
    """The device token it was exchanged for: good for another try until the next one has worked."""

    def __repr__(self) -> str:
        return "Kept(…)"


@dataclass(frozen=True)
class Profile:
    """One of the roles of the person who signed in."""

    id: str
    role: Role | None
    """None for the roles of the staff."""
    name: str
    """Of the person: surname first."""
    school: str
    first: bool = False
    """The one the portal opens when nobody chooses."""
    agreed: bool = True
    """Whether the person has agreed to the processing of personal data."""


@dataclass(frozen=True)
class Account:
    """A profile that was signed in on this computer."""

    id: str
    """Says nothing of the person."""
    host: str
    profile: Profile
    used: datetime
    """When it was opened last."""
    kept: bool = False
    """Whether its secret was left in a keyring or with a command."""


class Way(Enum):
    """How what a sign-in in a browser ends with comes to this program; the password never does."""

    PASTE = "paste"
    """The person copies the address or the cookies."""
    HANDLER = "handler"
    """This computer hands every address of the scheme to this program."""
    BROWSER = "browser"
    """The browser of this computer returns to this program by itself (RFC 8252, 7.3)."""
    PHONE = "phone"
    """A short code is typed on any other device (RFC 8628)."""


@dataclass(frozen=True, repr=False)
class Begun:
    """A sign-in that the browser of this computer shall bring back."""

    address: str
    """Where the browser begins."""
    back: str
    """Where it returns."""
    state: str
    """What it must bring to be believed."""
    verifier: str
    """Proves that who asked for the code is who redeems it."""


@dataclass(frozen=True, repr=False)
class PhoneCode:
    """A sign-in that is confirmed on another device."""

    address: str
    """Where the code is typed."""
    code: str
    proof: str
    """What this program asks with whether it was confirmed."""
    seconds: float
    """How long the code is good for."""
    pause: float
    """Seconds between two such questions, at least."""


def account_id(host: str, profile_id: str) -> str:
    """The same profile of the same portal has the same id; two portals may number their profiles alike."""
    from hashlib import sha256

    return sha256(f"{host} {profile_id}".encode()).hexdigest()[:16]


class Registration(Protocol):
    """The ways in that need the operator of the portal to know this program by a name."""

    async def begin(self, back: str) -> Begun:
        """A sign-in that ends at the address `back`; raises `PortalUnreachable`."""
        ...

    async def redeem(self, begun: Begun, brought: str) -> Session:
        """The session for the query the browser brought; raises `NotHandedOver` or `PortalUnreachable`."""
        ...

    async def phone_code(self) -> PhoneCode:
        """A new code; raises `WayClosed` where the portal gives none, or `PortalUnreachable`."""
        ...

    async def confirmed(self, code: PhoneCode) -> Session | PhoneCode:
        """The session, or the code to ask with again; raises as `redeem` does."""
        ...


class Entrance(Protocol):
    """The door of the portal: a session is begun, verified and ended there, and nowhere else."""

    @property
    def registration(self) -> Registration | None:
        """None while the operator has given this program no name."""
        ...

    async def exchange(self, device_token: str) -> Session:
        """A new session, with the next device token; raises `SignInNeeded` or `PortalUnreachable`."""
        ...

    async def profiles(self, session: Session) -> tuple[Profile, ...]:
        """The roles of the person: proof that the session is good; raises as `exchange` does."""
        ...

    async def end(self, session: Session) -> None:
        """Nobody gets in with this session any more; raises as `exchange` does."""
        ...

    def address(self) -> str:
        """Where the browser begins."""
        ...

    def moment(self) -> datetime | None:
        """What time it was at the portal when it answered last; None where it has not said."""
        ...

    def certificate(self) -> Certificate | None:
        """Of the portal when it answered last; None where that is not known."""
        ...
