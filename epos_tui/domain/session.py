"""What opens the portal for one account, and whom the portal then takes us for."""

from dataclasses import dataclass

from epos_tui.domain.people import Role


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
