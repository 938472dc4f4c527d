"""The only place that knows all parts and reads the clock: options in, an opened Cabinet out."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from epos_tui.domain.errors import DiaryShut, Shut, SignInNeeded, VaultFailed
from epos_tui.domain.people import Role
from epos_tui.portal.fixture import FixturePortal
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from epos_tui.settings import Home, Settings, Token
from epos_tui.store.desk import Desk
from epos_tui.store.memory import Memory
from epos_tui.store.outbox import Outbox
from epos_tui.store.own import OwnNotes
from epos_tui.usecases.cabinet import Cabinet, choose_student
from epos_tui.usecases.remembered import Remembered

if TYPE_CHECKING:
    from epos_tui.domain.session import Entrance, Session
    from epos_tui.store.accounts import Accounts
    from epos_tui.usecases.sign_in import Entering, Gate, SignedIn

T = TypeVar("T")


@dataclass(frozen=True)
class Door:
    """Which school to open, and as whom."""

    demo: bool = False
    fixtures: Path | None = None
    now: datetime | None = None
    role: Role = Role.PARENT
    child: str = ""
    host: str = ""
    ca_file: str = ""
    account: str = ""
    """The id of an account, if not the one opened last."""

    @property
    def invented(self) -> bool:
        """A school of invented people: nobody signs in."""
        return bool(self.demo or self.fixtures)


def demo_folder() -> Path:
    """The school shipped with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent
    shipped = package / "fixtures"
    return shipped if shipped.is_dir() else package.parent / "fixtures"


def journal_of(home: Home, door: Door) -> Journal:
    """Where what is sent to the school of this door is written down."""
    return Journal(_folder(home, door) / "sent.jsonl")


def own_notes_of(home: Home, door: Door) -> OwnNotes:
    """What the family notes about the homework of the school of this door."""
    return OwnNotes(_folder(home, door) / "own.json")


def schools_of(home: Home) -> tuple[Path, ...]:
    """The folders of the schools of invented people in which something is kept."""
    root = home.data / "schools"
    return tuple(sorted(path for path in root.iterdir() if path.is_dir())) if root.is_dir() else ()


def desk_of(home: Home, door: Door) -> Desk:
    """What else the family keeps of the school of this door."""
    return Desk(_folder(home, door))


def outbox_of(home: Home, door: Door) -> Outbox:
    """What was decided and has not arrived yet."""
    return Outbox(_folder(home, door) / "outbox.db")


def _folder(home: Home, door: Door) -> Path:
    if door.account and not door.invented:
        return accounts_of(home).folder(door.account)
    name = _name_of(door.fixtures.resolve()) if door.fixtures else "demo"
    return home.data / "schools" / name


def _name_of(folder: Path) -> str:
    """A short name that tells one school's folder from another's."""
    from hashlib import sha256

    return sha256(str(folder).encode()).hexdigest()[:16]


async def open_cabinet(home: Home, door: Door) -> Cabinet:
    """The account behind the door with its first child, or the one named."""
    if not door.invented:
        raise SignInNeeded
    school = School(door.fixtures or demo_folder())
    now = _clock(school, door.now)
    portal = FixturePortal(school, door.role, journal_of(home, door), now)
    viewer = await portal.viewer()
    if not viewer.students:
        raise DiaryShut(Shut.NO_CHILDREN)
    student = choose_student(viewer, door.child) if door.child else viewer.students[0]
    own = own_notes_of(home, door)
    desk, outbox = desk_of(home, door), outbox_of(home, door)
    return Cabinet(portal, Memory(), now, viewer, student, own, desk, home.downloads, outbox)


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

    now = _live_clock(visit.door.now)
    may_write = not entrance.hosts.live or visit.settings.portal.unconfirmed_writes
    keeper = partial(Keeper, signed_in.session, renewed)
    portal = entrance.portal(account.profile, keeper, now, may_write)
    door = visit.door
    memory = memory_of(visit, door)
    viewer = await Remembered(memory, now, portal).viewer()
    if not viewer.students:
        raise DiaryShut(Shut.NO_CHILDREN)
    home = visit.home
    student = choose_student(viewer, door.child) if door.child else viewer.students[0]
    own, desk, outbox = own_notes_of(home, door), desk_of(home, door), outbox_of(home, door)
    return Cabinet(portal, memory, now, viewer, student, own, desk, home.downloads, outbox)


def memory_of(visit: "Visit", door: Door) -> Memory:
    """What was read of the account of the door before; nothing of it where the settings say so."""
    from epos_tui.store.memory_file import MemoryFile

    return Memory(MemoryFile(_folder(visit.home, door) / "memory.db"))


def _live_clock(chosen: datetime | None) -> Callable[[], datetime]:
    """Time in Perm, wherever the computer is; it stands still at a moment that was chosen."""
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("Asia/Yekaterinburg")
    if chosen is None:
        return lambda: datetime.now(zone)
    moment = chosen if chosen.tzinfo else chosen.replace(tzinfo=zone)
    return lambda: moment


@dataclass(frozen=True)
class Live:
    """How the live portal is reached."""

    entrance: "Callable[[str, str, Callable[[int], None]], Entrance]" = open_entrance
    cabinet: "Callable[[Visit, Entering, SignedIn], Coroutine[Any, Any, Cabinet]]" = open_live


def accounts_of(home: Home) -> "Accounts":
    """Who signed in on this computer."""
    from epos_tui.store.accounts import Accounts

    return Accounts(home.data / "accounts")


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
        return datetime.now(UTC)


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


def _clock(school: School, chosen: datetime | None) -> Callable[[], datetime]:
    """A fixture school's clock stands still: at the moment chosen, or at its own."""
    own = school.clock()
    now = own if chosen is None else chosen if chosen.tzinfo else chosen.replace(tzinfo=own.tzinfo)
    return lambda: now


def run(waiting: Coroutine[Any, Any, T]) -> T:
    """Finishes a use case on a portal that never waits, without the cost of an event loop."""
    try:
        waiting.send(None)
    except StopIteration as end:
        value: T = end.value
        return value
    raise RuntimeError("this portal waits: it needs an event loop")
