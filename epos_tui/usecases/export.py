"""What is taken out of the diary: read as a whole, then saved beside what is there."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from epos_tui.domain.errors import CannotKeep
from epos_tui.domain.export import ExportFile, ExportForm, Extract, holds_results, within
from epos_tui.domain.homework import HomeworkList, NotedAssignment, OwnNote, by_day
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span, weeks_of
from epos_tui.store import downloads
from epos_tui.usecases import homework
from epos_tui.usecases.cabinet import Cabinet, readings


@dataclass(frozen=True)
class Saved:
    """The files that are there now, and why it is not all of them."""

    paths: tuple[Path, ...]
    problem: CannotKeep | None = None


async def extract(cabinet: Cabinet, form: ExportForm, span: Span) -> AsyncIterator[Reading[Extract]]:
    """All that the form needs of the days."""
    notes, problem = homework.notes(cabinet)

    async def ask(portal: Portal) -> Extract:
        student = cabinet.student
        work = await portal.homework(student.id, span)
        noted = (NotedAssignment(item, notes.get(item.id, OwnNote())) for item in work)
        found = replace(by_day(noted, span), notes_problem=problem)
        return await _extract(cabinet, portal, form, span, found)

    async for reading in readings(cabinet, ask):
        yield reading.of(replace(reading.value, taken_at=reading.taken_at))


async def _extract(
    cabinet: Cabinet, portal: Portal, form: ExportForm, span: Span, work: HomeworkList
) -> Extract:
    id = cabinet.student.id
    results = holds_results(form)
    return Extract(
        form=form,
        student=cabinet.student,
        year=await portal.year(id),
        span=span,
        taken_at=cabinet.now(),
        weeks=tuple([within(await portal.week(id, monday), span) for monday in weeks_of(span)]),
        homework=work,
        events=await portal.events(id, span),
        control_works=await portal.control_works(id, span),
        subjects=await portal.marks(id) if results else (),
        finals=await portal.finals(id) if results else (),
    )


async def save(cabinet: Cabinet, files: Sequence[ExportFile]) -> Saved:
    """Saves the files into the folder of downloads, one after another until one cannot be saved."""
    paths: list[Path] = []
    for file in files:
        try:
            paths.append(await downloads.save(cabinet.downloads, file.name, _whole(file.content)))
        except CannotKeep as problem:
            return Saved(tuple(paths), problem)
    return Saved(tuple(paths))


async def _whole(content: bytes) -> AsyncIterator[bytes]:
    yield content
