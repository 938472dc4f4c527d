"""F4: patience with a busy portal; nothing asked twice; pages; writes that are sent once."""

import asyncio
from collections import Counter
from datetime import date

import httpx
import pytest

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.errors import Fault, Feature, NotOffered, PortalUnreachable, SignInNeeded
from epos_tui.domain.year import Span
from epos_tui.portal.http import lessons, people
from epos_tui.portal.http.ask import MOST_PAGES, PER_PAGE
from epos_tui.portal.http.orders import hand_over
from epos_tui.portal.http.wire import Id, Wire
from epos_tui.portal.steady import steady
from tests.portal.http.replay import MONDAY, response

PATH = "/core/api/calendar_transpositions"


class Row(Wire):
    """A record of nothing but its number."""

    id: Id


async def fault(asking) -> PortalUnreachable:
    with pytest.raises(PortalUnreachable) as caught:
        await asking
    return caught.value


async def test_a_busy_portal_is_asked_again_after_the_time_it_names(door, asked):
    door.set(busy=2, retry_after="3")
    assert await asked.ask.data(PATH, {})
    assert door.asked(PATH) == 3
    assert all(3 <= pause < 4 for pause in asked.pauses)
    assert len(asked.pauses) == 2


async def test_three_tries_are_enough(door, asked):
    door.set(busy=100, retry_after="0")
    error = await fault(asked.ask.data(PATH, {}))
    assert (error.fault, error.said, error.wait) == (Fault.BUSY, "Слишком много запросов", 0)
    assert door.asked(PATH) == 3
    assert all(0 < pause < 2 for pause in asked.pauses)


@pytest.mark.parametrize(("told", "wait"), [("60", 60), ("86400", 3600), ("99999999999999", 3600)])
async def test_who_is_to_wait_long_is_told_so_and_not_kept_waiting(door, asked, told, wait):
    door.set(busy=100, retry_after=told)
    error = await fault(asked.ask.data(PATH, {}))
    assert (error.fault, error.wait) == (Fault.BUSY, wait)
    assert door.asked(PATH) == 1
    assert asked.pauses == []


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
async def test_every_way_of_being_busy_is_one(recorded, status):
    ask, replay = recorded.changed(lambda path, found: response(status, b"<html>", retry_after="1"))
    error = await fault(ask.data(PATH, {}))
    assert (error.fault, error.wait) == (Fault.BUSY, 1)
    assert len(replay.seen) == 3


@pytest.mark.parametrize(
    ("trouble", "tries"),
    [
        (httpx.ReadError("x"), 3),
        (httpx.ConnectError("x"), 3),
        (httpx.ReadTimeout("x"), 1),
        (response(500, {}), 1),
    ],
)
async def test_a_broken_line_is_tried_again_and_a_slow_or_broken_portal_is_not(recorded, trouble, tries):
    ask, replay = recorded.changed(lambda path, found: trouble)
    await fault(ask.data(PATH, {}))
    assert len(replay.seen) == tries


async def test_one_broken_connection_is_not_noticed(recorded):
    troubles = [httpx.ReadError("x")]
    ask, _ = recorded.changed(lambda path, found: troubles.pop() if troubles else found)
    assert await ask.data(PATH, {})


async def test_three_requests_at_most_reach_the_portal_at_once(door, asked):
    door.most_at_once = 0
    door.set(delay=0.02)
    await asyncio.gather(*(asked.ask.data(PATH, {"number": number}) for number in range(12)))
    assert door.most_at_once == 3


async def test_a_week_asks_nothing_twice(recorded):
    ask, replay = recorded.changed()
    await asyncio.gather(lessons.week(ask, recorded.child, MONDAY), lessons.week(ask, recorded.child, MONDAY))
    await lessons.week(ask, recorded.child, MONDAY)
    asked = Counter(str(request.url) for request in replay.seen)
    assert set(asked.values()) == {1}
    assert len(asked) <= 10


async def test_a_failed_answer_is_not_kept(door, asked):
    door.set(broken=(PATH,))
    await fault(asked.ask.data(PATH, {}))
    door.set(broken=())
    assert await asked.ask.data(PATH, {})


