"""The day's regime of any day."""

from collections.abc import AsyncIterator
from datetime import date

from epos_tui.domain.reading import Reading
from epos_tui.domain.stay import StayDay
from epos_tui.usecases.cabinet import Cabinet, readings


async def day(cabinet: Cabinet, day: date) -> AsyncIterator[Reading[StayDay]]:
    """What the day holds from arrival to leaving."""
    async for reading in readings(cabinet, lambda portal: portal.stay(cabinet.student.id, day)):
        yield reading
