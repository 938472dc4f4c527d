"""Homework and classwork of a period; the family's own ticks and notes; saving attachments."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from pathlib import Path

from epos_tui.domain.attachments import ASK_ABOVE, MOST_BYTES
from epos_tui.domain.errors import AttachmentMissing, BrokenFile, EposError
from epos_tui.domain.homework import (
    HomeworkList,
    Limit,
    NotedAssignment,
    OwnNote,
    Preset,
    by_day,
    limit_for,
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
    async for reading in readings(cabinet, lambda portal: portal.homework(cabinet.student.id, span)):
        own, problem = notes(cabinet)
        noted = (NotedAssignment(item, own.get(item.id, OwnNote())) for item in reading.value)
        found = by_day(noted, span, subject)
        days = tuple(replace(day, limit=limit(cabinet)) for day in found.days)
        yield reading.of(replace(found, days=days, notes_problem=problem))


def notes(cabinet: Cabinet) -> tuple[Mapping[str, OwnNote], EposError | None]:
    """Notes that cannot be read leave the school's work as it is."""
    try:
        return cabinet.own.of(cabinet.student.id), None
    except BrokenFile as problem:
        return {}, problem


def limit(cabinet: Cabinet) -> Limit:
    """How much homework a day is enough for the student."""
    return limit_for(cabinet.student.grade_level, cabinet.heavy)


async def preset_span(cabinet: Cabinet, preset: Preset) -> Span:
    """The days a preset means today."""
    return span_of(preset, cabinet.today(), await diary.calendar(cabinet))


async def subjects(cabinet: Cabinet) -> tuple[str, ...]:
    """The subjects of the year, to choose from."""
    book = (await anext(all_marks.book(cabinet))).value
    return tuple(item.subject for item in book.subjects)


def tick(cabinet: Cabinet, assignment_id: str) -> OwnNote:
    """Ticks what is not ticked, and the other way round."""
    return change(cabinet, assignment_id, lambda own: replace(own, done=not own.done))


def write(cabinet: Cabinet, assignment_id: str, text: str) -> OwnNote:
    """Keeps a text for the family's own eyes; an empty one removes it."""
    return change(cabinet, assignment_id, lambda own: replace(own, text=text))


def change(cabinet: Cabinet, assignment_id: str, made: Callable[[OwnNote], OwnNote]) -> OwnNote:
    """Keeps what is made of the family's present note; the school never sees it."""
    return cabinet.own.change(cabinet.student.id, assignment_id, made)


async def save(cabinet: Cabinet, attachment: Attachment) -> Path:
    """Saves an attachment into the folder of downloads; gives the file it became.

    A face asks again above `ASK_ABOVE`; what turns out larger than was said is not saved.
    """
    if not attachment.id:
        raise AttachmentMissing(attachment.name)
    pieces = cabinet.portal.attachment(cabinet.student.id, attachment.id)
    try:
        most = MOST_BYTES if (attachment.size or 0) > ASK_ABOVE else ASK_ABOVE
        return await downloads.save(cabinet.downloads, attachment.name, pieces, most)
    except AttachmentMissing:
        raise AttachmentMissing(attachment.name) from None
