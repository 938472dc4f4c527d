"""The finished weeks without «ознакомлен», and what is in them."""

from collections.abc import Sequence

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.lessons import Week
from epos_tui.present.line import Section, capital, sentence
from epos_tui.present.people import who
from epos_tui.usecases import diary as usecases
from epos_tui.usecases.cabinet import latest


async def unsigned(call: Call) -> Answer:
    """The weeks not signed, oldest first."""
    student = call.cabinet.student
    reading = await latest(usecases.weeks_to_sign(call.cabinet))
    weeks = reading.value
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), call.words),
        sections=lambda: (Section(who(student, call.words)), _section(call, weeks)),
        data=lambda: _data(call, weeks),
        rows=lambda: [_HEADER, *((student.id, *_facts(week)) for week in weeks)],
    )


_HEADER = ("child_id", "first", "last", "lessons", "marks")


def _facts(week: Week) -> tuple[object, ...]:
    return (week.monday, week.days[-1].day, len(week.lessons), _marks(week))


def _marks(week: Week) -> int:
    return sum(len(lesson.marks) for lesson in week.lessons)


def _section(call: Call, weeks: Sequence[Week]) -> Section:
    word = call.words.commands
    if not weeks:
        return Section(word.NO_WEEKS)
    return Section(f"{word.WEEKS}: {len(weeks)}", tuple(_said(call, week) for week in weeks))


def _said(call: Call, week: Week) -> str:
    """Неделя с 5 по 11 октября: 34 урока, 12 оценок."""
    words, kind = call.words, call.cabinet.student.institution.kind
    name = capital(words.diary.week(week.monday, week.days[-1].day))
    lessons = words.diary.lessons(kind, len(week.lessons))
    return sentence([f"{name}: {lessons}, {words.marks.marks(_marks(week))}"])


def _data(call: Call, weeks: Sequence[Week]) -> object:
    from epos_tui.commands.records.diary import UnsignedWeek, UnsignedWeeks

    return UnsignedWeeks(
        tuple(
            UnsignedWeek(week.monday, week.days[-1].day, len(week.lessons), _marks(week), _said(call, week))
            for week in weeks
        )
    )
