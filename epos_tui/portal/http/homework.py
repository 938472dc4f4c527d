"""Homework and class work (wire reference, 11)."""

import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import quote, unquote

from pydantic import model_validator

from epos_tui.domain.attachments import MOST_BYTES
from epos_tui.domain.errors import AttachmentMissing, AttachmentTooLarge, Fault, PortalUnreachable
from epos_tui.domain.homework import Assignment, WorkKind
from epos_tui.domain.lessons import Attachment
from epos_tui.domain.links import safe_url
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.vocabulary import NO_TASK
from epos_tui.portal.http.wire import Count, Day, Flag, Id, Many, Moment, Prose, Text, Wire, Written, as_day

_SECONDS_OF_FILE = 300
_CALENDAR = Span(date(2000, 1, 1), date(2100, 1, 1))


class WireFile(Wire):
    """A file a teacher added."""

    id: Id
    file_file_name: Text = ""
    file_file_size: Count = None
    path: Written = ""

    @property
    def own_path(self) -> str:
        """Where the portal itself keeps the file, quoted; nothing for a file kept elsewhere.

        Paths come with blanks and Russian letters in them, sometimes quoted already, with or without a slash
        in front.
        """
        path = unquote(self.path)
        foreign = "://" in path or path.startswith("//") or ".." in re.split(r"[/\\]", path)
        return "" if foreign or not path else quote(f"/{path.removeprefix('/')}", safe="/")


class WireSubjectName(Wire):
    """A subject."""

    name: Text = ""


class WireTask(Wire):
    """For when a task is, of which subject, and of which kind."""

    id: Id
    teacher_id: Text = ""
    date_assigned_on: Day = None
    due: date
    is_class_room_job: Flag = False
    subject: WireSubjectName | None = None

    @model_validator(mode="before")
    @classmethod
    def _with_due(cls, raw: Any) -> Any:
        """For what day it is; else the day on which it was set."""
        if not isinstance(raw, dict):
            return raw
        return raw | {"due": as_day(raw.get("date_prepared_for")) or as_day(raw.get("date_assigned_on"))}


class WireUrl(Wire):
    """Where a material is."""

    url: Written = ""


class WireMaterial(Wire):
    """A material of the library; its addresses are all that is told of it."""

    urls: Many[WireUrl] = ()


class WireEntry(Wire):
    """What a task says."""

    id: Id
    description: Prose = ""
    duration: Count = None
    no_duration: Flag = False
    created_at: Moment = None
    updated_at: Moment = None
    attachments: Many[WireFile] = ()
    eom_urls: Many[WireMaterial] = ()
    homework: WireTask

    @property
    def text(self) -> str:
        """What is written, with the addresses of materials that are only linked."""
        said = "" if one_line(self.description).lower() in NO_TASK else self.description
        links = dict.fromkeys(safe_url(link.url) for item in self.eom_urls for link in item.urls)
        return "\n".join(filter(None, (said, *(url for url in links if url and url not in said))))


class WireHomework(Wire):
    """A task as one child has it."""

    id: Id
    homework_entry: WireEntry


@dataclass(frozen=True)
class Work:
    """A task of the portal before it is known to which lesson it belongs."""

    id: str
    homework_id: str
    kind: WorkKind
    subject: str
    due: date
    text: str
    teacher_id: str
    assigned: date | None
    planned_minutes: int | None
    attachments: tuple[Attachment, ...]
    added_after_lesson: bool
    changed_after_lesson: bool


async def work_due(ask: Ask, student_id: str, span: Span) -> tuple[Work, ...]:
    """What is to be ready in the span, and the class work of its days; the portal's filter is not trusted."""
    within = Span(max(span.first, _CALENDAR.first), min(span.last, _CALENDAR.last))
    if within.last < within.first:
        return ()
    rows = await _homework(ask, student_id, within)
    made = (_work(row.homework_entry) for row in rows)
    return tuple(work for work in made if work.due in span)


def assignment(work: Work) -> Assignment:
    """A task that stands at no lesson."""
    return Assignment(
        id=work.id,
        kind=work.kind,
        subject=work.subject,
        due=work.due,
        text=work.text,
        assigned=work.assigned,
        planned_minutes=work.planned_minutes,
        attachments=work.attachments,
        added_after_lesson=work.added_after_lesson,
        changed_after_lesson=work.changed_after_lesson,
    )


async def attachment(ask: Ask, student_id: str, attachment_id: str) -> AsyncGenerator[bytes]:
    """The content of a file, piece by piece; raises `AttachmentMissing`."""
    year = Span(ask.today() - timedelta(days=365), ask.today() + timedelta(days=365))
    rows = await _homework(ask, student_id, year, lasting=True)
    files = (file for row in rows for file in row.homework_entry.attachments)
    file = next((file for file in files if file.id == attachment_id and file.own_path), None)
    if file is None:
        raise AttachmentMissing(attachment_id)
    got = False
    try:
        async for piece in ask.pieces(file.own_path, MOST_BYTES, _SECONDS_OF_FILE):
            got = True
            yield piece
    except PortalUnreachable as error:
        if error.fault is not Fault.TOO_LARGE:
            raise
        raise AttachmentTooLarge(file.file_file_name, MOST_BYTES) from None
    if not got:
        raise AttachmentMissing(file.file_file_name)


async def _homework(ask: Ask, student_id: str, span: Span, lasting: bool = False) -> tuple[WireHomework, ...]:
    return await ask.paged(
        WireHomework,
        "/core/api/student_homeworks",
        {
            "student_profile_id": student_id,
            "begin_prepared_date": f"{span.first:%d.%m.%Y}",
            "end_prepared_date": f"{span.last:%d.%m.%Y}",
            "types": "all",
            "pid": ask.profile.id,
        },
        lasting=lasting,
    )


def _work(entry: WireEntry) -> Work:
    task = entry.homework
    assigned, minutes = task.date_assigned_on, entry.duration
    return Work(
        id=entry.id,
        homework_id=task.id,
        kind=WorkKind.CLASSWORK if task.is_class_room_job else WorkKind.HOMEWORK,
        subject=one_line(task.subject.name) if task.subject else "",
        due=task.due,
        text=entry.text,
        teacher_id=task.teacher_id,
        assigned=assigned,
        planned_minutes=None if entry.no_duration or not minutes else minutes,
        attachments=tuple(_file(file) for file in entry.attachments),
        added_after_lesson=_later(entry.created_at, assigned),
        changed_after_lesson=not _later(entry.created_at, assigned) and _later(entry.updated_at, assigned),
    )


def _later(moment: datetime | None, assigned: date | None) -> bool:
    """Whether it was on a later day than the one of the lesson at which the task was set."""
    return moment is not None and assigned is not None and moment.date() > assigned


def _file(file: WireFile) -> Attachment:
    return Attachment(file.file_file_name, file.file_file_size, file.id if file.own_path else "")
