"""The day's regime: what the plan leaves open and what it puts at the same time."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.stay import Planned, StayItem, StayKind, Unplanned, at_once, minutes_between, plan


def clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


def item(starts: str, ends: str, kind: StayKind = StayKind.LESSON) -> StayItem:
    return StayItem(kind, time.fromisoformat(starts), time.fromisoformat(ends))


ITEMS = st.lists(
    st.builds(
        lambda kind, starts, length: StayItem(kind, clock(starts), clock(starts + length)),
        st.sampled_from(StayKind),
        st.integers(7 * 60, 19 * 60),
        st.integers(1, 120),
    ),
    max_size=12,
)


@pytest.mark.parametrize(("starts", "open_time"), [("09:30", False), ("10:00", False), ("10:01", True)])
def test_only_more_than_half_an_hour_between_occupations_is_told(starts, open_time):
    lesson, club = item("08:50", "09:30"), item(starts, "11:00", StayKind.CLUB)
    told = [Unplanned(lesson.ends, club.starts)] if open_time else []
    assert list(plan([club, lesson])) == [Planned(lesson), *told, Planned(club)]


def test_a_plan_of_nothing_leaves_nothing_open():
    assert list(plan([])) == []


def test_time_is_open_only_after_the_longest_of_what_went_before():
    walk, meal, club = item("08:00", "12:00"), item("09:00", "09:20"), item("12:30", "13:00")
    assert not [entry for entry in plan([walk, meal, club]) if isinstance(entry, Unplanned)]


def test_two_occupations_at_once_name_each_other():
    lesson, meal = item("09:00", "09:40"), item("09:30", "10:00", StayKind.MEAL)
    assert list(plan([lesson, meal])) == [Planned(lesson, (meal,)), Planned(meal, (lesson,))]


def test_an_occupation_planned_twice_overlaps_its_double():
    one, two = item("09:00", "09:40"), item("09:00", "09:40")
    assert list(plan([one, two])) == [Planned(one, (two,)), Planned(two, (one,))]


def test_occupations_that_follow_at_once_do_not_overlap():
    assert not at_once(item("08:00", "08:40"), item("08:40", "09:00"))


@given(ITEMS)
def test_overlaps_are_symmetrical(items):
    planned = [entry for entry in plan(items) if isinstance(entry, Planned)]
    pairs = [(entry.item, other) for entry in planned for other in entry.overlaps]
    assert sorted(map(repr, pairs)) == sorted(repr((other, one)) for one, other in pairs)


@given(ITEMS)
def test_every_occupation_is_told_once_by_the_clock(items):
    told = [entry.item for entry in plan(items) if isinstance(entry, Planned)]
    assert told == sorted(items, key=lambda one: (one.starts, one.ends))


@given(ITEMS)
def test_open_time_is_longer_than_a_break_and_touches_nothing(items):
    for entry in plan(items):
        if isinstance(entry, Unplanned):
            assert minutes_between(entry.starts, entry.ends) > 30
            assert all(one.ends <= entry.starts or entry.ends <= one.starts for one in items)
