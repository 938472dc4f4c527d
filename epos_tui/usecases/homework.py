"""Homework and classwork of a period; the family's own ticks and notes; saving attachments."""

from collections.abc import AsyncIterator
from pathlib import Path

from epos_tui.domain.errors import AttachmentMissing
from epos_tui.domain.homework import (
    Assignment,
    HomeworkList,
    NotedAssignment,
    OwnNote,
    Preset,
    by_day,
    span_of,
)
from epos_tui.domain.lessons import Attachment
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span
from epos_tui.store import downloads
from epos_tui.usecases import all_marks, diary
from epos_tui.usecases.cabinet import Cabinet, readings


async def work(cabinet: Cabinet, span: Span, subject: str = "") -> AsyncIterator[Reading[HomeworkList]]:
    """What is due in the span, of one subject or of all."""
    key = f"homework/{span.first:%Y-%m-%d}/{span.last:%Y-%m-%d}"
    async for reading in readings(cabinet, key, lambda: cabinet.portal.homework(cabinet.student.id, span)):
        yield reading.of(by_day(_noted(cabinet, reading.value), span, subject))


def _noted(cabinet: Cabinet, work: tuple[Assignment, ...]) -> tuple[NotedAssignment, ...]:
    notes = cabinet.own.of(cabinet.student.id)
    return tuple(NotedAssignment(item, notes.get(item.id, OwnNote())) for item in work)


async def preset_span(cabinet: Cabinet, preset: Preset) -> Span:
    """The days a preset means today."""
    return span_of(preset, cabinet.today(), await diary.calendar(cabinet))


async def subjects(cabinet: Cabinet) -> tuple[str, ...]:
    """The subjects of the year, to choose from."""
    book = (await anext(all_marks.book(cabinet))).value
    return tuple(item.subject for item in book.subjects)


def note(cabinet: Cabinet, assignment_id: str, own: OwnNote) -> None:
    """Keeps the family's own tick and note; the school never sees them."""
    cabinet.own.put(cabinet.student.id, assignment_id, own)


async def save(cabinet: Cabinet, attachment: Attachment) -> Path:
    """Saves an attachment into the folder of downloads; gives the file it became."""
    if not attachment.id:
        raise AttachmentMissing(attachment.name)
    pieces = cabinet.portal.attachment(cabinet.student.id, attachment.id)
    try:
        return await downloads.save(cabinet.downloads, attachment.name, pieces)
    except AttachmentMissing:
        raise AttachmentMissing(attachment.name) from None