async def test_who_gives_up_does_not_break_off_the_question_of_others(door, asked):
    door.set(delay=0.05)
    first = asyncio.create_task(asked.ask.data(PATH, {}))
    await asyncio.sleep(0)
    second = asyncio.create_task(asked.ask.data(PATH, {}))
    await asyncio.sleep(0)
    first.cancel()
    assert await second
    assert door.asked(PATH) == 1


def paging(rows: list[dict], **headers: str):
    """A portal that knows pages 0 and 1 as the same, and counts its pages from there."""

    def change(path, found):
        page = int(change.replay.seen[-1].url.params["page"])
        start = (max(page, 1) - 1) * PER_PAGE
        return response(200, rows[start : start + PER_PAGE], **headers)

    return change


async def pages(recorded, change) -> tuple[list[str], int]:
    ask, replay = recorded.changed(change)
    change.replay = replay
    rows = await ask.paged(Row, PATH, {})
    return [row.id for row in rows], len(replay.seen)


def rows(first: int, last: int) -> list[dict]:
    return [{"id": number} for number in range(first, last)]


@pytest.mark.parametrize(("count", "asked"), [(0, 1), (1, 1), (PER_PAGE - 1, 1), (PER_PAGE, 2), (2500, 3)])
async def test_a_page_shorter_than_asked_for_is_the_last(recorded, count, asked):
    assert await pages(recorded, paging(rows(0, count))) == ([str(n) for n in range(count)], asked)


async def test_the_number_of_all_records_tells_the_last_page(recorded):
    change = paging(rows(0, PER_PAGE), x_pagination_total_entries=str(PER_PAGE))
    assert (await pages(recorded, change))[1] == 1


async def test_a_portal_with_smaller_pages_than_asked_for_is_read_to_its_end(recorded):
    def change(path, found):
        page = int(change.replay.seen[-1].url.params["page"])
        return response(200, rows(page * 50 - 50, page * 50), x_pagination_total_entries="120")

    assert (await pages(recorded, change))[0][:120] == [str(number) for number in range(120)]


async def test_overlapping_pages_give_each_record_once(recorded):
    def change(path, found):
        page = int(change.replay.seen[-1].url.params["page"])
        return rows(0, PER_PAGE) if page == 1 else rows(PER_PAGE - 10, PER_PAGE + 10)

    assert await pages(recorded, change) == ([str(number) for number in range(PER_PAGE + 10)], 2)


async def test_a_page_that_repeats_ends_the_list(recorded):
    def change(path, found):
        return rows(0, PER_PAGE)

    assert (await pages(recorded, change))[1] == 2


async def test_pages_without_end_end(recorded):
    def change(path, found):
        page = int(change.replay.seen[-1].url.params["page"])
        return rows(page * PER_PAGE, page * PER_PAGE + PER_PAGE)

    assert (await pages(recorded, change))[1] == MOST_PAGES


@pytest.mark.parametrize("status", [403, 404, 405, 501])
async def test_a_part_the_institution_lacks_is_not_offered(recorded, status):
    ask, _ = recorded.changed(lambda path, found: response(status, {"code": status, "message": "нет"}))
    with pytest.raises(NotOffered):
        await ask.rows(Row, PATH, {}, feature=Feature.STAY)


async def test_a_family_that_was_dropped_is_missing(door, asked):
    door.set(missing=("/core/api/calendar",))
    with pytest.raises(NotOffered):
        await asked.ask.rows(Row, PATH, {}, feature=Feature.STAY)


WRITTEN = "/core/api/aware_journals"


