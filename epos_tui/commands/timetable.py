"""The timetable of a week."""

from collections.abc import Iterator

from epos_tui.commands import Answer, Call
from epos_tui.commands.diary import week_typed
from epos_tui.commands.troubles import stale
from epos_tui.domain.lessons import Week
from epos_tui.domain.year import AcademicYear
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.timetable import week_sections
from epos_tui.usecases import diary as usecases
from epos_tui.usecases.cabinet import latest


async def timetable(call: Call) -> Answer:
    """The week of any day."""
    student = call.cabinet.student
    reading = await latest(usecases.week(call.cabinet, week_typed(call)))
    year = await usecases.calendar(call.cabinet)
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), call.words),
        sections=lambda: _sections(call, reading.value, year),
        data=lambda: _data(call, reading.value, year),
        rows=lambda: [_HEADER, *_rows(student.id, reading.value)],
    )


def _sections(call: Call, week: Week, year: AcademicYear) -> tuple[Section, ...]:
    student, words = call.cabinet.student, call.words
    return (Section(who(student, words)), *week_sections(week, year, student, call.cabinet.now(), words))


def _data(call: Call, week: Week, year: AcademicYear) -> object:
    from epos_tui.commands.records.timetable import timetable

    return timetable(week, year, call.cabinet, call.words)


_HEADER = tuple(
    "child_id date number starts ends subject subgroup academic_hours teacher room control_work "
    "change change_note".split()
)


def _rows(student_id: str, week: Week) -> Iterator[tuple[object, ...]]:
    """A row a lesson."""
    for lesson in week.lessons:
        yield (
            student_id,
            lesson.day,
            lesson.number,
            f"{lesson.starts:%H:%M}",
            f"{lesson.ends:%H:%M}",
            lesson.subject,
            lesson.subgroup,
            lesson.academic_hours,
            lesson.teacher,
            lesson.room,
            lesson.control_work,
            lesson.change.value if lesson.change else "",
            lesson.change_note,
        )
