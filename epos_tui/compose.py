"""The only place that knows all parts and reads the clock: options in, an opened Cabinet out."""

from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from epos_tui.domain.errors import DiaryShut, Shut, SignInNeeded, UnknownStudent
from epos_tui.domain.people import Role, Student, Viewer
from epos_tui.home import Home, find_desktop
from epos_tui.portal.fixture import FixturePortal
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from epos_tui.portal.steady import steady
from epos_tui.settings import CACHES
from epos_tui.store.desk import Desk
from epos_tui.store.memory import Memory
from epos_tui.store.outbox import Outbox
from epos_tui.store.own import OwnNotes
from epos_tui.usecases.cabinet import Cabinet, choose_student

if TYPE_CHECKING:
    from epos_tui.store.accounts import Accounts
    from epos_tui.store.handler import Handler

T = TypeVar("T")


@dataclass(frozen=True)
class Door:
    """Which school to open, and as whom."""

    demo: bool = False
    fixtures: Path | None = None
    now: datetime | None = None
    role: Role = Role.PARENT
    child: str = ""
    wished: str = ""
    """Whose diary opens where no child is named; another one if there is no such child."""
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
    portal = FixturePortal(replace(school, now=now), door.role, journal_of(home, door), now)
    viewer = await portal.viewer()
    if not viewer.students:
        raise DiaryShut(Shut.NO_CHILDREN)
    student = first_student(viewer, door)
    own = own_notes_of(home, door)
    desk, outbox = desk_of(home, door), outbox_of(home, door)
    return Cabinet(portal, Memory(), now, viewer, student, own, desk, home.downloads, outbox, steady)


def first_student(viewer: Viewer, door: Door, noted: str = "") -> Student:
    """The one named, else the one wished, else the one noted before by its id, else the first of the account.

    Raises `UnknownStudent` for a name only.
    """
    if door.child:
        return choose_student(viewer, door.child)
    for name in filter(None, (door.wished, noted)):
        with suppress(UnknownStudent):
            return choose_student(viewer, name)
    return viewer.students[0]


def memory_of(home: Home, door: Door, cache: str | int = CACHES[0]) -> Memory:
    """What was read of the account of the door before; what the setting does not want any more is removed."""
    from epos_tui.store.memory_file import MemoryFile

    file = MemoryFile(_folder(home, door) / "memory.db", cache if isinstance(cache, int) else None)
    if cache in ("session", "off"):
        with suppress(OSError):
            file.forget()
        return Memory(keeps=cache == "session")
    if file.path.exists():
        file.prune(moment())
    return Memory(file)


def accounts_of(home: Home) -> "Accounts":
    """Who signed in on this computer."""
    from epos_tui.store.accounts import Accounts

    return Accounts(home.data / "accounts")


def handler_of(home: Home) -> "Handler":
    """Who gets the addresses at the end of a sign-in."""
    from epos_tui.store.handler import Handler

    applications, defaults = find_desktop()
    return Handler(applications, defaults, home.data / "browser.sock")


def perm_clock(chosen: datetime | None) -> Callable[[], datetime]:
    """Time in Perm, wherever the computer is; it stands still at a moment that was chosen."""
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("Asia/Yekaterinburg")
    if chosen is None:
        return lambda: datetime.now(zone)
    moment = chosen if chosen.tzinfo else chosen.replace(tzinfo=zone)
    return lambda: moment


def moment() -> datetime:
    """What time it is, in no place."""
    return datetime.now(UTC)


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
