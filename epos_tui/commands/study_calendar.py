"""The study calendar of the group's year."""

from collections.abc import Iterator

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.study_calendar import StudyCalendar
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.study_calendar import calendar_sections
from epos_tui.usecases import study_calendar as usecases
from epos_tui.usecases.cabinet import latest


async def year(call: Call) -> Answer:
    """Periods, holidays, moved days, the next vacation."""
    student, today, words = call.cabinet.student, call.cabinet.today(), call.words
    reading = await latest(usecases.study_calendar(call.cabinet))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, today, words),
        sections=lambda: (Section(who(student, words)), *calendar_sections(reading.value, today, words)),
        data=lambda: _data(call, reading.value),
        rows=lambda: [_HEADER, *_rows(student.id, reading.value)],
    )


def _data(call: Call, calendar: StudyCalendar) -> object:
    from epos_tui.commands.records.study_calendar import study_calendar

    return study_calendar(calendar, call.cabinet.today(), call.words)


_HEADER = ("child_id", "kind", "first", "last", "days", "name", "term_kind", "term")


def _rows(student_id: str, calendar: StudyCalendar) -> Iterator[tuple[object, ...]]:
    """A row a period."""
    for period in calendar.periods:
        term = (period.term.kind.value, period.term.number) if period.term else ("", "")
        about = (period.kind.value, period.span.first, period.span.last, period.days, period.name)
        yield (student_id, *about, *term)
