"""The study calendar of the group's year."""

from collections.abc import AsyncIterator

from epos_tui.domain.reading import Reading
from epos_tui.domain.study_calendar import StudyCalendar, calendar_of
from epos_tui.usecases.cabinet import Cabinet, readings
from epos_tui.usecases.diary import calendar


async def study_calendar(cabinet: Cabinet) -> AsyncIterator[Reading[StudyCalendar]]:
    """The periods with the year's days off and holidays."""

    async def ask() -> StudyCalendar:
        return calendar_of(await calendar(cabinet), await cabinet.portal.study_periods(cabinet.student.id))

    async for reading in readings(cabinet, "study-calendar", ask):
        yield reading
