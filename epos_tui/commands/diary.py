"""The week of the diary."""

from datetime import date

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.lessons import Week
from epos_tui.domain.year import AcademicYear
from epos_tui.export.tables.diary import HEADER, rows
from epos_tui.present.diary import signature_said, week_sections, week_title
from epos_tui.present.line import Section, capital, sentence
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed
from epos_tui.usecases import diary as usecases
from epos_tui.usecases.cabinet import latest


async def diary(call: Call) -> Answer:
    """The week of any day."""
    student = call.cabinet.student
    reading = await latest(usecases.week(call.cabinet, week_typed(call)))
    year = (await latest(usecases.year(call.cabinet))).value
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), call.words),
        sections=lambda: _sections(call, reading.value, year),
        data=lambda: _data(call, reading.value, year),
        rows=lambda: [HEADER, *rows(student.id, reading.value.lessons)],
    )


def week_typed(call: Call) -> date:
    """The day of the week asked for; today without one."""
    today = call.cabinet.today()
    return date_typed(call.request.value("week"), today) if call.request.has("week") else today


def _sections(call: Call, week: Week, year: AcademicYear) -> tuple[Section, ...]:
    student, words = call.cabinet.student, call.words
    about = sentence([week_title(week, year, words), capital(signature_said(week, words))])
    return (
        Section(who(student, words), (about,)),
        *week_sections(week, student, call.cabinet.today(), words),
    )


def _data(call: Call, week: Week, year: AcademicYear) -> object:
    from epos_tui.commands.records.diary import diary

    return diary(week, year, call.cabinet.student, call.cabinet.today(), call.words)
