"""The weeks that wait for a signature: what is in them, and what is asked before they are signed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from epos_tui.domain.errors import EposError
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.people import Student, short_name
from epos_tui.domain.text import one_line
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.i18n import Words
from epos_tui.present.diary import subject_of
from epos_tui.present.errors import told
from epos_tui.present.line import Field, Tone, capital, listed, sentence
from epos_tui.present.marks import mark_said
from epos_tui.present.people import group_name, who


def week_name(item: WeekToSign, words: Words) -> str:
    """Неделя с 5 по 11 октября"""
    return capital(words.diary.week(item.week.monday, item.week.days[-1].day))


def whose(item: WeekToSign) -> str:
    """Иванов А. И., 6 «А»"""
    return listed([short_name(item.student.name), group_name(item.student)])


def named(item: WeekToSign, words: Words) -> str:
    """Иванов А. И., 6 «А»: неделя с 5 по 11 октября"""
    return f"{whose(item)}: {words.diary.week(item.week.monday, item.week.days[-1].day)}"


def named_short(item: WeekToSign, words: Words) -> str:
    """Иванов А. И. · 05.10–11.10"""
    first, last = item.week.monday, item.week.days[-1].day
    return f"{short_name(item.student.name)} · {words.dates.day_short(first)}–{words.dates.day_short(last)}"


def counted(item: WeekToSign, words: Words) -> str:
    """34 урока, 12 оценок"""
    kind = item.student.institution.kind
    return listed([words.diary.lessons(kind, item.held), words.marks.marks(len(item.marks))])


def week_said(item: WeekToSign, words: Words) -> str:
    """Неделя с 5 по 11 октября: 34 урока, 12 оценок. Низкие оценки: Математика 3. Пропущено: 4 урока."""
    about = (str(field) for field in _notable(item, words))
    waits = words.outbox.SIGNATURE_WAITS if item.week.signature_waits else ""
    return sentence([f"{week_name(item, words)}: {counted(item, words)}", *about, capital(waits)])


def week_told(item: WeekToSign, words: Words) -> str:
    """The same with whose week it is."""
    return sentence([who(item.student, words), week_said(item, words)])


def _notable(item: WeekToSign, words: Words) -> Iterator[Field]:
    word, kind = words.unsigned, item.student.institution.kind
    if item.low:
        yield Field(
            word.LOW, "; ".join(_low(lesson, mark.text, words) for lesson, mark in item.low), Tone.BAD
        )
    if item.missed:
        yield Field(word.MISSED, words.diary.lessons(kind, len(item.missed)), Tone.BAD)
    if item.remarks:
        yield Field(word.REMARKS, str(len(item.remarks)), Tone.NOTICE)
    if item.undone:
        tasks = len(item.tasks)
        yield Field("", capital(word.ticked(tasks - len(item.undone), tasks)))


def _low(lesson: Lesson, text: str, words: Words) -> str:
    return f"{capital(subject_of(lesson, words))} {one_line(text)}"


def week_fields(item: WeekToSign, words: Words) -> tuple[Field, ...]:
    """Everything worth a look before it is signed."""
    return (Field("", capital(counted(item, words))), *_in_full(item, words))


def _in_full(item: WeekToSign, words: Words) -> Iterator[Field]:
    word = words.unsigned
    low = (f"{_at(lesson, words)}: {mark_said(mark, words)}" for lesson, mark in item.low)
    yield from _under(word.LOW, low, Tone.BAD)
    missed = (_missed(day, lessons, words) for day, lessons in groupby(item.missed, lambda one: one.day))
    yield from _under(word.MISSED, missed, Tone.BAD)
    remarks = (f"{_at(lesson, words)}: {one_line(lesson.comment)}" for lesson in item.remarks)
    yield from _under(word.REMARKS, remarks, Tone.NOTICE)
    undone = (f"{_at(lesson, words)}: {one_line(task.text)}" for lesson, task in item.undone)
    yield from _under(word.UNDONE, undone, Tone.PLAIN)


def _under(label: str, lines: Iterable[str], tone: Tone) -> Iterator[Field]:
    """The label stands at the first line only."""
    for number, line in enumerate(lines):
        yield Field("" if number else label, line, tone)


def _missed(day: date, lessons: Iterable[Lesson], words: Words) -> str:
    """Суббота, 10 октября: Литература, Информатика"""
    subjects = listed(capital(subject_of(lesson, words)) for lesson in lessons)
    return f"{words.dates.weekday_day(day)}: {subjects}"


def _at(lesson: Lesson, words: Words) -> str:
    """Математика, 6 октября"""
    return listed([capital(subject_of(lesson, words)), words.dates.day(lesson.day)])


def children_said(chosen: Sequence[WeekToSign], words: Words) -> Iterator[Field]:
    """Every week that is going to be signed, under its child."""
    for student, weeks in groupby(chosen, lambda item: item.student):
        spans = (words.dates.span_said(item.week.monday, item.week.days[-1].day) for item in weeks)
        yield Field(who(student, words), "; ".join(spans))


def question(chosen: Sequence[WeekToSign], words: Words) -> str:
    """Подписать 3 недели?"""
    return words.unsigned.question(len(chosen))


def question_lines(chosen: Sequence[WeekToSign], words: Words) -> tuple[str, ...]:
    """Every week and child, what it means, and the question last."""
    listed_weeks = (sentence([str(field)]) for field in children_said(chosen, words))
    return (*listed_weeks, words.unsigned.EXPLAINED, question(chosen, words))


def problem_said(student: Student, problem: EposError, words: Words) -> str:
    """Whose weeks are not known, and why."""
    return sentence([f"{who(student, words)}: {told(problem, words)}"])
