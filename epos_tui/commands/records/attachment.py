"""The answer of the command that saves attachments, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from epos_tui.commands.attachment import How, Saved
from epos_tui.commands.records.envelope import Problem
from epos_tui.commands.records.homework import Assignment, Attachment, assignment, attachment
from epos_tui.domain.homework import NotedAssignment
from epos_tui.domain.text import clean
from epos_tui.i18n import Words
from epos_tui.present.homework import attachment_said


@dataclass(frozen=True)
class SavedFile:
    """An attachment, and the file it became or the problem; neither when nothing was to be saved."""

    attachment: Attachment
    path: str | None
    problem: Problem | None
    label: str


@dataclass(frozen=True)
class Saving:
    """The answer of `attachment`; `failed` when some attachment could not be saved."""

    outcome: How
    folder: str
    assignment: Assignment
    files: tuple[SavedFile, ...]


def saving(folder: Path, item: NotedAssignment, how: How, found: Sequence[Saved], words: Words) -> Saving:
    """What became of each attachment."""
    files = tuple(_file(one, words) for one in found)
    return Saving(how, clean(str(folder)), assignment(item, words), files)


def _file(item: Saved, words: Words) -> SavedFile:
    trouble = item.trouble
    return SavedFile(
        attachment=attachment(item.file),
        path=clean(str(item.path)) if item.path else None,
        problem=Problem(trouble.code, trouble.text) if trouble else None,
        label=attachment_said(item.file, words),
    )
