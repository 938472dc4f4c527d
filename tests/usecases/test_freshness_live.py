"""What is fresh costs the portal nothing: counted at the stand-in's own door."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from epos_tui.domain.freshness import LESSON
from epos_tui.domain.people import Role
from epos_tui.store.memory import Memory
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import ask_anew, latest
from epos_tui.usecases.clock import begin, look
from tests.examples import THURSDAY
from tests.torture.school import cabinet_of

TICK = timedelta(seconds=15)


async def test_a_page_is_asked_for_once_until_it_is_not_fresh_or_somebody_asks_anew(stand_in, cabinet):
    portal, passed = stand_in.portal(Role.PARENT), timedelta()
    live = replace(
        cabinet, portal=portal, memory=Memory(), trusting=True, now=lambda: stand_in.world.now() + passed
    )
    live = replace(live, student=(await portal.viewer()).students[0])
    counts = []

    async def read() -> None:
        stand_in.door.log.clear()
        await latest(diary.week(live, THURSDAY))
        counts.append(len(stand_in.door.log))

    await read()
    await read()
    ask_anew(live)
    await read()
    await read()
    assert counts[0] > 0
    assert counts[1:] == [0, counts[2], 0]
    assert counts[2] > 0
    passed = LESSON
    (kept, fresh) = [reading async for reading in diary.week(live, THURSDAY)]
    assert (kept.kept, fresh.kept, fresh.taken_at - kept.taken_at) == (True, False, LESSON)


async def test_the_portal_s_own_clock_is_heard_and_a_sleep_changes_the_connections(stand_in, tmp_path):
    portal, off = stand_in.portal(Role.PARENT), timedelta(minutes=40)
    passed = 0.0

    def now() -> datetime:
        return datetime.now(UTC) + off  # noqa: TID251

    live = replace(cabinet_of(portal, None, now), steady=lambda: passed)
    watch = begin(live)
    assert look(live, watch, TICK).ahead == timedelta()
    await portal.viewer()
    seen = look(live, watch, TICK)
    assert abs(seen.ahead - off) < timedelta(minutes=1)
    assert look(live, seen, TICK).ahead == timedelta()
    caller, passed = stand_in.door.callers[-1], 3600.0
    assert look(live, seen, TICK).anew
    await portal.viewer()
    assert stand_in.door.callers[-1] != caller
