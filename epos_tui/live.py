"""How the live portal is reached: who signed in, and what of the diary is there before anybody is asked."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from epos_tui.compose import (
    Door,
    accounts_of,
    desk_of,
    first_student,
    handler_of,
    memory_of,
    moment,
    outbox_of,
    own_notes_of,
    perm_clock,
    schools_of,
)
from epos_tui.domain.errors import DiaryShut, NotRemembered, Shut, SignInNeeded, UnknownStudent, VaultFailed
from epos_tui.domain.people import Institution, InstitutionKind, Role, Student, Viewer
from epos_tui.domain.session import Account
from epos_tui.home import Home
from epos_tui.portal.http.hosts import Hosts, stand_in
from epos_tui.portal.late import Late
from epos_tui.portal.steady import steady
from epos_tui.settings import Portal as PortalChoice
from epos_tui.settings import Settings, Token, child_note, recalled
from epos_tui.store.memory import Memory
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.remembered import Remembered

if TYPE_CHECKING:
    from epos_tui.domain.portal import Portal
    from epos_tui.domain.session import Entrance, Session
    from epos_tui.usecases.lock import Lock
    from epos_tui.usecases.sign_in import Entered, Entering, Gate, SignedIn

_NO_STUDENT = Student("", "", Institution("", "", InstitutionKind.SCHOOL), "")


def open_entrance(portal: PortalChoice, ca_file: str, still_waiting: Callable[[int], None]) -> "Entrance":
    """The door of the live portal of these settings; raises `BrokenFile`."""
    from epos_tui.portal.http.entrance import HttpEntrance
    from epos_tui.portal.http.line import Line

    registered = (portal.issuer, portal.client_id) if portal.client_id else None
    return HttpEntrance(_hosts(portal), ca_file, Line(still_waiting), registered)


def _hosts(portal: PortalChoice) -> Hosts:
    """Whom the program may connect to."""
    return stand_in(portal.host, portal.issuer.split("/")[2].lower() if portal.client_id else "")


async def open_live(visit: "Visit", entering: "Entering", signed_in: "SignedIn") -> Cabinet:
    """The live diary of an account, from memory where the portal does not answer.

    Raises `SignInNeeded`, `PortalUnreachable` or `DiaryShut`.
    """

    async def entered() -> tuple["Entering", "SignedIn"]:
        return entering, signed_in

    memory = memory_of(visit.home, visit.door, visit.settings.cache)
    portal = _portal(visit, signed_in.account, entering.entrance, entered)
    cabinet = _behind(visit, signed_in.account, portal, memory)
    viewer = await Remembered(cabinet.memory, cabinet.now, cabinet.portal).viewer()
    return _with_viewer(visit, cabinet, viewer)


def _from_memory(visit: "Visit", account: Account) -> Cabinet | None:
    """The diary as it was read last, however long ago, before the keyring or the network is touched.

    None where nothing may be shown yet, nothing is remembered, the child that is named is not known yet, or
    the secret comes from a command, which may need the terminal.
    """
    handed_in = visit.token.file or visit.token.text or visit.settings.secrets.credential_command
    if handed_in or not account.kept or accounts_of(visit.home).locked:
        return None
    return _recalled(visit, account)


def open_recalled(visit: "Visit") -> tuple[Cabinet, tuple[Path, ...]]:
    """The diary of an account for those who will ask its memory alone, and the files all of that stands on.

    Raises `SignInNeeded` where nobody has signed in or the diary is hidden, and `NotRemembered`.
    """
    accounts = accounts_of(visit.home)
    account = accounts.find(visit.door.account, visit.host)
    if account is None or accounts.locked:
        raise SignInNeeded
    if (cabinet := _recalled(visit, account)) is None:
        raise NotRemembered
    memory, read = accounts.folder(account.id) / "memory.db", cabinet.desk.read.path
    config = visit.home.config / "config.toml"
    return cabinet, (config, memory, memory.with_name("memory.db-wal"), read, *accounts.marks())


def _recalled(visit: "Visit", account: Account) -> Cabinet | None:
    """As far as it is remembered; nothing is asked before somebody asks the portal."""
    from epos_tui.usecases.sign_in import enter

    visit = replace(visit, door=replace(visit.door, account=account.id))

    async def entered() -> tuple["Entering", "SignedIn"]:
        entering = await open_entering(visit)
        return entering, await enter(entering, account.id)

    memory = memory_of(visit.home, visit.door, visit.settings.cache)
    kept = memory.kept("viewer", Viewer)
    if kept is None or not isinstance(kept.value, Viewer):
        return None
    portal = Late(lambda: _portal(visit, account, _entrance(visit), entered), _hosts(visit.portal).all())
    try:
        return _with_viewer(visit, _behind(visit, account, cast("Portal", portal), memory), kept.value)
    except UnknownStudent:
        return None


def _portal(
    visit: "Visit",
    account: Account,
    entrance: "Entrance",
    entered: "Callable[[], Coroutine[Any, Any, tuple[Entering, SignedIn]]]",
) -> "Portal":
    """The portal of an account; the session is obtained when it is asked first."""
    from epos_tui.portal.http.entrance import HttpEntrance
    from epos_tui.portal.http.session import Keeper
    from epos_tui.usecases.session import renew

    assert isinstance(entrance, HttpEntrance)

    async def obtained() -> "Session":
        try:
            return (await entered())[1].session
        except VaultFailed:
            raise SignInNeeded from None

    async def renewed(old: "Session") -> "Session":
        try:
            entering, _ = await entered()
            lock = entering.accounts.lock(account.id)
            return (await renew(entering.vault, entrance, account.id, lock, old)).session
        except VaultFailed:
            raise SignInNeeded from None

    may_write = not entrance.hosts.live or visit.settings.portal.unconfirmed_writes
    keeper = partial(Keeper, None, renewed, obtained)
    return entrance.portal(account.profile, keeper, perm_clock(visit.door.now), may_write)


def _behind(visit: "Visit", account: Account, portal: "Portal", memory: Memory) -> Cabinet:
    """Everything but who sees it."""
    now, home, door = perm_clock(visit.door.now), visit.home, visit.door
    nobody = Viewer(account.profile.role or Role.PARENT, account.profile.name, ())
    own, desk, outbox = own_notes_of(home, door), desk_of(home, door), outbox_of(home, door)
    return Cabinet(portal, memory, now, nobody, _NO_STUDENT, own, desk, home.downloads, outbox, steady)


def _with_viewer(visit: "Visit", cabinet: Cabinet, viewer: Viewer) -> Cabinet:
    if not viewer.students:
        raise DiaryShut(Shut.NO_CHILDREN)
    noted = recalled(visit.home, child_note(visit.home, cabinet.desk.folder))
    student = first_student(viewer, visit.door, noted)
    return replace(cabinet, viewer=viewer, student=student)


@dataclass(frozen=True)
class Live:
    """How the live portal is reached."""

    entrance: "Callable[[PortalChoice, str, Callable[[int], None]], Entrance]" = open_entrance
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

    @property
    def portal(self) -> PortalChoice:
        """The portal of the settings, or the one that was named."""
        return replace(self.settings.portal, host=self.host)

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

    home, token, secrets = visit.home, visit.token, visit.settings.secrets
    vault = await find_vault(
        Given(token.file, token.text),
        Commands(secrets.credential_command, secrets.credential_store_command),
        Keyring(home.data / "keyring.lock", secrets.allow_backend, waiting) if keyring else None,
    )
    handler = handler_of(home)
    return Entering(visit.host, _entrance(visit), vault, accounts_of(home), visit.now, handler)


def _entrance(visit: Visit) -> "Entrance":
    ca_file = visit.door.ca_file or visit.settings.tls.ca_file
    return visit.live.entrance(visit.portal, ca_file, visit.still_waiting)


def gate_of(visit: Visit) -> "Gate":
    """What a face needs while nobody is signed in."""
    from epos_tui.usecases.sign_in import Gate

    home, opened = visit.home, partial(open_entering, visit)
    return Gate(
        opened,
        accounts_of(home),
        visit.now,
        visit.host,
        visit.door.account,
        schools_of(home),
        handler_of(home),
    )


async def open_signed_in(visit: Visit, waiting: Callable[[], None] | None = None) -> Cabinet:
    """The diary of the account of the door; raises `SignInNeeded` where nobody has signed in."""
    from epos_tui.usecases.sign_in import enter

    token, command = visit.token, visit.settings.secrets.credential_command
    known = accounts_of(visit.home).find(visit.door.account, visit.host)
    if not (known or token.file or token.text or command):
        raise SignInNeeded
    if known and (remembered := _from_memory(visit, known)):
        return remembered
    entering = await open_entering(visit, waiting)
    return await open_account(visit, entering, await enter(entering, visit.door.account))


def lock_of(visit: Visit, entered: "Entered | None" = None) -> "Lock":
    """How the diary of the account is hidden; `entered` is somebody who has signed in just now.

    A secret that only the memory of this program holds is not asked of anybody.
    """
    from epos_tui.store.credentials import Place
    from epos_tui.usecases.lock import Lock
    from epos_tui.usecases.sign_in import enter

    accounts, after = accounts_of(visit.home), timedelta(minutes=visit.settings.lock_after)
    if visit.door.invented:
        return Lock(visit.now, after)
    account = entered.signed_in.account if entered else accounts.find(visit.door.account, visit.host)
    own = entered.entering if entered and entered.entering.vault.place is Place.MEMORY else None

    async def ask(waiting: Callable[[], None] | None) -> None:
        await enter(own or await open_entering(visit, waiting), account.id if account else "")

    return Lock(visit.now, after, lambda: accounts.locked, accounts.lock_all, ask)


async def open_account(visit: Visit, entering: "Entering", signed_in: "SignedIn") -> Cabinet:
    """The diary of somebody who is signed in; everything of it is kept in the folder of the account."""
    door = replace(visit.door, account=signed_in.account.id)
    return await visit.live.cabinet(replace(visit, door=door), entering, signed_in)
