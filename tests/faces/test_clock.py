"""The open window after a sleep, with a clock that was set, with one that is wrong."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from epos_tui.app import SECONDS_BETWEEN_GLANCES
from epos_tui.store.memory import Memory
from epos_tui.usecases.cabinet import Cabinet
from tests.examples import NOW
from tests.faces.stage import Stage, faulty, on_stage
from tests.faulty import FaultyPortal

TICK = timedelta(seconds=SECONDS_BETWEEN_GLANCES)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@dataclass
class Clocks:
    """Two clocks and a portal with one of its own, all of them in our hands."""

    cabinet: Cabinet
    portal: FaultyPortal
    wall: timedelta = timedelta()
    steady: timedelta = timedelta()

    async def tick(self, stage: Stage, wall: timedelta = TICK, steady: timedelta = TICK) -> None:
        """So much time by each until the program looks at the clock again."""
        self.wall, self.steady = self.wall + wall, self.steady + steady
        stage.app._look_at_the_clock()
        await stage.settle()


@pytest.fixture
def clocks(cabinet) -> Clocks:
    cabinet, portal = faulty(cabinet)
    made = Clocks(cabinet, portal)
    made.cabinet = replace(cabinet, now=lambda: NOW + made.wall, steady=lambda: made.steady.total_seconds())
    return made


async def test_after_a_sleep_the_page_in_front_is_read_again_once_and_nothing_is_said(clocks):
    async with on_stage(clocks.cabinet, "down") as stage:
        at = stage.at_caret
        clocks.portal.asked.clear()
        await clocks.tick(stage, 10 * MINUTE, 10 * MINUTE)
        assert clocks.portal.asked == ["week"]
        assert (clocks.portal.asked_anew, stage.messages) == (1, [])
        assert stage.at_caret[:20] == at[:20]
        await clocks.tick(stage)
        assert (clocks.portal.asked, clocks.portal.asked_anew) == (["week"], 1)


async def test_after_a_sleep_a_page_is_read_again_where_nothing_is_remembered(clocks):
    async with on_stage(replace(clocks.cabinet, memory=Memory(keeps=False))) as stage:
        clocks.portal.asked.clear()
        await clocks.tick(stage, HOUR, HOUR)
        assert "week" in clocks.portal.asked


@pytest.mark.parametrize(("by", "said"), [(HOUR, "60 минут вперёд"), (-3 * HOUR, "3 часа назад")])
async def test_a_clock_that_was_set_is_told_once_and_the_page_read_again(by, said, clocks):
    async with on_stage(clocks.cabinet) as stage:
        clocks.portal.asked.clear()
        await clocks.tick(stage, by + TICK)
        expected = f"Часы компьютера переставлены на {said}. Данные спрошены у портала заново."
        assert stage.messages == [expected]
        assert clocks.portal.asked == ["week"]
        await clocks.tick(stage)
        assert stage.messages == [expected]


async def test_a_clock_that_differs_from_the_portal_s_is_told_once(clocks):
    async with on_stage(clocks.cabinet) as stage:
        clocks.portal.says = NOW - 7 * MINUTE
        await clocks.tick(stage)
        expected = "Часы компьютера сбиты на 7 минут вперёд. Поставьте их точно, иначе входа не будет."
        assert stage.messages == [expected]
        await clocks.tick(stage)
        assert stage.messages == [expected]
        clocks.portal.says = NOW + clocks.wall
        await clocks.tick(stage)
        clocks.portal.says = NOW + 9 * MINUTE
        await clocks.tick(stage)
        assert len(stage.messages) == 2


async def test_a_clock_that_was_chosen_to_stand_still_is_never_wrong(clocks):
    async with on_stage(clocks.cabinet) as stage:
        clocks.portal.says = NOW + 400 * HOUR
        await clocks.tick(stage, timedelta())
        await clocks.tick(stage, timedelta(), HOUR)
        assert stage.messages == []


async def test_an_ordinary_evening_asks_nobody_and_says_nothing(clocks):
    async with on_stage(clocks.cabinet) as stage:
        clocks.portal.asked.clear()
        for _ in range(12):
            await clocks.tick(stage)
        assert (clocks.portal.asked, stage.messages) == ([], [])
