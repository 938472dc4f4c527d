"""The desktop: the month of events, the news and the chats on one page."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date

from epos_tui.domain.errors import EposError, NotOffered
from epos_tui.domain.events import EventFeed
from epos_tui.domain.messages import Chat
from epos_tui.domain.news import NotedNews
from epos_tui.domain.reading import Reading
from epos_tui.usecases import events, messages, news
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class Desktop:
    """What is known so far; the parts arrive one after another."""

    feed: EventFeed
    news: tuple[NotedNews, ...] | None = None
    chats: tuple[Chat, ...] | None = None
    without_messages: bool = False
    """The institution does not use them."""
    problem: EposError | None = None
    """Why the last part that failed could not be read."""


async def page(cabinet: Cabinet, day: date) -> AsyncIterator[Reading[Desktop]]:
    """The month that holds the day first; what fails beside it leaves the rest in place."""
    async for reading in events.month(cabinet, day):
        known = reading.of(Desktop(reading.value))
        yield known
    month = known
    try:
        async for heard in news.news(cabinet):
            known = month.beside(heard, replace(month.value, news=heard.value))
            yield known
    except EposError as problem:
        known = month.of(replace(month.value, problem=problem))
        yield known
    before = known
    try:
        async for talked in messages.chats(cabinet):
            known = before.beside(talked, replace(before.value, chats=talked.value))
            yield known
    except NotOffered:
        yield before.of(replace(before.value, without_messages=True))
    except EposError as problem:
        yield before.of(replace(before.value, problem=problem))


async def other_month(cabinet: Cabinet, shown: Desktop, day: date) -> AsyncIterator[Reading[Desktop]]:
    """The page with another month; the rest is not asked for again."""
    async for reading in events.month(cabinet, day):
        yield reading.of(replace(shown, feed=reading.value))
