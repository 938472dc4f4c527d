"""The next day with lessons, of every child."""

from collections.abc import AsyncIterator, Awaitable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from epos_tui.domain.errors import EposError, NotOffered
from epos_tui.domain.events import SchoolEvent, by_hour
from epos_tui.domain.homework import Assignment, HomeworkDay, NotedAssignment, OwnNote, WorkKind
from epos_tui.domain.lessons import SchoolDay
from epos_tui.domain.outbox import with_waiting
from epos_tui.domain.people import Student
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.tomorrow import Tomorrow, coming, weeks_ahead
from epos_tui.domain.year import Span
from epos_tui.usecases import people
from epos_tui.usecases.absence import from_today
from epos_tui.usecases.cabinet import Cabinet, if_known, readings, waiting, with_student
from epos_tui.usecases.homework import limit, notes

T = TypeVar("T")


@dataclass(frozen=True)
class Evening:
    """What is ahead of one child."""

    student: Student
    found: Tomorrow | None
    problem: EposError | None = None
    """Why nothing was found out."""
    notes_problem: EposError | None = None
    """Why the family's own notes are not shown."""


async def evenings(
    cabinet: Cabinet, students: Sequence[Student] = ()
) -> AsyncIterator[Reading[tuple[Evening, ...]]]:
    """The next day of each child; one who cannot be asked about leaves the others in place."""
    wanted = students or people.family(cabinet.viewer)

    async def ask(portal: Portal) -> tuple[Evening, ...]:
        found = tuple([await _evening(with_student(cabinet, student), portal) for student in wanted])
        if found and found[0].problem and all(item.problem for item in found):
            raise found[0].problem
        return found

    async for reading in readings(cabinet, ask):
        yield reading.of(tuple(_noted(with_student(cabinet, item.student), item) for item in reading.value))


async def _evening(cabinet: Cabinet, portal: Portal) -> Evening:
    try:
        return Evening(cabinet.student, await _tomorrow(cabinet, portal))
    except EposError as problem:
        return Evening(cabinet.student, None, problem)


async def _tomorrow(cabinet: Cabinet, portal: Portal) -> Tomorrow:
    """The day decides; what fails beside it is only not known."""
    student, today = cabinet.student.id, cabinet.today()
    found = await _coming(portal, student, today)
    if found.day is None:
        return found
    day = found.day.day
    span = Span(day, day)
    work = await _told(portal.homework(student, span))
    known = await _told(portal.absence_notices(student, from_today(cabinet)))
    events = await _told(portal.events(student, span))
    notices = None if known is None else with_waiting(known, waiting(cabinet), student)
    return replace(
        found,
        work=None if work is None else _due(work, day),
        notices=None if notices is None else tuple(item for item in notices if day in item.span),
        events=None if events is None else tuple(sorted(_on(day, events), key=by_hour)),
    )


async def _coming(portal: Portal, student_id: str, today: date) -> Tomorrow:
    days: list[SchoolDay] = []
    found = coming(days, today)
    for monday in weeks_ahead(await if_known(portal.year(student_id)), today):
        days += (await portal.week(student_id, monday)).days
        found = coming(days, today)
        if found.day:
            break
    return found


async def _told(asked: Awaitable[tuple[T, ...]]) -> tuple[T, ...] | None:
    """Nothing where the institution offers nothing of the kind; None where it does not answer."""
    try:
        return await asked
    except NotOffered:
        return ()
    except EposError:
        return None


def _on(day: date, events: Sequence[SchoolEvent]) -> Iterator[SchoolEvent]:
    return (item for item in events if day in item.span)


def _due(work: Sequence[Assignment], day: date) -> HomeworkDay:
    """Classwork is done at the lesson itself."""
    due = (item for item in work if item.due == day and item.kind is WorkKind.HOMEWORK)
    return HomeworkDay(day, tuple(map(NotedAssignment, due)))


def _noted(cabinet: Cabinet, item: Evening) -> Evening:
    """With the family's own ticks and limit."""
    if item.found is None or item.found.work is None:
        return item
    own, problem = notes(cabinet)
    work = tuple(replace(one, own=own.get(one.assignment.id, OwnNote())) for one in item.found.work.work)
    noted = replace(item.found, work=replace(item.found.work, work=work, limit=limit(cabinet)))
    return replace(item, found=noted, notes_problem=problem)
