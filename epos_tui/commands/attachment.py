"""Saves the attachments of an assignment into the folder of downloads."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from epos_tui.commands import Answer, Call, Ended, Trouble
from epos_tui.commands.asking import stopped
from epos_tui.commands.assignment import assignment_asked
from epos_tui.commands.troubles import REFUSED, trouble_of
from epos_tui.domain.attachments import ASK_ABOVE
from epos_tui.domain.errors import AttachmentMissing, AttachmentTooLarge
from epos_tui.domain.homework import NotedAssignment
from epos_tui.domain.lessons import Attachment
from epos_tui.domain.text import clean
from epos_tui.present.homework import attachment_said
from epos_tui.present.line import Section, listed
from epos_tui.present.people import who
from epos_tui.usecases import homework as usecases

How = Literal["done", "failed", "dry_run", "declined"]


@dataclass(frozen=True)
class Saved:
    """An attachment with the file it became, or why it did not."""

    file: Attachment
    path: Path | None = None
    trouble: Trouble | None = None


async def save(call: Call) -> Answer:
    """Asks before large ones; what can be saved is saved."""
    item = await assignment_asked(call)
    files = item.assignment.attachments
    stop = _stopped(call, files)
    found = [Saved(file) if stop else await _saved(call, file) for file in files]
    trouble = _trouble(call, stop, found)
    return Answer(
        student=call.cabinet.student,
        taken_at=call.cabinet.now(),
        sections=lambda: _sections(call, stop, found),
        data=lambda: _data(call, item, _how(stop, trouble), found),
        trouble=trouble,
    )


def _stopped(call: Call, files: Sequence[Attachment]) -> Ended | None:
    """The end before anything is saved."""
    words = call.words
    large = [file for file in files if (file.size or 0) > ASK_ABOVE]
    if not (large or call.request.has("dry-run")):
        return None
    names = listed(attachment_said(file, words) for file in large)
    question = words.homework.save_question(names, clean(str(call.cabinet.downloads)))
    return stopped(call, (words.homework.LARGE,), question)


async def _saved(call: Call, file: Attachment) -> Saved:
    try:
        return Saved(file, await usecases.save(call.cabinet, file))
    except (AttachmentMissing, AttachmentTooLarge) as error:
        return Saved(file, trouble=trouble_of(error, call.words))


def _how(stop: Ended | None, trouble: Trouble | None) -> How:
    if stop:
        return "dry_run" if stop is Ended.DRY_RUN else "declined"
    return "failed" if trouble else "done"


def _trouble(call: Call, stop: Ended | None, found: Sequence[Saved]) -> Trouble | None:
    """Why not everything was saved; a dry run is no trouble."""
    if stop is Ended.DECLINED:
        return Trouble(REFUSED, "declined", call.words.commands.NOTHING_DONE)
    if not found:
        return Trouble(REFUSED, "attachment_missing", call.words.homework.NO_ATTACHMENT)
    failed = [item.trouble for item in found if item.trouble]
    return Trouble(REFUSED, failed[0].code, " ".join(one.text for one in failed)) if failed else None


def _sections(call: Call, stop: Ended | None, found: Sequence[Saved]) -> tuple[Section, ...]:
    words, name = call.words, who(call.cabinet.student, call.words)
    if stop is Ended.DRY_RUN:
        files = tuple(attachment_said(item.file, words) for item in found)
        return (Section(name, files), Section(words.commands.NOTHING_DONE))
    saved = tuple(words.homework.saved(clean(str(item.path))) for item in found if item.path)
    return (Section(name, saved),) if saved else ()


def _data(call: Call, item: NotedAssignment, how: How, found: Sequence[Saved]) -> object:
    from epos_tui.commands.records.attachment import saving

    return saving(call.cabinet.downloads, item, how, found, call.words)
