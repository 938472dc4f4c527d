"""The evening page of one student."""

from collections.abc import AsyncIterator

from epos_tui.domain.outbox import with_waiting
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.today import TodayPage, next_with_lessons
from epos_tui.domain.year import WEEK, monday_of
from epos_tui.usecases.absence import from_today
from epos_tui.usecases.cabinet import Cabinet, readings, waiting
from epos_tui.usecases.diary import unsigned_of


async def page(cabinet: Cabinet) -> AsyncIterator[Reading[TodayPage]]:
    """Today, the next day with lessons, unsigned weeks, notices in force."""
    today = cabinet.today()

    async def ask(portal: Portal) -> TodayPage:
        student, monday = cabinet.student.id, monday_of(today)
        weeks = [await portal.week(student, monday)]
        while not (coming := next_with_lessons(weeks[-1].days, today)) and len(weeks) < 3:
            weeks.append(await portal.week(student, monday + len(weeks) * WEEK))
        known = await portal.absence_notices(student, from_today(cabinet))
        ahead = with_waiting(known, waiting(cabinet), student)
        return TodayPage(weeks[0].days[today.weekday()], coming, await unsigned_of(cabinet, portal), ahead)

    async for reading in readings(cabinet, ask):
        yield reading
