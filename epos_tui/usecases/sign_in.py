"""Signing in and out: the session is verified, a profile chosen, the secret kept, and all of it forgotten."""

from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from epos_tui.domain.errors import (
    BrokenFile,
    DiaryShut,
    KeyringFailed,
    NotHandedOver,
    PortalUnreachable,
    Shut,
    SignInNeeded,
    UnknownAccount,
    UnknownProfile,
    VaultFailed,
)
from epos_tui.domain.session import Account, Entrance, Kept, Profile, Session, account_id
from epos_tui.domain.text import clean, folded, one_line
from epos_tui.store.accounts import Accounts
from epos_tui.store.credentials import Place, Vault
from epos_tui.store.handler import Handler

HANDED_IN = (Place.GIVEN_FILE, Place.GIVEN_VARIABLE, Place.READ_ONLY_COMMAND)


@dataclass(frozen=True)
class Entering:
    """What a use case needs before any diary is open."""

    host: str
    entrance: Entrance
    vault: Vault
    accounts: Accounts
    now: Callable[[], datetime]
    handler: Handler | None = None
    """Who gets the addresses of the hand-off on this computer, where that can be chosen."""


@dataclass(frozen=True)
class Gate:
    """What a face needs while nobody is signed in."""

    open: Callable[[Callable[[], None] | None, bool], Coroutine[Any, Any, Entering]]
    """Calls the first when the keyring takes its time; the second says whether there shall be one."""
    accounts: Accounts
    now: Callable[[], datetime]
    host: str
    account: str = ""
    """The id that was asked for, if not the one opened last."""
    schools: tuple[Path, ...] = ()
    """The folders of schools of invented people."""
    handler: Handler | None = None

    @property
    def current(self) -> Account | None:
        """The account that is meant: by its id any, else of this portal.

        Raises `UnknownAccount` or `BrokenFile`.
        """
        return self.accounts.find(self.account, "" if self.account else self.host)


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
class Entered:
    """Somebody who has just signed in, and the way in."""

    entering: Entering
    signed_in: SignedIn


class Instead(Enum):
    """What may be opened without signing in."""

    DEMO = "demo"


@dataclass(frozen=True)
class SignedOut:
    """What was ended and removed."""

    account: str
    ended: bool
    """Whether the portal has ended the session too."""
    secret: bool
    """Whether a secret was kept, and is gone."""
    elsewhere: bool = False
    """Whether the person keeps the secret without the help of the program: there it stays."""


async def handed_in(entering: Entering) -> Session | None:
    """The session that the caller or a command of the settings hands in, where nobody need paste one.

    Raises `VaultFailed` or `NotHandedOver`.
    """
    if entering.vault.place not in HANDED_IN:
        return None
    kept = await entering.vault.read("")
    return kept.session if kept else None


async def verify(entering: Entering, handed: Session) -> Verified:
    """Asks the portal who this is; the profile of the session is one that was chosen by the person.

    Raises `SignInNeeded`, `PortalUnreachable` or `DiaryShut`.
    """
    session = handed
    if not handed.auth_token:
        exchanged = await entering.entrance.exchange(handed.device_token)
        session = replace(exchanged, profile_id=handed.profile_id)
    profiles = await entering.entrance.profiles(session)
    if not profiles:
        raise DiaryShut(Shut.NO_PROFILE)
    return Verified(session, tuple(map(_inert, profiles)))


def _inert(profile: Profile) -> Profile:
    """Names are shown before any diary is open."""
    return replace(profile, name=one_line(clean(profile.name)), school=one_line(clean(profile.school)))


def choose(verified: Verified, wanted: str = "") -> Profile:
    """The profile of the id or of the name, or the only one; raises `UnknownProfile` or `DiaryShut`."""
    if wanted:
        found = [profile for profile in verified.profiles if wanted == profile.id]
        found = found or [one for one in verified.profiles if folded(wanted) in folded(one.name)]
    else:
        found = list(offered(verified) or verified.profiles[:1])
    if len(found) != 1:
        raise UnknownProfile(wanted, tuple(found) or verified.profiles)
    if why := why_shut(found[0]):
        raise DiaryShut(why)
    return found[0]


def offered(verified: Verified) -> tuple[Profile, ...]:
    """The profiles behind which there is a diary."""
    return tuple(profile for profile in verified.profiles if why_shut(profile) is None)


def why_shut(profile: Profile) -> Shut | None:
    """Why this profile opens no diary."""
    if profile.role is None:
        return Shut.STAFF
    return None if profile.agreed else Shut.NO_CONSENT


async def keep(entering: Entering, session: Session, profile: Profile) -> SignedIn:
    """Keeps the secret and notes the account; raises `CannotKeep`."""
    session = replace(session, profile_id=profile.id)
    id, kept = account_id(entering.host, profile.id), entering.vault.source is not None
    try:
        await entering.vault.write(id, Kept(session))
    except VaultFailed:
        kept = False
    before = _known(entering, id)
    somewhere = kept or bool(before and before.kept)
    account = Account(id, entering.host, profile, entering.now(), somewhere)
    entering.accounts.note(account)
    entering.accounts.unlock()
    return SignedIn(account, session, kept)


async def enter(entering: Entering, id: str = "") -> SignedIn:
    """The account of the id, or the one opened last, as it was left; the secret is asked for first.

    Raises `SignInNeeded`, `UnknownAccount`, `VaultFailed`, and what `verify` and `choose` raise.
    """
    account = entering.accounts.find(id, entering.host)
    if account is None:
        handed = await handed_in(entering)
        if handed is None:
            raise SignInNeeded
        verified = await verify(entering, handed)
        return await keep(entering, verified.session, choose(verified, verified.session.profile_id))
    _check_in_sight(entering, account)
    kept = await entering.vault.read(account.id)
    if kept is None:
        raise SignInNeeded
    account = replace(account, used=entering.now())
    entering.accounts.note(account)
    entering.accounts.unlock()
    return SignedIn(account, kept.session, account.kept)


async def sign_out(entering: Entering, id: str) -> SignedOut:
    """Ends the session at the portal where it answers, and removes the secret.

    Raises `VaultFailed` when the secret may still be where it was kept.
    """
    account, ended = _known(entering, id), False
    if account:
        _check_in_sight(entering, account)
        ended = await _end(entering, account)
    secret = await entering.vault.forget(id)
    if account:
        entering.accounts.note(replace(account, kept=False))
    return SignedOut(id, ended, secret, entering.vault.place in HANDED_IN)


def _known(entering: Entering, id: str) -> Account | None:
    """The account, if its entry can be read."""
    with suppress(UnknownAccount, BrokenFile):
        return entering.accounts.find(id)
    return None


def _check_in_sight(entering: Entering, account: Account) -> None:
    """A keyring that does not answer today may hold the secret still; raises `KeyringFailed`."""
    if entering.vault.place is Place.MEMORY and account.kept:
        raise entering.vault.failure or KeyringFailed("NoKeyringError")


async def _end(entering: Entering, account: Account) -> bool:
    """Whether the account's own portal has ended the session; no other one is told its secret."""
    if account.host != entering.host:
        return False
    with suppress(SignInNeeded, PortalUnreachable, NotHandedOver, VaultFailed):
        kept = await entering.vault.read(account.id)
        if kept and kept.session.auth_token:
            await entering.entrance.end(kept.session)
            return True
    return False


async def forget(entering: Entering, id: str) -> SignedOut:
    """Signs out and removes everything of the account; raises `VaultFailed` or `CannotKeep`."""
    out = await sign_out(entering, id)
    entering.accounts.forget(id)
    return out
