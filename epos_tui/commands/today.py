"""The evening page."""

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.today import TodayPage
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.today import page_sections
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.today import page


async def today(call: Call) -> Answer:
    """Marks of today, the next day of study, what the school waits for."""
    student, words = call.cabinet.student, call.words
    reading = await latest(page(call.cabinet))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *page_sections(reading.value, student, words)),
        data=lambda: _data(call, reading.value),
    )


def _data(call: Call, page: TodayPage) -> object:
    from epos_tui.commands.records.today import today

    return today(page, call.cabinet.student, call.words)
