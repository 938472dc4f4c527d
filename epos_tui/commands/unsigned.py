"""The finished weeks without «ознакомлен», and what is in them."""

from collections.abc import Sequence

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.unsigned import week_said
from epos_tui.usecases import unsigned as usecases
from epos_tui.usecases.cabinet import latest


async def unsigned(call: Call) -> Answer:
    """The weeks not signed, oldest first."""
    student = call.cabinet.student
    reading = await latest(usecases.weeks(call.cabinet))
    weeks = reading.value
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), call.words),
        sections=lambda: (Section(who(student, call.words)), _section(call, weeks)),
        data=lambda: _data(call, weeks),
        rows=lambda: [_HEADER, *((student.id, *_facts(item)) for item in weeks)],
    )


_HEADER = tuple("child_id first last lessons marks low_marks missed remarks tasks not_ticked waits".split())


def _facts(item: WeekToSign) -> tuple[object, ...]:
    week = item.week
    about = (item.marks, item.low, item.missed, item.remarks, item.tasks, item.undone)
    counts = (len(week.lessons), *map(len, about))
    return (week.monday, week.days[-1].day, *counts, str(week.signature_waits).lower())


def _section(call: Call, weeks: Sequence[WeekToSign]) -> Section:
    word = call.words.commands
    if not weeks:
        return Section(word.NO_WEEKS)
    return Section(f"{word.WEEKS}: {len(weeks)}", tuple(week_said(item, call.words) for item in weeks))


def _data(call: Call, weeks: Sequence[WeekToSign]) -> object:
    from epos_tui.commands.records.unsigned import unsigned_weeks

    return unsigned_weeks(weeks, call.words)
