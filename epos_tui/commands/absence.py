"""The absence calendar of a month, and the attendance of the year so far."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.attendance import Story
from epos_tui.domain.reading import Reading
from epos_tui.present import attendance as say
from epos_tui.present.absence import month_sections
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed
from epos_tui.usecases import absence as usecases
from epos_tui.usecases import attendance
from epos_tui.usecases.absence import AbsenceMonth
from epos_tui.usecases.cabinet import latest

Found = tuple[AbsenceMonth, Story | None]


async def absences(call: Call) -> Answer:
    """The month of any day; with the whole story, attendance of the year so far."""
    student, words = call.cabinet.student, call.words
    found = await latest(usecases.month(call.cabinet, month_typed(call)))
    reading: Reading[Found] = found.of((found.value, None))
    if call.request.has("story"):
        told = await latest(attendance.story(call.cabinet))
        reading = found.beside(told, (found.value, told.value))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *_sections(call, *reading.value)),
        data=lambda: _data(call, *reading.value),
        rows=lambda: _table(call, *reading.value),
    )


def _sections(call: Call, month: AbsenceMonth, story: Story | None) -> tuple[Section, ...]:
    told = say.sections(story, call.cabinet.rules.attendance, call.words) if story else ()
    return (*month_sections(month, call.words), *told)


def month_typed(call: Call) -> date:
    """2026-10 and 10.2026 are months; anything else is a day of one."""
    typed, today = call.request.value("month").strip(), call.cabinet.today()
    if not typed:
        return today
    if re.fullmatch(r"\d{4}-\d\d?", typed):
        year, month = typed.split("-")
        return date_typed(f"{year}-{month:0>2}-01", today)
    return date_typed(f"1.{typed}" if re.fullmatch(r"\d\d?\.\d{4}", typed) else typed, today)


def _data(call: Call, month: AbsenceMonth, story: Story | None) -> object:
    from epos_tui.commands.records import absence
    from epos_tui.commands.records import attendance as records

    target = call.cabinet.rules.attendance
    told = records.story(story, target, call.words) if story else None
    return absence.month(month, told, call.words)


def _table(call: Call, month: AbsenceMonth, story: Story | None) -> list[tuple[object, ...]]:
    student_id = call.cabinet.student.id
    if story is None:
        return [_HEADER, *_rows(student_id, month)]
    return [_STORY_HEADER, *_story_rows(student_id, story, call.cabinet.rules.attendance)]


_HEADER = ("child_id", "date", "kind", "state", "note", "lessons", "missed", "notices")


def _rows(student_id: str, month: AbsenceMonth) -> Iterator[tuple[object, ...]]:
    """A row a day; several missed lessons or notices share a cell."""
    for day in month.days:
        missed = "; ".join(f"{lesson.number} {lesson.subject}" for lesson in day.missed)
        notices = "; ".join(notice.id for notice in day.notices)
        state = (day.day, day.kind.value, day.state.value, day.note)
        yield (student_id, *state, len(day.lessons), missed, notices)


_STORY_HEADER = tuple(
    "child_id subject held attended missed announced unannounced unexcused may_miss must_attend".split()
)


def _story_rows(student_id: str, story: Story, target: Fraction) -> Iterator[tuple[object, ...]]:
    """A row a subject; what the notices would tell is empty where they are not known."""
    for item in story.subjects:
        share, missed = item.share, len(item.missed)
        known = (item.announced, missed - item.announced, item.unexcused)
        about = known if story.notices_known else ("", "", "")
        steps = (share.may_miss(target), share.must_attend(target))
        yield (student_id, item.subject, share.held, share.attended, missed, *about, *steps)
