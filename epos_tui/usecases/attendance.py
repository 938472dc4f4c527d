"""Attendance of the year so far: what was announced, and what came of it."""

from collections.abc import AsyncIterator

from epos_tui.domain.attendance import Story
from epos_tui.domain.attendance import story as made_of
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span
from epos_tui.usecases.cabinet import Cabinet, if_known, readings


async def story(cabinet: Cabinet) -> AsyncIterator[Reading[Story]]:
    """From the first day of the year until now; of the notices those the school has.

    The whole year is asked for: the answer is the same question tomorrow, and the one of the programmes.
    """

    async def ask(portal: Portal) -> Story:
        student, now = cabinet.student.id, cabinet.now()
        year = (await portal.year(student)).span
        span = Span(year.first, min(max(now.date(), year.first), year.last))
        lessons = await portal.lessons(student, year)
        notices = await if_known(portal.absence_notices(student, year))
        return made_of(span, lessons, notices, now)

    async for reading in readings(cabinet, ask):
        yield reading
