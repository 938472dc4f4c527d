"""The evening page as sections of sentences."""

from collections.abc import Iterator

from epos_tui.domain.lessons import SchoolDay, held, load
from epos_tui.domain.people import Student
from epos_tui.domain.today import TodayPage
from epos_tui.domain.year import days_of_week
from epos_tui.i18n import Words
from epos_tui.present.absence import notice_said
from epos_tui.present.diary import attendance_said, day_heading, day_section, subject_of
from epos_tui.present.line import Section, capital, sentence
from epos_tui.present.marks import mark_said


def page_sections(page: TodayPage, student: Student, words: Words) -> tuple[Section, ...]:
    """Marks of today, the next day with its homework, what the school waits for, today's lessons."""
    kind, today = student.institution.kind, page.today.day
    return (
        Section(words.today.MARKS_TODAY, tuple(_marks(page.today, words)) or (words.today.NO_MARKS,)),
        *_next_day(page, student, words),
        Section(words.today.SCHOOL_WAITS, tuple(_waiting(page, words))),
        day_section(page.today, kind, today, words),
    )


def _marks(day: SchoolDay, words: Words) -> Iterator[str]:
    for lesson in day.lessons:
        said = [mark_said(mark, words) for mark in lesson.marks]
        if lesson.attendance:
            said.append(attendance_said(lesson.attendance, words))
        if said:
            yield sentence([f"{subject_of(lesson, words)}: {'; '.join(said)}"])


def _next_day(page: TodayPage, student: Student, words: Words) -> Iterator[Section]:
    if page.next_day is None:
        yield Section(words.today.NO_NEXT_DAY)
        return
    day, kind = page.next_day, student.institution.kind
    work, count = load(day.lessons), held(day.lessons)
    heading = (
        f"{day_heading(day, page.today.day, words)}: {words.diary.lessons(kind, count)}, "
        f"{words.diary.load(work.minutes, work.tasks, work.untimed)}"
    )
    yield Section(heading, day_section(day, kind, page.today.day, words).lines)


def _waiting(page: TodayPage, words: Words) -> Iterator[str]:
    if page.unsigned:
        weeks = ", ".join(words.dates.span_said(monday, days_of_week(monday)[-1]) for monday in page.unsigned)
        yield words.today.unsigned(len(page.unsigned), weeks)
    else:
        yield words.today.NOTHING_WAITS
    for notice in page.notices:
        yield capital(notice_said(notice, words))
