"""The next day with lessons: found by the calendar, and when it becomes the matter of the evening."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from epos_tui.domain.homework import Limit, limit_for
from epos_tui.domain.lessons import LessonChange, Load
from epos_tui.domain.tomorrow import coming, is_evening, weeks_ahead
from epos_tui.domain.year import DayKind, days_of_week, kind_of
from tests.examples import PERM, THURSDAY, YEAR, lesson, school_day

CANCELLED = LessonChange.CANCELLED
FRIDAY, SATURDAY = (THURSDAY + timedelta(days=n) for n in (1, 2))


def at(hour: int, minute: int = 0, day: date = THURSDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), PERM)


def test_a_day_that_has_lost_all_its_lessons_is_passed_over_and_named():
    days = [
        school_day(lesson(1, FRIDAY, change=CANCELLED), day=FRIDAY),
        school_day(lesson(1, SATURDAY), day=SATURDAY),
    ]
    found = coming(days, THURSDAY)
    assert (found.day, found.cancelled) == (days[1], (FRIDAY,))


def test_lost_days_behind_the_next_one_and_today_are_not_named():
    days = [
        school_day(lesson(change=CANCELLED)),
        school_day(lesson(1, FRIDAY), day=FRIDAY),
        school_day(lesson(1, SATURDAY, change=CANCELLED), day=SATURDAY),
    ]
    assert coming(days, THURSDAY).cancelled == ()


def test_a_control_work_of_a_cancelled_lesson_is_not_written():
    day = school_day(
        lesson(1, FRIDAY, control_work="Дроби", change=CANCELLED),
        lesson(2, FRIDAY, control_work="Гидросфера"),
        day=FRIDAY,
    )
    found = coming([day], THURSDAY)
    assert [item.number for item in found.control_works] == [2]
    assert [item.number for item in found.changes] == [1]


def test_over_the_vacation_the_weeks_without_study_are_not_asked_for():
    assert weeks_ahead(YEAR, date(2026, 12, 25))[0] == date(2026, 12, 28)
    vacation = replace(YEAR, moved_days=())
    assert weeks_ahead(vacation, date(2026, 10, 24))[0] == date(2026, 11, 2)
    assert weeks_ahead(vacation, date(2026, 10, 23))[0] == date(2026, 11, 2), "its week ends on Friday"
    assert weeks_ahead(vacation, date(2026, 10, 22))[0] == date(2026, 10, 19)


def test_without_a_calendar_the_next_weeks_are_asked_for():
    assert weeks_ahead(None, THURSDAY) == (date(2026, 10, 12), date(2026, 10, 19), date(2026, 10, 26))


def test_before_the_year_its_first_week_comes_and_after_it_none():
    assert weeks_ahead(YEAR, date(2026, 8, 1))[0] == date(2026, 8, 31)
    assert weeks_ahead(YEAR, YEAR.span.last) == ()
    assert weeks_ahead(YEAR, date(2027, 7, 1)) == ()


@given(some.dates(date(2026, 6, 1), date(2027, 8, 1)))
def test_the_first_week_is_the_one_of_the_next_day_of_study(today):
    ahead = (today + timedelta(days=n) for n in range(1, 500))
    study = next((day for day in ahead if kind_of(YEAR, day) is DayKind.STUDY), None)
    weeks = weeks_ahead(YEAR, today)
    assert (study in days_of_week(weeks[0])) if study else weeks == ()
    assert list(weeks) == sorted(set(weeks))


@pytest.mark.parametrize(
    ("hour", "minute", "evening"), [(0, 0, False), (9, 39, False), (9, 40, True), (23, 59, True)]
)
def test_evening_begins_with_the_end_of_the_last_lesson(hour, minute, evening):
    assert is_evening([lesson(1), lesson(2)], at(hour, minute)) is evening


def test_a_cancelled_last_lesson_makes_the_evening_begin_earlier():
    assert is_evening([lesson(1), lesson(2, change=CANCELLED)], at(9))


def test_the_longest_day_of_all_children_decides():
    assert not is_evening([lesson(1), lesson(6)], at(9))


def test_a_day_without_lessons_is_the_eve_of_a_day_that_has_some():
    assert is_evening([lesson(1, FRIDAY)], at(10))
    assert not is_evening([lesson(1, SATURDAY)], at(23))
    assert not is_evening([], at(23))
    assert not is_evening([lesson(1, FRIDAY, change=CANCELLED)], at(23))


NORM = {1: 60, 2: 90, 3: 90, 4: 120, 5: 120, 6: 150, 7: 150, 8: 150, 9: 210, 10: 210, 11: 210}


@pytest.mark.parametrize(("level", "minutes"), NORM.items())
def test_the_norm_of_each_year_of_school(level, minutes):
    assert limit_for(level) == Limit(minutes, level)
    assert not limit_for(level).is_exceeded(Load(minutes, 1, 0))
    assert limit_for(level).is_exceeded(Load(minutes + 1, 1, 0))


@pytest.mark.parametrize("level", [None, 12])
def test_without_a_norm_no_day_is_heavy(level):
    assert limit_for(level) == Limit(None)
    assert not limit_for(level).is_exceeded(Load(10_000, 9, 0))


def test_the_family_s_own_limit_wins():
    assert limit_for(6, own=45) == Limit(45) == limit_for(None, own=45)
