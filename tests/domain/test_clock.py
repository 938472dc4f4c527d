"""Sleep, a clock that was set, a clock that is wrong: told apart by two clocks."""

from datetime import UTC, datetime, timedelta

import pytest

from epos_tui.domain.clock import NOTHING, Instant, ahead, jump, slept

NOON = datetime(2026, 10, 15, 12, tzinfo=UTC)
TICK, SECOND = timedelta(seconds=15), timedelta(seconds=1)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
BEFORE = Instant(NOON, 100.0)


def after(wall: timedelta, steady: timedelta) -> Instant:
    return Instant(NOON + wall, 100.0 + steady.total_seconds())


@pytest.mark.parametrize(
    ("wall", "steady", "asleep", "set_by"),
    [
        (TICK, TICK, False, NOTHING),
        (TICK + 4 * MINUTE, TICK + 4 * MINUTE, False, NOTHING),
        (8 * HOUR, 8 * HOUR, True, NOTHING),
        (HOUR, TICK, False, HOUR - TICK),
        (-HOUR, TICK, False, -HOUR - TICK),
        (TICK + 4 * MINUTE, TICK, False, NOTHING),
        (10 * HOUR, 8 * HOUR, True, 2 * HOUR),
        (NOTHING, 8 * HOUR, True, NOTHING),
    ],
    ids=["a tick", "a slow one", "a night", "set on", "set back", "set a little", "both", "it stands still"],
)
def test_what_two_clocks_tell_of_the_time_between(wall, steady, asleep, set_by):
    there = after(wall, steady)
    assert (slept(BEFORE, there, TICK), jump(BEFORE, there)) == (asleep, set_by)


def test_a_clock_is_wrong_when_it_differs_from_the_portal_s_by_more_than_five_minutes():
    assert ahead(NOON, None) == NOTHING
    assert ahead(NOON, NOON - 5 * MINUTE) == NOTHING
    assert ahead(NOON, NOON - 5 * MINUTE - SECOND) == 5 * MINUTE + SECOND
    assert ahead(NOON, NOON + HOUR) == -HOUR
