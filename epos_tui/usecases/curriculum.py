"""The curriculum of the group."""

from collections.abc import AsyncIterator

from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.reading import Reading
from epos_tui.usecases.cabinet import Cabinet, readings


async def curriculum(cabinet: Cabinet) -> AsyncIterator[Reading[Curriculum]]:
    """The plan of the year; raises `NotOffered`."""
    async for reading in readings(cabinet, lambda portal: portal.curriculum(cabinet.student.id)):
        yield reading
