"""The desktop: its parts arrive one after another, and what fails leaves the rest in place."""

from dataclasses import dataclass, replace
from datetime import date

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.usecases import desktop
from epos_tui.usecases.cabinet import latest
from tests.faulty import FaultyPortal


@dataclass
class WithoutNews(FaultyPortal):
    """Does not answer when it is asked for news."""

    async def news(self, student_id: str):
        raise PortalUnreachable


async def pages(cabinet):
    return [reading.value async for reading in desktop.page(cabinet, cabinet.today())]


async def test_month_is_there_before_the_news_and_the_chats(cabinet):
    first, *_, last = await pages(cabinet)
    assert (first.news, first.chats) == (None, None)
    assert first.feed == last.feed
    assert last.news is not None
    assert last.chats or last.without_messages


async def test_news_that_do_not_come_leave_the_rest_in_place(cabinet):
    last = (await pages(replace(cabinet, portal=WithoutNews(cabinet.portal))))[-1]
    assert last.news is None
    assert isinstance(last.problem, PortalUnreachable)
    assert last.chats is not None or last.without_messages


async def test_another_month_asks_for_events_alone(cabinet):
    shown = (await pages(cabinet))[-1]
    portal = FaultyPortal(cabinet.portal)
    other = (
        await latest(desktop.other_month(replace(cabinet, portal=portal), shown, date(2026, 11, 5)))
    ).value
    assert other.feed.span.first == date(2026, 11, 1)
    assert (other.news, other.chats) == (shown.news, shown.chats)
    assert set(portal.asked) <= {"events", "control_works", "year"}
