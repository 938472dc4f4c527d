"""The work programmes."""

from collections.abc import AsyncIterator

from epos_tui.domain.programmes import Programme
from epos_tui.domain.reading import Reading
from epos_tui.usecases.cabinet import Cabinet, readings


async def programmes(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[Programme, ...]]]:
    """One a subject; raises `NotOffered`."""
    async for reading in readings(cabinet, lambda portal: portal.programmes(cabinet.student.id)):
        yield reading
