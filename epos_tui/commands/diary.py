"""The week of the diary."""

from collections.abc import Iterator
from datetime import date

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.lessons import Lesson, Week
from epos_tui.domain.year import AcademicYear
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
        rows=lambda: [_HEADER, *_rows(student.id, reading.value)],
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


_HEADER = tuple(
    "child_id date number starts ends subject subgroup topic marks attendance homework homework_minutes "
    "classwork control_work comment change teacher room".split()
)


def _rows(student_id: str, week: Week) -> Iterator[tuple[object, ...]]:
    """A row a lesson; several marks or tasks share a cell."""
    for lesson in week.lessons:
        yield (student_id, lesson.day, lesson.number, *_times(lesson), *_contents(lesson))


def _times(lesson: Lesson) -> tuple[object, ...]:
    return (f"{lesson.starts:%H:%M}", f"{lesson.ends:%H:%M}", lesson.subject, lesson.subgroup)


def _contents(lesson: Lesson) -> tuple[object, ...]:
    minutes = [task.planned_minutes for task in lesson.homework if task.planned_minutes is not None]
    return (
        lesson.topic,
        "; ".join(mark.text if mark.weight == 1 else f"{mark.text}x{mark.weight}" for mark in lesson.marks),
        lesson.attendance,
        "; ".join(task.text for task in lesson.homework),
        sum(minutes) if minutes else "",
        lesson.classwork,
        lesson.control_work,
        lesson.comment,
        lesson.change.value if lesson.change else "",
        lesson.teacher,
        lesson.room,
    )
