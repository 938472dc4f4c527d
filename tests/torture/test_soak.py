"""M1: a day and more in one sitting, by a clock that is turned: nothing grows, nothing stays open."""

import gc
import os
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from epos_tui.domain.people import Role
from epos_tui.screens.sections import DESKTOP, DIARY
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MemoryFile
from epos_tui.usecases import diary, news
from epos_tui.usecases.cabinet import ask_anew, latest
from tests.examples import NOW
from tests.faces.stage import on_stage
from tests.torture.numbers import often

pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")

MOST_GROWTH = 20.0
"""Megabytes."""
WARMING = often(4, 20)
"""Refreshes until everything is loaded."""
DAY = timedelta(days=1)


@dataclass
class Clock:
    """Turned by whoever plays."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def megabytes() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 2**20


def handles() -> Counter[str]:
    """What is open, sockets and files alike."""
    gc.collect()
    found: Counter[str] = Counter()
    for handle in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            found[str(handle.readlink()).partition(":")[0]] += 1
    return found


async def grown(clock: Clock, refresh: Callable[[int], Awaitable[None]], count: int) -> float:
    """Megabytes that are there afterwards and were not before; checks that no handle is."""
    for number in range(WARMING):
        await refresh(number)
    opened, before = handles(), megabytes()
    for number in range(count):
        clock.now = NOW + DAY * number / count
        await refresh(number)
    assert not handles() - opened
    return megabytes() - before


async def test_a_day_of_refreshes_over_the_portal(cabinet, stand_in, tmp_path, record_property):
    clock, file = Clock(), MemoryFile(tmp_path / "memory.db")
    stand_in.world.now = clock
    portal = stand_in.portal(Role.PARENT)
    viewer = await portal.viewer()
    live = replace(
        cabinet, portal=portal, memory=Memory(file), now=clock, viewer=viewer, student=viewer.students[0]
    )

    async def refresh(number: int) -> None:
        stand_in.door.log.clear()
        ask_anew(live)
        reading = await latest(news.news(live) if number % 2 else diary.week(live, live.today()))
        assert (reading.problem, reading.kept) == (None, False)

    count = often(16, 2_000)
    growth = await grown(clock, refresh, count)
    file.close()
    assert growth < MOST_GROWTH
    record_property("torture", f"M1, portal and memory: {count} refreshes, {growth:+.1f} MB, no new handle")


@pytest.mark.parametrize("first", [DESKTOP, DIARY], ids=["desktop", "diary"])
async def test_a_day_of_refreshes_on_the_full_screen(cabinet, tmp_path, first, record_property):
    clock, file = Clock(), MemoryFile(tmp_path / "memory.db")
    kept = replace(cabinet, memory=Memory(file), now=clock)
    async with on_stage(kept, first=first) as stage:

        async def refresh(number: int) -> None:
            stage.app._deliver()
            stage.app._look_again(anew=True)
            await stage.settle()
            if number % 10 == 0:
                await stage.press("]", "[")

        count = often(8, 1_000)
        growth = await grown(clock, refresh, count)
    file.close()
    assert growth < MOST_GROWTH
    record_property("torture", f"M1, full screen: {count} refreshes, {growth:+.1f} MB, no new handle")
