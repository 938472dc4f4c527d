"""Final marks of all known academic years."""

from collections.abc import AsyncIterator

from epos_tui.domain.finals import YearFinals
from epos_tui.domain.reading import Reading
from epos_tui.usecases.cabinet import Cabinet, readings


async def sheets(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[YearFinals, ...]]]:
    """A mark sheet a year, oldest first."""
    async for reading in readings(cabinet, lambda portal: portal.finals(cabinet.student.id)):
        yield reading
