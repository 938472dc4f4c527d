"""The timetable by the clock: gaps between lessons, and what goes on at a moment."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.lessons import LessonChange, Week
from epos_tui.domain.timetable import Gap, Now, entries, now_of
from epos_tui.domain.year import monday_of
from tests.examples import NOW, THURSDAY, lesson, school_day

CANCELLED = LessonChange.CANCELLED


def week(*lessons) -> Week:
    return Week(monday_of(THURSDAY), (school_day(*lessons),))


def at(clock: str) -> datetime:
    return datetime.combine(THURSDAY, time.fromisoformat(clock), NOW.tzinfo)


def gaps(*lessons) -> list[Gap]:
    return [entry for entry in entries(lessons) if isinstance(entry, Gap)]


def test_a_skipped_number_is_a_gap_from_bell_to_bell():
    first, third = lesson(1), lesson(3)
    assert list(entries([third, first])) == [first, Gap(time(8, 40), time(10)), third]


def test_a_long_break_between_neighbouring_numbers_is_no_gap():
    assert gaps(lesson(1), lesson(2, starts=time(12), ends=time(12, 40))) == []


def test_several_skipped_numbers_are_one_gap():
    assert gaps(lesson(1), lesson(5)) == [Gap(time(8, 40), time(12))]


def test_nothing_before_the_first_lesson_is_a_gap():
    assert gaps(lesson(4), lesson(5)) == []
    assert list(entries([])) == []


def test_parallel_groups_share_a_number_and_leave_no_gap():
    one, two = lesson(2, subgroup="группа 1"), lesson(2, subgroup="группа 2")
    after = lesson(3)
    assert list(entries([after, two, one])) == [one, two, after]


def test_a_gap_begins_when_the_longer_of_parallel_groups_ends():
    long = lesson(1, subgroup="группа 1", ends=time(9, 30), academic_hours=2)
    assert gaps(long, lesson(1, subgroup="группа 2"), lesson(3)) == [Gap(time(9, 30), time(10))]


def test_the_zero_lesson_comes_first_and_is_next_to_the_first_one():
    zero, first = lesson(0), lesson(1)
    assert list(entries([first, zero])) == [zero, first]
    assert gaps(zero, lesson(2)) == [Gap(time(7, 40), time(9))]


def test_double_periods_are_counted_by_their_own_numbers():
    pairs = [
        lesson(number, starts=time(hour), ends=time(hour + 1, 30), academic_hours=2)
        for number, hour in ((1, 8), (2, 10), (4, 14))
    ]
    assert gaps(*pairs) == [Gap(time(11, 30), time(14))]


def test_a_double_period_that_takes_up_the_skipped_number_s_time_leaves_no_gap():
    assert gaps(lesson(1, ends=time(10), academic_hours=2), lesson(3)) == []


def test_a_cancelled_lesson_stays_in_the_timetable_and_leaves_a_gap():
    first, off, third = lesson(1), lesson(2, change=CANCELLED), lesson(3)
    assert list(entries([first, off, third])) == [first, off, Gap(time(8, 40), time(10)), third]


def test_cancelled_lessons_at_the_ends_of_a_day_leave_no_gap():
    assert gaps(lesson(1, change=CANCELLED), lesson(3), lesson(5, change=CANCELLED)) == []


@pytest.mark.parametrize("first", [1, 7])
def test_a_second_shift_counts_its_gaps_alike_from_any_first_number(first):
    numbers = ((first, 14), (first + 1, 15), (first + 3, 17))
    shift = [lesson(number, starts=time(hour), ends=time(hour, 40)) for number, hour in numbers]
    assert gaps(*shift) == [Gap(time(15, 40), time(17))]


LESSONS = st.lists(
    st.builds(
        lesson, st.integers(0, 8), change=st.sampled_from([None, CANCELLED]), subgroup=st.sampled_from("аб")
    )
)


@given(LESSONS)
def test_no_lesson_is_lost_and_no_gap_touches_a_lesson_held(lessons):
    found = list(entries(lessons))
    listed = [entry for entry in found if not isinstance(entry, Gap)]
    held = [entry for entry in listed if entry.change is not CANCELLED]
    assert sorted(map(repr, listed)) == sorted(map(repr, lessons))
    for gap in gaps(*lessons):
        assert gap.starts < gap.ends
        assert all(entry.ends <= gap.starts or gap.ends <= entry.starts for entry in held)


FIRST, SECOND, LAST = lesson(1), lesson(2), lesson(4)


@pytest.mark.parametrize(
    ("clock", "current", "coming"),
    [
        ("00:00", (), (FIRST,)),
        ("07:59", (), (FIRST,)),
        ("08:00", (FIRST,), (SECOND,)),
        ("08:39:59", (FIRST,), (SECOND,)),
        ("08:40", (), (SECOND,)),
        ("10:30", (), (LAST,)),
        ("11:10", (LAST,), ()),
        ("11:40", (), ()),
        ("23:59:59", (), ()),
    ],
)
def test_the_clock_tells_the_lesson_and_the_next_one(clock, current, coming):
    assert now_of(week(FIRST, SECOND, LAST), at(clock)) == Now(current, coming)


def test_parallel_groups_go_on_and_come_together():
    groups = [lesson(n, subgroup=name) for n in (1, 2) for name in ("группа 1", "группа 2")]
    assert now_of(week(*groups), at("08:10")) == Now(tuple(groups[:2]), tuple(groups[2:]))


def test_a_cancelled_lesson_neither_goes_on_nor_comes():
    lessons = week(lesson(1, change=CANCELLED), lesson(2, change=CANCELLED), LAST)
    assert now_of(lessons, at("08:10")) == Now((), (LAST,))


@pytest.mark.parametrize("days", [-1, 1, 7, -7])
def test_lessons_of_another_day_do_not_count(days):
    assert now_of(week(FIRST), at("08:10") + timedelta(days=days)) == Now((), ())
