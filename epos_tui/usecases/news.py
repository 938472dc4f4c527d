"""News, and which of them were opened on this computer."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import replace

from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.news import NotedNews, noted
from epos_tui.domain.reading import Reading
from epos_tui.store.desk import ReadMarks
from epos_tui.usecases.cabinet import Cabinet, readings

_MOST_MARKS = 2_000


async def news(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[NotedNews, ...]]]:
    """All news, newest first; where the marks cannot be read, nothing counts as unread."""
    async for reading in readings(cabinet, lambda portal: portal.news(cabinet.student.id)):
        yield reading.of(noted(reading.value, _read(cabinet, (item.id for item in reading.value))))


def _read(cabinet: Cabinet, all_ids: Iterable[str]) -> frozenset[str]:
    try:
        return frozenset(cabinet.desk.read.read().news)
    except BrokenFile:
        return frozenset(all_ids)


def mark_read(cabinet: Cabinet, ids: Iterable[str]) -> None:
    """These were opened; raises `CannotKeep` and `BrokenFile`."""
    opened = tuple(ids)
    if not opened:
        return

    def changed(marks: ReadMarks) -> ReadMarks:
        kept = tuple(dict.fromkeys((*marks.news, *opened)))
        return replace(marks, news=kept[-_MOST_MARKS:])

    cabinet.desk.read.change(changed)
