"""Lessons: attendance, load, averages of a range."""

from datetime import date

import pytest

from epos_tui.domain.lessons import LessonChange as Change
from epos_tui.domain.lessons import Load, Week, absent, averages, load, takes_place
from epos_tui.domain.marks import Average
from tests.examples import lesson, mark, marks, school_day, task


@pytest.mark.parametrize("letter", ["н", "Н", " н ", "б", "Б", "у/п", "УП"])
def test_the_journal_s_letters_of_absence_are_understood(letter):
    assert absent(lesson(attendance=letter))


@pytest.mark.parametrize("letter", ["", "о", "осв", "н/а", "?"])
def test_lateness_and_unknown_letters_are_no_absence(letter):
    assert not absent(lesson(attendance=letter))


@pytest.mark.parametrize(("change", "held"), [(None, True), (Change.CANCELLED, False), (Change.MOVED, True)])
def test_only_a_cancelled_lesson_does_not_take_place(change, held):
    assert takes_place(lesson(change=change)) is held


def test_the_load_sums_known_minutes_and_counts_the_rest():
    lessons = [lesson(1, homework=(task(20), task(None))), lesson(2, homework=(task(0), task(15)))]
    assert load(lessons) == Load(minutes=35, tasks=4, untimed=1)


def test_no_homework_is_no_load():
    assert load([lesson()]) == Load(0, 0, 0)


def test_averages_come_by_subject_in_the_order_of_the_lessons():
    lessons = [
        lesson(1, subject="Русский язык", marks=tuple(marks(4))),
        lesson(2, subject="Алгебра", marks=tuple(marks((5, 3)))),
        lesson(3, subject="Русский язык", marks=tuple(marks(5))),
        lesson(4, subject="Физика", marks=(mark(None, text="зачёт"),)),
    ]
    found = [(item.subject, item.average) for item in averages(lessons)]
    assert found == [("Русский язык", Average(9, 2)), ("Алгебра", Average(15, 3))]


def test_the_lessons_of_a_week_come_in_order():
    monday, tuesday = date(2026, 10, 12), date(2026, 10, 13)
    first, second = lesson(1, monday), lesson(1, tuesday)
    week = Week(monday, (school_day(first, day=monday), school_day(second, day=tuesday)))
    assert week.lessons == (first, second)
