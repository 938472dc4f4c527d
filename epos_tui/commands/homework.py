"""Homework and classwork of some days."""

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.chosen import subjects_asked
from epos_tui.commands.troubles import stale
from epos_tui.domain.homework import HomeworkList, Preset
from epos_tui.domain.year import Span
from epos_tui.export.tables.homework import HEADER, rows
from epos_tui.present.homework import list_sections
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed
from epos_tui.usecases import homework as usecases
from epos_tui.usecases.cabinet import latest


async def homework(call: Call) -> Answer:
    """The days ahead, or those asked for."""
    cabinet, words = call.cabinet, call.words
    student, today = cabinet.student, cabinet.today()
    reading = await latest(usecases.work(cabinet, await _span(call), await _subject(call)))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, today, words),
        sections=lambda: (
            Section(who(student, words)),
            *list_sections(reading.value, student, today, words),
        ),
        data=lambda: _data(call, reading.value),
        rows=lambda: [HEADER, *rows(student.id, reading.value)],
    )


async def _span(call: Call) -> Span:
    """A named period; or the days typed: one without the last, from today without the first."""
    request, today = call.request, call.cabinet.today()
    if not (request.has("from") or request.has("to")):
        period = request.value("period") or Preset.AHEAD.value
        return await usecases.preset_span(call.cabinet, Preset(period.replace("-", "_")))
    first = date_typed(request.value("from"), today) if request.has("from") else today
    last = date_typed(request.value("to"), today) if request.has("to") else first
    if last < first:
        raise Misused(call.words.homework.WRONG_SPAN)
    return Span(first, last)


async def _subject(call: Call) -> str:
    typed = call.request.value("subject")
    if not typed:
        return ""
    found = subjects_asked(call, await usecases.subjects(call.cabinet))
    return found[0] if len(found) == 1 else typed


def _data(call: Call, work: HomeworkList) -> object:
    from epos_tui.commands.records.homework import homework

    return homework(work, call.cabinet.today(), call.words)
