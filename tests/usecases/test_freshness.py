"""What is fresh is not asked for twice; who asks by key, or has sent something, is always answered anew."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.errors import Feature, NotOffered, PortalUnreachable
from epos_tui.domain.freshness import LESSON, TALK, YEAR
from epos_tui.domain.orders import OutgoingMessage
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MemoryFile
from epos_tui.usecases import diary, messages, outbox, today
from epos_tui.usecases.cabinet import Cabinet, ask_anew, latest
from tests.examples import NOW, THURSDAY
from tests.faulty import FaultyPortal

SECOND = timedelta(seconds=1)


@pytest.fixture
def trusting(cabinet) -> Cabinet:
    """The demo school as the full screen reads it, behind a plug that can be pulled."""
    return replace(cabinet, portal=FaultyPortal(cabinet.portal), trusting=True)


def at(cabinet: Cabinet, passed: timedelta) -> Cabinet:
    return replace(cabinet, now=lambda: NOW + passed)


async def all_of(arriving) -> list:
    return [reading async for reading in arriving]


async def test_a_fresh_page_is_the_only_reading_and_nobody_is_asked(trusting):
    (first,) = await all_of(diary.week(trusting, THURSDAY))
    trusting.portal.asked.clear()
    (again,) = await all_of(diary.week(at(trusting, LESSON - SECOND), THURSDAY))
    assert (again.value, again.taken_at) == (first.value, first.taken_at)
    assert (again.kept, again.problem, trusting.portal.asked) == (False, None, [])


async def test_a_page_that_is_not_fresh_any_more_is_shown_and_read_again(trusting):
    await all_of(diary.week(trusting, THURSDAY))
    kept, fresh = await all_of(diary.week(at(trusting, LESSON), THURSDAY))
    assert (kept.kept, fresh.kept) == (True, False)
    assert fresh.taken_at == NOW + LESSON


async def test_only_the_parts_of_a_page_that_are_not_fresh_are_asked_for(trusting):
    await all_of(today.page(trusting))
    trusting.portal.asked.clear()
    await all_of(today.page(at(trusting, LESSON)))
    assert "week" in trusting.portal.asked
    assert "year" not in trusting.portal.asked


async def test_a_week_long_past_lasts_a_day(trusting):
    past = date(2026, 9, 7)
    await all_of(diary.week(trusting, past))
    assert len(await all_of(diary.week(at(trusting, YEAR - SECOND), past))) == 1
    assert len(await all_of(diary.week(at(trusting, YEAR), past))) == 2


async def test_who_asks_anew_is_answered_by_the_portal_once(trusting):
    await all_of(diary.week(trusting, THURSDAY))
    trusting.portal.asked.clear()
    ask_anew(trusting)
    assert len(await all_of(diary.week(trusting, THURSDAY))) == 2
    assert len(await all_of(diary.week(trusting, THURSDAY))) == 1
    assert trusting.portal.asked == ["week"]


async def test_who_asks_anew_does_not_believe_the_file_either(trusting, tmp_path):
    file = MemoryFile(tmp_path / "memory.db")
    try:
        await all_of(diary.week(replace(trusting, memory=Memory(file)), THURSDAY))
        again = replace(trusting, memory=Memory(file))
        ask_anew(again)
        assert len(await all_of(diary.week(again, THURSDAY))) == 2
    finally:
        file.close()


async def test_what_was_read_by_an_earlier_program_may_be_fresh(trusting, tmp_path):
    file = MemoryFile(tmp_path / "memory.db")
    try:
        await all_of(diary.week(replace(trusting, memory=Memory(file)), THURSDAY))
        (only,) = await all_of(diary.week(replace(trusting, memory=Memory(file)), THURSDAY))
        assert not only.kept
    finally:
        file.close()


async def test_an_answer_out_of_the_future_is_not_fresh(trusting):
    await all_of(diary.week(trusting, THURSDAY))
    assert len(await all_of(diary.week(at(trusting, -SECOND), THURSDAY))) == 2


async def test_a_problem_leaves_the_page_to_be_asked_for_again(trusting):
    await all_of(diary.week(trusting, THURSDAY))
    later = at(trusting, LESSON)
    trusting.portal.fails = PortalUnreachable()
    assert (await latest(diary.week(later, THURSDAY))).problem
    trusting.portal.fails = None
    assert (await latest(diary.week(later, THURSDAY))).taken_at == NOW + LESSON


async def test_after_something_was_sent_every_page_is_read_again(trusting):
    await all_of(diary.week(trusting, THURSDAY))
    chat = (await latest(messages.chats(trusting))).value[0]
    await outbox.send(trusting, OutgoingMessage(trusting.student.id, "Спасибо", chat.id))
    assert len(await all_of(diary.week(trusting, THURSDAY))) == 2


async def test_what_was_not_offered_is_asked_for_again_when_that_is_not_fresh(trusting):
    trusting.portal.fails = NotOffered(Feature.MESSAGES)
    with pytest.raises(NotOffered):
        await all_of(messages.chats(trusting))
    trusting.portal.fails = None
    with pytest.raises(NotOffered):
        await all_of(messages.chats(at(trusting, TALK - SECOND)))
    assert (await latest(messages.chats(at(trusting, TALK)))).value


async def test_who_can_not_ask_by_key_asks_with_every_page(cabinet):
    await all_of(diary.week(cabinet, THURSDAY))
    assert len(await all_of(diary.week(cabinet, THURSDAY))) == 2
