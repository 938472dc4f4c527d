"""The Cabinet (личный кабинет): all that a use case needs; and how every read arrives."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from epos_tui.domain.errors import PortalUnreachable, SignInNeeded, UnknownStudent
from epos_tui.domain.people import Student, Viewer
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.text import folded
from epos_tui.store.desk import Desk
from epos_tui.store.memory import Memory
from epos_tui.store.own import OwnNotes

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

    def today(self) -> date:
        """The day in the school's zone."""
        return self.now().date()


async def readings(cabinet: Cabinet, key: str, ask: Callable[[], Awaitable[T]]) -> AsyncIterator[Reading[T]]:
    """The kept answer at once, then the portal's; the kept one again with the problem when there is none.

    The key is completed by the student's id, so that children never mix.
    """
    key = f"{cabinet.student.id}/{key}"
    kept = cabinet.memory.kept(key)
    if kept:
        yield Reading(kept.value, kept.taken_at, kept=True)
    try:
        value = await ask()
    except (PortalUnreachable, SignInNeeded) as problem:
        if not kept:
            raise
        yield Reading(kept.value, kept.taken_at, kept=True, problem=problem)
        return
    taken_at = cabinet.now()
    cabinet.memory.keep(key, value, taken_at)
    yield Reading(value, taken_at, unread=cabinet.portal.unread())


async def latest(arriving: AsyncIterator[Reading[T]]) -> Reading[T]:
    """The last reading: what a command shows."""
    async for reading in arriving:
        last = reading
    return last


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
