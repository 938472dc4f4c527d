"""All marks of the academic year."""

from collections.abc import AsyncIterator

from epos_tui.domain.all_marks import MarkBook
from epos_tui.domain.reading import Reading
from epos_tui.usecases.cabinet import Cabinet, readings
from epos_tui.usecases.diary import calendar


async def book(cabinet: Cabinet) -> AsyncIterator[Reading[MarkBook]]:
    """The marks of every subject; periods and systems are chosen from it without asking again."""

    async def ask() -> MarkBook:
        return MarkBook(await calendar(cabinet), await cabinet.portal.marks(cabinet.student.id))

    async for reading in readings(cabinet, "marks", ask):
        yield reading
