"""Interim assessment that was not passed."""

from collections.abc import AsyncIterator

from epos_tui.domain.debts import TimedDebt, timed
from epos_tui.domain.reading import Reading
from epos_tui.usecases.cabinet import Cabinet, readings


async def debts(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[TimedDebt, ...]]]:
    """The student's debts as they stand today, the most urgent first; usually none."""
    async for reading in readings(cabinet, lambda portal: portal.debts(cabinet.student.id)):
        yield reading.of(timed(reading.value, cabinet.today()))
