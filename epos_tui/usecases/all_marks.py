"""All marks of the academic year."""

from collections.abc import AsyncIterator

from epos_tui.domain.all_marks import MarkBook
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.usecases.cabinet import Cabinet, readings


async def book(cabinet: Cabinet) -> AsyncIterator[Reading[MarkBook]]:
    """The marks of every subject; periods and systems are chosen from it without asking again."""

    async def ask(portal: Portal) -> MarkBook:
        return MarkBook(await portal.year(cabinet.student.id), await portal.marks(cabinet.student.id))

    async for reading in readings(cabinet, ask):
        yield reading
