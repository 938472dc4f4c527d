"""Sentences of the diary that are short enough to choose by."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from epos_tui.domain.lessons import Lesson, SchoolDay, Week, averages, held, load
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import AcademicYear, term_of
from epos_tui.i18n import Words
from epos_tui.present.diary import (
    attendance_said,
    change_said,
    day_heading,
    day_tag,
    lesson_fields,
    lesson_title,
    signature_said,
    subject_of,
)
from epos_tui.present.line import capital, sentence
from epos_tui.present.marks import average_shown, mark_said


def way(names: Sequence[str], words: Words) -> str:
    """Главное меню. Дневник за неделю. Вторник, 13 октября."""
    return sentence([words.lines.MAIN_MENU, *map(capital, names)])


def week_title(week: Week, year: AcademicYear, today: date, words: Words) -> str:
    """Неделя с 12 по 18 октября, 1 четверть; the year only when it is another one"""
    last = week.days[-1].day
    term = term_of(year, week.days[3].day)
    parts = [
        words.diary.week(week.monday, last),
        words.lines.year(last.year) if last.year != today.year else "",
        words.diary.term(term.kind, term.number) if term else "",
    ]
    return capital(", ".join(part for part in parts if part))


def signature(week: Week, words: Words) -> str:
    """Ознакомлен: не подписано; or who signed and when"""
    said = signature_said(week, words)
    return sentence([capital(said) if week.signature else f"{words.diary.SIGN}: {said}"])


def day_item(day: SchoolDay, kind: InstitutionKind, today: date, words: Words) -> str:
    """Вторник, 13 октября: 6 уроков, 4 оценки, домашних заданий: 4, примерно 90 минут"""
    heading = day_heading(day, today, words)
    if not day.lessons:
        return heading
    work, marks = load(day.lessons), sum(len(lesson.marks) for lesson in day.lessons)
    parts = [
        words.diary.lessons(kind, held(day.lessons)),
        words.marks.marks(marks) if marks else "",
        words.diary.load(work.minutes, work.tasks, work.untimed),
    ]
    return f"{heading}: {', '.join(part for part in parts if part)}"


def day_names(day: date, today: date, words: Words) -> tuple[str, ...]:
    """What a day may be called: by its weekday, its date, or «завтра»."""
    dates = words.dates
    names = (
        capital(dates.weekday_day(day)),
        dates.weekday(day),
        dates.day(day),
        day_tag(day, today, words),
    )
    return tuple(name for name in names if name)


def lesson_item(lesson: Lesson, place: int, kind: InstitutionKind, words: Words) -> str:
    """Математика. Оценки: 5, 4. Домашнее задание: 30 минут; its number when it is not its place"""
    word, work = words.diary, load([lesson])
    marks = "; ".join(_mark(lesson, words))
    number = f", {word.lesson(kind, lesson.number)}" if lesson.number != place else ""
    timed = f"{word.HOMEWORK}: {word.minutes(work.minutes)}" if work.tasks and not work.untimed else ""
    return sentence(
        [
            capital(subject_of(lesson, words)) + number,
            capital(change_said(lesson, words)),
            f"{word.MARK if len(lesson.marks) == 1 else word.MARKS}: {marks}" if marks else "",
            capital(attendance_said(lesson.attendance, words)) if lesson.attendance else "",
            word.CONTROL_WORK if lesson.control_work else "",
            timed or (capital(word.load(work.minutes, work.tasks, work.untimed)) if work.tasks else ""),
        ]
    )


def _mark(lesson: Lesson, words: Words) -> tuple[str, ...]:
    """The marks without their stories."""
    plain = (replace(mark, control_form="", exam=False, point_until=None) for mark in lesson.marks)
    return tuple(mark_said(mark, words) for mark in plain)


def lesson_lines(lesson: Lesson, kind: InstitutionKind, words: Words) -> tuple[str, ...]:
    """Everything the school says of a lesson, a labelled line each."""
    fields = lesson_fields(lesson, kind, words)
    title = capital(lesson_title(lesson, kind, words))
    return (sentence([title]), *(sentence([str(field)]) for field in fields))


def average_lines(week: Week, words: Words) -> tuple[str, ...]:
    """The average of each subject under a heading with the count."""
    means = averages(week.lessons)
    if not means:
        return (words.lines.NO_AVERAGES,)
    return (
        f"{words.marks.WEEK_AVERAGES}: {words.lines.subjects(len(means))}.",
        *(
            sentence(
                [
                    f"{number}. {mean.subject or capital(words.diary.NO_SUBJECT)}: "
                    + words.lines.average(
                        average_shown(mean.average, words.marks.DECIMAL),
                        mean.average.sum,
                        mean.average.weight,
                    )
                ]
            )
            for number, mean in enumerate(means, start=1)
        ),
    )
