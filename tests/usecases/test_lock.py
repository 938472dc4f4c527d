"""When a diary is hidden, and what opens it again."""

from datetime import timedelta

import pytest

from epos_tui.domain.errors import CannotKeep, KeyringFailed
from epos_tui.usecases.lock import OPEN_TO_ALL, Lock, Watch, close, open_again
from tests.examples import NOW
from tests.guarded import Guard


@pytest.fixture
def guard():
    return Guard()


def test_it_is_due_when_no_key_was_pressed_for_so_long(guard):
    watch = Watch(guard.lock(after=5))
    guard.later(4.9)
    assert not watch.due()
    guard.later(0.1)
    assert watch.due()
    watch.touch()
    assert not watch.due()


def test_without_the_setting_time_alone_hides_nothing(guard):
    watch = Watch(guard.lock())
    guard.later(100_000)
    assert not watch.due()
    guard.marked = True
    assert watch.due()


def test_a_clock_that_went_back_begins_anew(guard):
    watch = Watch(guard.lock(after=5))
    guard.later(-60)
    assert not watch.due()
    guard.later(5)
    assert watch.due()


async def test_closing_tells_the_others_and_opening_asks(guard):
    lock = guard.lock()
    close(lock)
    assert guard.marked
    guard.refuses = True
    with pytest.raises(KeyringFailed):
        await open_again(lock)
    assert guard.marked
    guard.refuses = False
    await open_again(lock)
    assert (guard.marked, guard.asked) == (False, 2)


async def test_the_demo_opens_to_anybody():
    close(OPEN_TO_ALL)
    await open_again(OPEN_TO_ALL)
    assert not Watch(OPEN_TO_ALL).due()


def test_a_disk_that_takes_no_mark_hinders_nobody():
    def mark() -> None:
        raise CannotKeep("locked", 30)

    close(Lock(lambda: NOW, timedelta(0), mark=mark))
