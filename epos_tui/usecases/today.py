"""The evening page of one student."""

from collections.abc import AsyncIterator

from epos_tui.domain.reading import Reading
from epos_tui.domain.today import TodayPage, next_with_lessons
from epos_tui.domain.year import WEEK, monday_of
from epos_tui.usecases.absence import notices_ahead
from epos_tui.usecases.cabinet import Cabinet, readings
from epos_tui.usecases.diary import unsigned


async def page(cabinet: Cabinet) -> AsyncIterator[Reading[TodayPage]]:
    """Today, the next day with lessons, unsigned weeks, notices in force."""
    today = cabinet.today()

    async def ask() -> TodayPage:
        monday = monday_of(today)
        weeks = [await cabinet.portal.week(cabinet.student.id, monday)]
        while not (coming := next_with_lessons(weeks[-1].days, today)) and len(weeks) < 3:
            weeks.append(await cabinet.portal.week(cabinet.student.id, monday + len(weeks) * WEEK))
        return TodayPage(
            weeks[0].days[today.weekday()], coming, await unsigned(cabinet), await notices_ahead(cabinet)
        )

    async for reading in readings(cabinet, f"today/{today:%Y-%m-%d}", ask):
        yield reading
