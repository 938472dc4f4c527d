"""The events of the institution and the control works: a month, a few days, the whole year."""

from collections.abc import AsyncIterator
from datetime import date

from epos_tui.domain.events import EventFeed, feed_of
from epos_tui.domain.portal import Portal
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span, span_of_month
from epos_tui.usecases.cabinet import Cabinet, readings
from epos_tui.usecases.diary import calendar


async def month(cabinet: Cabinet, day: date) -> AsyncIterator[Reading[EventFeed]]:
    """The month that holds the day."""
    async for reading in feed(cabinet, span_of_month(day)):
        yield reading


async def year(cabinet: Cabinet) -> AsyncIterator[Reading[EventFeed]]:
    """What is planned over the whole academic year."""
    async for reading in feed(cabinet, (await calendar(cabinet)).span):
        yield reading


async def feed(cabinet: Cabinet, span: Span) -> AsyncIterator[Reading[EventFeed]]:
    """The days of the span."""

    async def ask(portal: Portal) -> EventFeed:
        student = cabinet.student.id
        events, year = await portal.events(student, span), await portal.year(student)
        return feed_of(year, span, events, await portal.control_works(student, span))

    async for reading in readings(cabinet, ask):
        yield reading
