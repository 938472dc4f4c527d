"""The day's regime."""

from collections.abc import Iterator

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.stay import Planned, StayDay, plan
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.stay import day_sections
from epos_tui.present.typed import date_typed
from epos_tui.usecases import stay as usecases
from epos_tui.usecases.cabinet import latest


async def stay(call: Call) -> Answer:
    """Any day from arrival to leaving."""
    student, today, words = call.cabinet.student, call.cabinet.today(), call.words
    day = date_typed(call.request.value("date"), today) if call.request.has("date") else today
    reading = await latest(usecases.day(call.cabinet, day))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, today, words),
        sections=lambda: (Section(who(student, words)), *day_sections(reading.value, today, words)),
        data=lambda: _data(call, reading.value),
        rows=lambda: [_HEADER, *_rows(student.id, reading.value)],
    )


def _data(call: Call, day: StayDay) -> object:
    from epos_tui.commands.records.stay import stay

    return stay(day, call.cabinet.today(), call.words)


_HEADER = ("child_id", "date", "starts", "ends", "kind", "name", "place", "note", "overlaps")


def _rows(student_id: str, day: StayDay) -> Iterator[tuple[object, ...]]:
    """A row an occupation; the names of several at the same time share a cell."""
    for entry in plan(day.items):
        if isinstance(entry, Planned):
            item = entry.item
            when = (day.day, f"{item.starts:%H:%M}", f"{item.ends:%H:%M}")
            overlaps = "; ".join(other.name or other.kind.value for other in entry.overlaps)
            yield (student_id, *when, item.kind.value, item.name, item.place, item.note, overlaps)
