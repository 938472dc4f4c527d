"""How the live portal is reached: who signed in, and what of the diary is there before anybody is asked."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from epos_tui.compose import (
    Door,
    accounts_of,
    desk_of,
    memory_of,
    moment,
    outbox_of,
    own_notes_of,
    perm_clock,
    schools_of,
)
from epos_tui.domain.errors import DiaryShut, Shut, SignInNeeded, VaultFailed
from epos_tui.settings import Home, Settings, Token
from epos_tui.usecases.cabinet import Cabinet, choose_student
from epos_tui.usecases.remembered import Remembered

if TYPE_CHECKING:
    from epos_tui.domain.session import Entrance, Session
    from epos_tui.usecases.sign_in import Entering, Gate, SignedIn


def open_entrance(host: str, ca_file: str, still_waiting: Callable[[int], None]) -> "Entrance":
    """The door of the live portal at this host; raises `BrokenFile`."""
    from epos_tui.portal.http.entrance import HttpEntrance
    from epos_tui.portal.http.hosts import stand_in
    from epos_tui.portal.http.line import Line

    return HttpEntrance(stand_in(host), ca_file, Line(still_waiting))


async def open_live(visit: "Visit", entering: "Entering", signed_in: "SignedIn") -> Cabinet:
    """The live diary of an account, from memory where the portal does not answer.

    Raises `SignInNeeded`, `PortalUnreachable` or `DiaryShut`.
    """
    from epos_tui.portal.http.entrance import HttpEntrance
    from epos_tui.portal.http.session import Keeper
    from epos_tui.usecases.session import renew

    entrance, account = entering.entrance, signed_in.account
    assert isinstance(entrance, HttpEntrance)

    async def renewed(old: "Session") -> "Session":
        lock = entering.accounts.lock(account.id)
        try:
            return (await renew(entering.vault, entrance, account.id, lock, old)).session
        except VaultFailed:
            raise SignInNeeded from None

    now = perm_clock(visit.door.now)
    may_write = not entrance.hosts.live or visit.settings.portal.unconfirmed_writes
    keeper = partial(Keeper, signed_in.session, renewed)
    portal = entrance.portal(account.profile, keeper, now, may_write)
    door = visit.door
    memory = memory_of(visit.home, door)
    viewer = await Remembered(memory, now, portal).viewer()
    if not viewer.students:
        raise DiaryShut(Shut.NO_CHILDREN)
    home = visit.home
    student = choose_student(viewer, door.child) if door.child else viewer.students[0]
    own, desk, outbox = own_notes_of(home, door), desk_of(home, door), outbox_of(home, door)
    return Cabinet(portal, memory, now, viewer, student, own, desk, home.downloads, outbox)


@dataclass(frozen=True)
class Live:
    """How the live portal is reached."""

    entrance: "Callable[[str, str, Callable[[int], None]], Entrance]" = open_entrance
    cabinet: "Callable[[Visit, Entering, SignedIn], Coroutine[Any, Any, Cabinet]]" = open_live


@dataclass(frozen=True)
class Visit:
    """A call of the program that may need somebody to sign in."""

    home: Home
    settings: Settings
    door: Door
    token: Token
    live: Live
    still_waiting: Callable[[int], None] = lambda seconds: None
    """Told how long we have waited for the portal, by the faces that only tell lines."""

    @property
    def host(self) -> str:
        """Where the portal is."""
        return (self.door.host or self.settings.portal.host).lower()

    def now(self) -> datetime:
        """What time it is."""
        return moment()


async def open_entering(
    visit: Visit, waiting: Callable[[], None] | None = None, keyring: bool = True
) -> "Entering":
    """What signing in needs; the keyring, unless it is left out, is tried before anybody opens a browser.

    `waiting` is called when the keyring takes its time, which it is then given.
    """
    from epos_tui.store.credentials import Commands, Given, Keyring, find_vault
    from epos_tui.usecases.sign_in import Entering

    home, settings, door, token = visit.home, visit.settings, visit.door, visit.token
    secrets = settings.secrets
    vault = await find_vault(
        Given(token.file, token.text),
        Commands(secrets.credential_command, secrets.credential_store_command),
        Keyring(home.data / "keyring.lock", secrets.allow_backend, waiting) if keyring else None,
    )
    entrance = visit.live.entrance(visit.host, door.ca_file or settings.tls.ca_file, visit.still_waiting)
    return Entering(visit.host, entrance, vault, accounts_of(home), visit.now)


def gate_of(visit: Visit) -> "Gate":
    """What a face needs while nobody is signed in."""
    from epos_tui.usecases.sign_in import Gate

    accounts, schools = accounts_of(visit.home), schools_of(visit.home)
    return Gate(partial(open_entering, visit), accounts, visit.now, visit.host, visit.door.account, schools)


async def open_signed_in(visit: Visit, waiting: Callable[[], None] | None = None) -> Cabinet:
    """The diary of the account of the door; raises `SignInNeeded` where nobody has signed in."""
    from epos_tui.usecases.sign_in import enter

    token, command = visit.token, visit.settings.secrets.credential_command
    known = accounts_of(visit.home).find(visit.door.account, visit.host)
    if not (known or token.file or token.text or command):
        raise SignInNeeded
    entering = await open_entering(visit, waiting)
    return await open_account(visit, entering, await enter(entering, visit.door.account))


async def open_account(visit: Visit, entering: "Entering", signed_in: "SignedIn") -> Cabinet:
    """The diary of somebody who is signed in; everything of it is kept in the folder of the account."""
    door = replace(visit.door, account=signed_in.account.id)
    return await visit.live.cabinet(replace(visit, door=door), entering, signed_in)
