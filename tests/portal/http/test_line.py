"""The line to the portal: from anywhere, for as long as it takes, and no longer than anybody waits."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.year import Span
from epos_tui.portal.http.line import Line
from epos_tui.portal.http.portal import HttpPortal, connected
from tests.portal.http.replay import MONDAY, WEEK

LINE = Line()


async def where() -> str:
    await asyncio.sleep(0)
    return threading.current_thread().name


async def forever(begun: Event, ended: Event) -> None:
    begun.set()
    try:
        await asyncio.Event().wait()
    finally:
        ended.set()


def test_without_an_event_loop_it_is_waited_for():
    assert run(LINE.run(where())) == "line to the portal"


async def test_with_an_event_loop_it_is_awaited_and_the_loop_goes_on():
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    ticking = asyncio.create_task(tick())
    assert await LINE.run(where()) == "line to the portal"
    ticking.cancel()
    assert ticks > 0


def test_from_many_threads_each_gets_its_own_answer():
    async def echo(number: int) -> int:
        await asyncio.sleep(0.001)
        return number

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda number: run(LINE.run(echo(number))), range(100))) == list(range(100))


@pytest.mark.parametrize(
    "error", [PortalUnreachable(Fault.TOO_SLOW), TimeoutError("its own"), ValueError("x")]
)
async def test_errors_come_back_as_they_are(error):
    async def fails() -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        await LINE.run(fails())
    assert str(caught.value) == str(error)
    with pytest.raises(type(error)) as caught:
        await asyncio.to_thread(lambda: run(LINE.run(fails())))
    assert str(caught.value) == str(error)


async def test_a_question_that_is_cancelled_ends_on_the_line_too():
    begun, ended = Event(), Event()
    asking = asyncio.create_task(LINE.run(forever(begun, ended)))
    assert await asyncio.to_thread(begun.wait, 10)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert await asyncio.to_thread(ended.wait, 10)
    assert await LINE.run(where())


def test_ctrl_c_while_it_is_waited_for_ends_the_question_and_leaves_the_line():
    begun, ended = Event(), Event()

    def interrupted(seconds: int) -> None:
        assert begun.wait(10)
        raise KeyboardInterrupt

    line = Line(interrupted, silent=0.01, step=0.01)
    with pytest.raises(KeyboardInterrupt):
        run(line.run(forever(begun, ended)))
    assert ended.wait(10)
    assert run(LINE.run(where()))


def test_that_it_still_waits_is_told_after_every_silence():
    told: list[int] = []
    go = Event()

    def still_waiting(seconds: int) -> None:
        told.append(seconds)
        if len(told) == 3:
            go.set()

    async def slow() -> str:
        await asyncio.to_thread(go.wait, 10)
        return "here"

    assert run(Line(still_waiting, silent=0.02, step=0.02).run(slow())) == "here"
    assert len(told) >= 3


def test_what_is_quick_is_not_spoken_of():
    told: list[int] = []
    run(Line(told.append).run(where()))
    assert told == []


def test_an_answer_of_the_last_moment_is_not_lost():
    """A wait that ends just as the answer comes."""
    line = Line(silent=0.0005, step=0.0005)

    async def soon(number: int) -> int:
        await asyncio.sleep(0.0005)
        return number

    assert [run(line.run(soon(number))) for number in range(200)] == list(range(200))


async def portal_of(recorded, change=lambda path, found: found) -> HttpPortal:
    ask, _ = recorded.changed(change)
    return connected(LINE, lambda: ask)


async def test_a_portal_on_the_line_answers_in_a_loop_and_without_one(recorded):
    portal = await portal_of(recorded)
    in_loop = await portal.week(recorded.child, MONDAY)
    assert await asyncio.to_thread(lambda: run(portal.week(recorded.child, MONDAY))) == in_loop
    assert in_loop.lessons
    viewer = await portal.viewer()
    assert viewer.students[0].id == recorded.child
    assert (await portal.year(recorded.child)).terms
    assert await portal.signatures(recorded.child, Span(MONDAY, MONDAY)) == ()
    assert await portal.homework(recorded.child, WEEK)
    assert await portal.marks(recorded.child)


def test_the_thread_does_not_keep_the_program_alive():
    before = {thread.name for thread in threading.enumerate() if not thread.daemon}
    Line()
    assert {thread.name for thread in threading.enumerate() if not thread.daemon} == before
