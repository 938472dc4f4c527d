"""The work programmes, alone and against the calendar."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.portal import Portal
from epos_tui.domain.programmes import Programme
from epos_tui.domain.progress import Progress, missed_lessons
from epos_tui.domain.progress import progress as made_of
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span
from epos_tui.usecases.cabinet import Cabinet, if_known, readings

_AFTER = timedelta(weeks=2)
"""Homework given at a lesson is due within them, usually at the next one."""


async def programmes(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[Programme, ...]]]:
    """One a subject; raises `NotOffered`."""
    async for reading in readings(cabinet, lambda portal: portal.programmes(cabinet.student.id)):
        yield reading


async def progress(cabinet: Cabinet) -> AsyncIterator[Reading[Progress]]:
    """The programmes beside timetable, absences and work, which may fail; raises `NotOffered`."""

    async def ask(portal: Portal) -> Progress:
        student, now = cabinet.student.id, cabinet.now()
        known = await portal.programmes(student)
        year = await if_known(portal.year(student)) if known else None
        lessons = await if_known(portal.lessons(student, year.span)) if year else None
        missed = missed_lessons(known, lessons or (), now)
        work = await _work(cabinet, portal, missed) if missed else ()
        return made_of(known, year.span if year else None, lessons, work, now)

    async for reading in readings(cabinet, ask):
        yield reading


async def _work(cabinet: Cabinet, portal: Portal, missed: Sequence[Lesson]) -> tuple[Assignment, ...] | None:
    """The homework and classwork of the missed lessons, if it is told."""
    days = [lesson.day for lesson in missed]
    return await if_known(portal.homework(cabinet.student.id, Span(min(days), max(days) + _AFTER)))
