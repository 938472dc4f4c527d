"""Signing in and out: the session is verified, a profile chosen, the secret kept, and all of it forgotten."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from epos_tui.domain.errors import (
    DiaryShut,
    NotHandedOver,
    PortalUnreachable,
    Shut,
    SignInNeeded,
    UnknownProfile,
    VaultFailed,
)
from epos_tui.domain.session import Account, Entrance, Kept, Profile, Session, account_id
from epos_tui.domain.text import folded
from epos_tui.store.accounts import Accounts
from epos_tui.store.credentials import Place, Vault

HANDED_IN = (Place.GIVEN_FILE, Place.GIVEN_VARIABLE, Place.READ_ONLY_COMMAND)


@dataclass(frozen=True)
class Entering:
    """What a use case needs before any diary is open."""

    host: str
    entrance: Entrance
    vault: Vault
    accounts: Accounts
    now: Callable[[], datetime]


@dataclass(frozen=True)
class Verified:
    """A session that the portal knows, and whom it knows behind it."""

    session: Session
    profiles: tuple[Profile, ...]


@dataclass(frozen=True)
class SignedIn:
    """The account with its session."""

    account: Account
    session: Session
    kept: bool
    """Whether the secret will be there the next time."""


@dataclass(frozen=True)
class SignedOut:
    """What was ended and removed."""

    account: str
    ended: bool
    """Whether the portal has ended the session too."""
    secret: bool
    """Whether a secret was kept, and is gone."""


async def handed_in(entering: Entering) -> Session | None:
    """The session that the caller or a command of the settings hands in, where nobody need paste one.

    Raises `VaultFailed` or `NotHandedOver`.
    """
    if entering.vault.place not in HANDED_IN:
        return None
    kept = await entering.vault.read("")
    return kept.session if kept else None


async def verify(entering: Entering, handed: Session) -> Verified:
    """Asks the portal who this is; raises `SignInNeeded`, `PortalUnreachable` or `DiaryShut`."""
    entrance = entering.entrance
    session = handed if handed.auth_token else await entrance.exchange(handed.device_token)
    profiles = await entrance.profiles(session)
    if not profiles:
        raise DiaryShut(Shut.NO_PROFILE)
    return Verified(session, profiles)


def choose(verified: Verified, wanted: str = "") -> Profile:
    """The profile of the id or of the name, or the only one; raises `UnknownProfile` or `DiaryShut`."""
    open_ones = [profile for profile in verified.profiles if why_shut(profile) is None]
    if wanted:
        found = [profile for profile in verified.profiles if wanted == profile.id]
        found = found or [one for one in verified.profiles if folded(wanted) in folded(one.name)]
    else:
        found = open_ones or list(verified.profiles[:1])
    if len(found) != 1:
        raise UnknownProfile(wanted, tuple(found) or verified.profiles)
    if why := why_shut(found[0]):
        raise DiaryShut(why)
    return found[0]


def why_shut(profile: Profile) -> Shut | None:
    """Why this profile opens no diary."""
    if profile.role is None:
        return Shut.STAFF
    return None if profile.agreed else Shut.NO_CONSENT


async def keep(entering: Entering, session: Session, profile: Profile) -> SignedIn:
    """Notes the account and keeps its secret; raises `CannotKeep`."""
    session = replace(session, profile_id=profile.id)
    now = entering.now()
    account = Account(account_id(entering.host, profile.id), entering.host, profile, now)
    entering.accounts.note(account, now)
    kept = entering.vault.source is not None
    try:
        await entering.vault.write(account.id, Kept(session))
    except VaultFailed:
        kept = False
    return SignedIn(account, session, kept)


async def sign_out(entering: Entering, account: str) -> SignedOut:
    """Ends the session at the portal where it answers, and removes the secret; raises `VaultFailed`."""
    ended = await _end(entering, account)
    return SignedOut(account, ended, await entering.vault.forget(account))


async def _end(entering: Entering, account: str) -> bool:
    with suppress(SignInNeeded, PortalUnreachable, NotHandedOver, VaultFailed):
        kept = await entering.vault.read(account)
        if kept and kept.session.auth_token:
            await entering.entrance.end(kept.session)
            return True
    return False


async def forget(entering: Entering, account: str) -> SignedOut:
    """Signs out and removes everything of the account; raises `VaultFailed` or `CannotKeep`."""
    out = await sign_out(entering, account)
    entering.accounts.forget(account)
    return out
