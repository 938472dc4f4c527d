"""Takes the diary out as files: calendars, tables, a report, an archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from epos_tui.commands import Answer, Call, Misused, Trouble
from epos_tui.commands.chosen import period_asked
from epos_tui.commands.troubles import stale, trouble_of
from epos_tui.domain.export import (
    ExportFile,
    ExportForm,
    Extract,
    RangeKind,
    counts,
    ranges,
    too_long,
    usual_range,
)
from epos_tui.domain.year import AcademicYear, Span
from epos_tui.export.files import files_of
from epos_tui.present import export as say
from epos_tui.present.line import Field, Section, ended
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed
from epos_tui.usecases import export as usecases
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.diary import calendar

How = Literal["saved", "failed", "nothing", "dry_run"]


@dataclass(frozen=True)
class Exported:
    """How it ended: a path for each file that is there now."""

    how: How
    extract: Extract
    files: tuple[ExportFile, ...]
    paths: tuple[Path, ...] = ()
    trouble: Trouble | None = None


async def export(call: Call) -> Answer:
    """What there is of the days asked for, saved into the folder of downloads."""
    cabinet, words = call.cabinet, call.words
    form = ExportForm(call.request.argument)
    span = _span(call, form, await calendar(cabinet))
    reading = await latest(usecases.extract(cabinet, form, span))
    done = await _saved(call, reading.value, files_of(reading.value, cabinet.now(), words))
    return Answer(
        student=cabinet.student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=done.trouble or stale(reading, cabinet.today(), words),
        sections=lambda: (Section(who(cabinet.student, words), _lines(call, done)),),
        data=lambda: _data(call, done),
    )


async def _saved(call: Call, extract: Extract, files: tuple[ExportFile, ...]) -> Exported:
    if not files:
        return Exported("nothing", extract, files)
    if call.request.has("dry-run"):
        return Exported("dry_run", extract, files)
    saved = await usecases.save(call.cabinet, files)
    trouble = trouble_of(saved.problem, call.words) if saved.problem else None
    return Exported("failed" if trouble else "saved", extract, files, saved.paths, trouble)


def _lines(call: Call, done: Exported) -> tuple[str, ...]:
    """The days, how much of what, and where each file is."""
    words = call.words
    if done.how == "nothing":
        return (words.export.NOTHING,)
    if done.how == "dry_run":
        return (*_about(done, call), *(ended(file.name) for file in done.files), words.export.NOT_SAVED)
    return (*_about(done, call), *say.saved_said(done.paths, words))


def _about(done: Exported, call: Call) -> Sequence[str]:
    fields = say.fields(done.extract, call.cabinet.today(), call.words)
    where = Field(call.words.export.TO, say.shown(call.cabinet.downloads))
    return [ended(str(field)) for field in (*fields[1:], where)]


def _span(call: Call, form: ExportForm, year: AcademicYear) -> Span:
    """A named period, or the days typed as for homework; raises `Misused`."""
    request, today = call.request, call.cabinet.today()
    if form is ExportForm.ARCHIVE and any(map(request.has, ("period", "from", "to"))):
        raise Misused(call.words.export.WHOLE_YEAR)
    if request.has("from") or request.has("to"):
        return _typed(call)
    period = request.value("period")
    if not period:
        return usual_range(form, year, today)
    named = {item.kind: item.span for item in ranges(year, today)}
    if period in ("week", "next-week"):
        return named[RangeKind(period.replace("-", "_"))]
    term = period_asked(call, year)
    return term.span if term else year.span


def _typed(call: Call) -> Span:
    request, today = call.request, call.cabinet.today()
    first = date_typed(request.value("from"), today) if request.has("from") else today
    last = date_typed(request.value("to"), today) if request.has("to") else first
    if last < first:
        raise Misused(call.words.homework.WRONG_SPAN)
    if too_long(Span(first, last)):
        raise Misused(call.words.export.TOO_LONG)
    return Span(first, last)


def _data(call: Call, done: Exported) -> object:
    from epos_tui.commands.records.export import export

    return export(call.cabinet.downloads, done, counts(done.extract), call.words)
