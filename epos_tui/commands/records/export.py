"""What was taken out of the diary, as JSON."""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

from epos_tui.commands.export import Exported, How
from epos_tui.commands.records.envelope import Problem
from epos_tui.domain.export import Counts, ExportForm
from epos_tui.i18n import Words
from epos_tui.present.export import counts_said, shown


@dataclass(frozen=True)
class ExportCounts:
    """How much of what the files hold; null for what the form has not."""

    lessons: int
    tasks: int
    classworks: int | None
    control_works: int
    events: int
    marks: int | None


@dataclass(frozen=True)
class ExportedFile:
    """A file, and where it is; null when it was not saved."""

    name: str
    path: str | None


@dataclass(frozen=True)
class Export:
    """The answer of `export`; `failed` when not every file could be saved."""

    outcome: How
    form: ExportForm
    first: date
    last: date
    folder: str
    counts: ExportCounts
    files: tuple[ExportedFile, ...]
    problem: Problem | None
    label: str


def export(folder: Path, done: Exported, known: Counts, words: Words) -> Export:
    """How it ended, file by file."""
    extract, trouble = done.extract, done.trouble
    return Export(
        outcome=done.how,
        form=extract.form,
        first=extract.span.first,
        last=extract.span.last,
        folder=shown(folder),
        counts=ExportCounts(
            known.lessons, known.tasks, known.classworks, known.control_works, known.events, known.marks
        ),
        files=tuple(
            ExportedFile(file.name, shown(path) if path else None)
            for file, path in zip_longest(done.files, done.paths)
        ),
        problem=Problem(trouble.code, trouble.text) if trouble else None,
        label=counts_said(known, extract.student.institution.kind, words),
    )