def writes(replay) -> int:
    return sum(request.method == "POST" for request in replay.seen)


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (response(503, {}, retry_after="1"), PortalUnreachable),
        (response(429, {}, retry_after="1"), PortalUnreachable),
        (response(401, {}), SignInNeeded),
        (response(400, {}), PortalUnreachable),
        (response(500, {}), PortalUnreachable),
        (response(307, b"", location=f"https://portal.example{WRITTEN}"), PortalUnreachable),
        (httpx.ReadError("x"), PortalUnreachable),
        (httpx.ConnectError("x"), PortalUnreachable),
    ],
)
async def test_a_write_is_sent_once_whatever_comes_of_it(recorded, trouble, error):
    ask, replay = recorded.changed(lambda path, found: trouble if path == WRITTEN else found)
    with pytest.raises(error):
        await ask.send("POST", WRITTEN, {"week": "2026-09-14"})
    assert writes(replay) == 1


@pytest.mark.parametrize(
    "answer", [response(204), response(200), response(201, {"id": 5}), response(200, None)]
)
async def test_a_write_that_is_answered_with_nothing_has_been_made(recorded, answer):
    ask, replay = recorded.changed(lambda path, found: answer if path == WRITTEN else found)
    assert await ask.send("POST", WRITTEN, {}) in (None, {"id": 5})
    assert writes(replay) == 1


async def test_an_ended_session_is_renewed_before_a_write(recorded):
    ended = [response(401, {})]
    ask, replay = recorded.changed(
        lambda path, found: response(204) if path == WRITTEN else ended.pop() if ended else found
    )
    await ask.ready()
    await ask.send("POST", WRITTEN, {})
    assert [request.url.path for request in replay.seen] == [
        "/core/api/academic_years",
        "/authenticate",
        "/core/api/academic_years",
        WRITTEN,
    ]


async def test_the_portal_is_looked_at_once_before_an_order_of_several_records(door, asked):
    child = (await people.viewer(asked.ask)).students[0].id
    door.log.clear()
    await hand_over(asked.ask, AbsenceDraft(child, Span(date(2026, 10, 20), date(2026, 10, 22))))
    assert sum(method == "POST" for method, _, _ in door.log) == 3
    assert door.asked("/core/api/academic_years") == 1


async def test_after_a_write_everything_is_asked_anew(recorded):
    ask, replay = recorded.changed(lambda path, found: response(204) if path == WRITTEN else found)
    await people.viewer(ask)
    await ask.send("POST", WRITTEN, {})
    await people.viewer(ask)
    paths = [request.url.path for request in replay.seen]
    assert paths.count("/core/api/student_profiles") == 2


async def test_a_portal_out_of_reach_is_not_waited_for_by_every_question(recorded):
    ask, replay = recorded.changed(lambda path, found: httpx.ConnectError("x"))
    assert (await fault(ask.data(PATH, {}))).fault is Fault.NO_CONNECTION
    tried = len(replay.seen)
    assert (await fault(ask.data("/core/api/academic_years", {}))).fault is Fault.NO_CONNECTION
    assert len(replay.seen) == tried
    ask.forget_answers()
    await fault(ask.data(PATH, {}))
    assert len(replay.seen) == 2 * tried


async def test_who_asks_anew_is_answered_anew_over_another_connection(door, asked):
    for path in (PATH, "/core/api/academic_years"):
        await asked.ask.data(path, {})
    first, second = door.callers[-2:]
    asked.ask.begin_anew()
    await asked.ask.data(PATH, {})
    assert (door.asked(PATH), first == second, door.callers[-1] == first) == (2, True, False)
    assert asked.ask.client._left == []


async def test_what_is_being_answered_is_read_to_its_end_by_the_connection_it_came_over(door, asked):
    door.set(delay=0.05)
    begun = asyncio.create_task(asked.ask.data(PATH, {}))
    while not asked.ask.client._used.total():
        await asyncio.sleep(0)
    asked.ask.begin_anew()
    assert await begun == await asked.ask.data(PATH, {})
    assert asked.ask.client._left == []


async def test_what_was_answered_before_a_sleep_is_not_good_after_it(recorded, monkeypatch):
    ask, replay = recorded.changed()
    await ask.data(PATH, {})
    await ask.data(PATH, {})
    assert len(replay.seen) == 1
    asleep = steady() + 8 * 3600
    monkeypatch.setattr("epos_tui.portal.http.ask.steady", lambda: asleep)
    await ask.data(PATH, {})
    assert len(replay.seen) == 2
