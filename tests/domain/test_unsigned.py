"""What is in a week that waits for «ознакомлен»."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.lessons import LessonChange, Week
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.unsigned import WeekToSign, is_low
from tests.examples import THURSDAY, lesson, mark, school_day, student, task

FRIDAY = THURSDAY + timedelta(days=1)


def week(*lessons, ticked: tuple[str, ...] = ()) -> WeekToSign:
    days = tuple(
        school_day(*(item for item in lessons if item.day == day), day=day) for day in (THURSDAY, FRIDAY)
    )
    return WeekToSign(student(), Week(THURSDAY, days), frozenset(ticked))


@pytest.mark.parametrize(
    ("one", "low"),
    [
        (mark(1), True),
        (mark(3), True),
        (mark(4), False),
        (mark(5), False),
        (mark(None, text="н/а"), False),
        (mark(2, point_until=date(2026, 10, 20)), False),
        (mark(3, system=GradingSystem.HUNDRED), False),
        (mark(None, text="Незачёт", system=GradingSystem.PASS_FAIL), True),
        (mark(None, text="не зачтено", system=GradingSystem.PASS_FAIL), True),
        (mark(None, text="зачёт", system=GradingSystem.PASS_FAIL), False),
    ],
)
def test_a_low_mark_is_a_three_or_worse_or_a_test_not_passed(one, low):
    assert is_low(one) is low


def test_marks_misses_and_remarks_are_found_with_their_lessons():
    first = lesson(1, marks=(mark(5), mark(2)), comment="Отпущен к врачу")
    second = lesson(2, attendance="н", comment=" ")
    third = lesson(1, FRIDAY, attendance="о", marks=(mark(3),))
    item = week(first, second, third)
    assert [one.value for one in item.marks] == [5, 2, 3]
    assert [(one, low.value) for one, low in item.low] == [(first, 2), (third, 3)]
    assert (item.missed, item.remarks) == ((second,), (first,))


def test_cancelled_lessons_and_parallel_groups_are_not_held_twice():
    item = week(lesson(1), lesson(1, subgroup="группа 2"), lesson(2, change=LessonChange.CANCELLED))
    assert item.held == 1


def test_what_is_not_ticked_is_undone_where_the_family_ticks_at_all():
    tasks = (task(id="a"), task(id="b"))
    one = lesson(1, homework=tasks)
    assert week(one).undone == ()
    assert week(one, ticked=("other",)).undone == ()
    assert week(one, ticked=("a",)).undone == ((one, tasks[1]),)
    assert week(one, ticked=("a", "b")).undone == ()
    assert week(one, replace(one, number=2)).tasks == tasks * 2
