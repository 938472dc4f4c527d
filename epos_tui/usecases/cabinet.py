"""The Cabinet (личный кабинет): all that a use case needs; and how every read arrives."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from epos_tui.domain.errors import CannotKeep, EposError, NotOffered, UnknownStudent
from epos_tui.domain.outbox import Waiting
from epos_tui.domain.people import Student, Viewer
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.text import folded
from epos_tui.domain.thresholds import Rules
from epos_tui.store.desk import Desk
from epos_tui.store.memory import Memory
from epos_tui.store.outbox import Outbox
from epos_tui.store.own import OwnNotes
from epos_tui.usecases.remembered import NotKept, Remembered

T = TypeVar("T")


@dataclass(frozen=True)
class Cabinet:
    """An opened account with one student chosen."""

    portal: Portal
    memory: Memory
    now: Callable[[], datetime]
    """The present moment in the school's zone."""
    viewer: Viewer
    student: Student
    own: OwnNotes
    """What the family notes for itself."""
    desk: Desk
    """What else the family keeps here: what was read, drafts, links of its own."""
    downloads: Path
    """Where attachments are saved."""
    outbox: Outbox
    """What was decided and has not arrived yet."""
    steady: Callable[[], float]
    """Seconds by a clock that nobody sets, and that goes on while the computer sleeps."""
    trusting: bool = False
    """Whether the portal is left alone while what is remembered is fresh: where a key asks anew."""
    rules: Rules = field(default_factory=Rules)
    """How forecasts are wished."""
    heavy: int = 0
    """Above how many minutes of homework a day the family is warned; 0: by the sanitary norm."""

    def today(self) -> date:
        """The day in the school's zone."""
        return self.now().date()


async def readings(cabinet: Cabinet, ask: Callable[[Portal], Awaitable[T]]) -> AsyncIterator[Reading[T]]:
    """What memory gives at once, then what the portal gives; memory again, with the problem, where it fails.

    `ask` puts its questions to the portal it is given, and to no other. A page of several answers is as old
    as the oldest of them. Where fresh answers are trusted, a page of nothing else is all there is.
    """
    known = await _known(cabinet, ask)
    if known:
        yield known
        if not known.kept:
            return
    asked = Remembered(cabinet.memory, cabinet.now, cabinet.portal, cabinet.trusting)
    value = await ask(asked)
    taken_at = asked.taken_at or cabinet.now()
    yield Reading(value, taken_at, asked.problem is not None, asked.problem, cabinet.portal.unread())


async def _known(cabinet: Cabinet, ask: Callable[[Portal], Awaitable[T]]) -> Reading[T] | None:
    """The page as memory has it, `kept` unless it is fresh; None where the portal has to be asked first.

    Raises `NotOffered` as long as that is fresh.
    """
    memory = Remembered(cabinet.memory, cabinet.now)
    try:
        value = await ask(memory)
    except NotKept:
        return None
    except NotOffered:
        if cabinet.trusting and not memory.stale:
            raise
        return None
    fresh = cabinet.trusting and not memory.stale
    taken_at, unread = memory.taken_at or cabinet.now(), cabinet.portal.unread() if fresh else 0
    return Reading(value, taken_at, kept=not fresh, unread=unread)


def ask_anew(cabinet: Cabinet) -> None:
    """Somebody wants to know how it is now."""
    cabinet.memory.doubt()
    cabinet.portal.ask_anew()


async def answer(cabinet: Cabinet, ask: Callable[[Portal], Awaitable[T]]) -> T:
    """What the portal gives, else what memory gives."""
    return await ask(Remembered(cabinet.memory, cabinet.now, cabinet.portal))


async def latest(arriving: AsyncIterator[Reading[T]]) -> Reading[T]:
    """The last reading: what a command shows."""
    async for reading in arriving:
        last = reading
    return last


async def if_known(asked: Awaitable[T]) -> T | None:
    """What stands beside the page's own answer: where it fails it is only not known."""
    try:
        return await asked
    except EposError:
        return None


def is_local(cabinet: Cabinet) -> bool:
    """Whether the school is a folder of this computer, which may be asked for everything at any time."""
    return not cabinet.portal.hosts()


def from_memory(cabinet: Cabinet) -> Remembered:
    """Never asks the portal, and raises `NotKept`; a school of files is memory itself."""
    return Remembered(cabinet.memory, cabinet.now, cabinet.portal if is_local(cabinet) else None)


def waiting(cabinet: Cabinet) -> tuple[Waiting, ...]:
    """What was decided and has not arrived; a file that cannot be read hides nothing else."""
    try:
        return cabinet.outbox.all()
    except CannotKeep:
        return ()


def choose_student(viewer: Viewer, name: str) -> Student:
    """The student with this id, or the only one whose name holds the text (ё = е, any case)."""
    wanted = folded(name)
    for student in viewer.students:
        if wanted == folded(student.id):
            return student
    matches = [student for student in viewer.students if wanted and wanted in folded(student.name)]
    if len(matches) != 1:
        raise UnknownStudent(name, tuple(student.name for student in matches or viewer.students))
    return matches[0]


def with_student(cabinet: Cabinet, student: Student) -> Cabinet:
    """The same account with another student chosen."""
    return replace(cabinet, student=student)
