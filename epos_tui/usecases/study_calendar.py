"""The study calendar of the group's year."""

from collections.abc import AsyncIterator

from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.study_calendar import StudyCalendar, calendar_of
from epos_tui.usecases.cabinet import Cabinet, readings


async def study_calendar(cabinet: Cabinet) -> AsyncIterator[Reading[StudyCalendar]]:
    """The periods with the year's days off and holidays."""

    async def ask(portal: Portal) -> StudyCalendar:
        student = cabinet.student.id
        return calendar_of(await portal.year(student), await portal.study_periods(student))

    async for reading in readings(cabinet, ask):
        yield reading
