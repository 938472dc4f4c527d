"""The absence calendar of a month."""

import re
from collections.abc import Iterator
from datetime import date

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.present.absence import month_sections
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed
from epos_tui.usecases import absence as usecases
from epos_tui.usecases.absence import AbsenceMonth
from epos_tui.usecases.cabinet import latest


async def absences(call: Call) -> Answer:
    """The month of any day."""
    student, words = call.cabinet.student, call.words
    reading = await latest(usecases.month(call.cabinet, month_typed(call)))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *month_sections(reading.value, words)),
        data=lambda: _data(call, reading.value),
        rows=lambda: [_HEADER, *_rows(student.id, reading.value)],
    )


def month_typed(call: Call) -> date:
    """2026-10 and 10.2026 are months; anything else is a day of one."""
    typed, today = call.request.value("month").strip(), call.cabinet.today()
    if not typed:
        return today
    if re.fullmatch(r"\d{4}-\d\d?", typed):
        year, month = typed.split("-")
        return date_typed(f"{year}-{month:0>2}-01", today)
    return date_typed(f"1.{typed}" if re.fullmatch(r"\d\d?\.\d{4}", typed) else typed, today)


def _data(call: Call, month: AbsenceMonth) -> object:
    from epos_tui.commands.records import absence

    return absence.month(month, call.words)


_HEADER = ("child_id", "date", "kind", "state", "note", "lessons", "missed", "notices")


def _rows(student_id: str, month: AbsenceMonth) -> Iterator[tuple[object, ...]]:
    """A row a day; several missed lessons or notices share a cell."""
    for day in month.days:
        missed = "; ".join(f"{lesson.number} {lesson.subject}" for lesson in day.missed)
        notices = "; ".join(notice.id for notice in day.notices)
        state = (day.day, day.kind.value, day.state.value, day.note)
        yield (student_id, *state, len(day.lessons), missed, notices)
