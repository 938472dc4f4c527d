"""The answers of the commands about accounts, as JSON; a secret is never part of one."""

from dataclasses import dataclass
from typing import Literal

from epos_tui.commands.records import Moment
from epos_tui.domain.people import Role
from epos_tui.domain.session import Account
from epos_tui.i18n import Words
from epos_tui.present.sign_in import account_said
from epos_tui.store.credentials import Place

Outcome = Literal["done", "dry_run", "declined"]


@dataclass(frozen=True)
class AccountInFull:
    """A profile of the portal that was signed in here; `role` is null for the staff."""

    id: str
    host: str
    profile: str
    role: Role | None
    name: str
    school: str
    used: Moment
    label: str


@dataclass(frozen=True)
class SigningIn:
    """The answer of `sign-in`; `kept`: the sign-in will be known the next time."""

    outcome: Outcome
    account: AccountInFull | None
    place: Place
    kept: bool
    label: str


@dataclass(frozen=True)
class SigningOut:
    """The answer of `sign-out`; `ended`: by the portal too; `secret`: one was kept, and is gone."""

    outcome: Outcome
    account: str
    ended: bool
    secret: bool
    label: str


@dataclass(frozen=True)
class Locking:
    """The answer of `lock`."""

    locked: bool
    label: str


@dataclass(frozen=True)
class Accounts:
    """The answer of `accounts`, the one opened last first."""

    accounts: tuple[AccountInFull, ...]
    locked: bool


@dataclass(frozen=True)
class ForgettingAccounts:
    """The answer of `forget` for accounts; `schools` of invented people are forgotten with all of them.

    `waiting` orders had not arrived. `handler`: this program was the one that got the browser's addresses.
    """

    outcome: Outcome
    accounts: tuple[str, ...]
    drafts: int
    waiting: int
    notes: int
    schools: int
    handler: bool
    label: str


def account(known: Account, words: Words) -> AccountInFull:
    """The account with its label."""
    profile = known.profile
    return AccountInFull(
        known.id,
        known.host,
        profile.id,
        profile.role,
        profile.name,
        profile.school,
        known.used,
        account_said(known, words),
    )
