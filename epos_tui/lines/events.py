"""The calendar of events: a month after another, the year, and everything about each day."""

from collections.abc import Iterator
from datetime import date, timedelta

from epos_tui.domain.events import EventFeed, FeedDay
from epos_tui.domain.year import AcademicYear, Span, first_of_next_month
from epos_tui.lines import said
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import other_day, read, year_of
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import events as present
from epos_tui.present.line import capital, ended
from epos_tui.usecases import events
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From this month to any other."""
    day: date | None = cabinet.today()
    while day:
        day = _month(talk, cabinet, day)


def _month(talk: Talk, cabinet: Cabinet, day: date) -> date | None:
    """One month; gives a day of the month to go to. Today comes first in its own."""
    words, feed = talk.words, read(talk, cabinet, events.month(cabinet, day))
    days = tuple(_day(talk, cabinet, item) for item in _from_today(feed, cabinet.today()))
    items: tuple[Item[date], ...] = (*days, *acts(words, _ways(talk, cabinet, feed, year_of(talk, cabinet))))
    heading = f"{words.dates.month(feed.span.first)}: {words.lines.points(len(items))}."
    return walk(talk, Menu(heading, items, (ended(capital(present.month_said(feed, words))),)))


def _from_today(feed: EventFeed, today: date) -> tuple[FeedDay, ...]:
    """What is to come, then what has been."""
    coming = tuple(day for day in feed.eventful if day.day >= today)
    return (*coming, *(day for day in feed.eventful if day.day < today))


def _day(talk: Talk, cabinet: Cabinet, day: FeedDay) -> Item[date]:
    words = talk.words
    text = present.day_line(day, cabinet.today(), words)
    names = said.day_names(day.day, cabinet.today(), words)
    return Item(text, lambda: _tell(talk, cabinet, day), names)


def _tell(talk: Talk, cabinet: Cabinet, day: FeedDay) -> None:
    """Everything of the day, an item a line, its description after it."""
    words, kind = talk.words, cabinet.student.institution.kind
    say(talk, ended(present.day_title(day, cabinet.today(), words)))
    told = [present.item_said(item, day.day, kind, words) for item in present.items(day)]
    if not told:
        say(talk, words.events.NOTHING)
    for number, (item, line) in enumerate(zip(present.items(day), told, strict=True), start=1):
        say(talk, f"{number}. {line}", *map(ended, present.description_lines(item)))


def _ways(talk: Talk, cabinet: Cabinet, feed: EventFeed, year: AcademicYear) -> Iterator[Item[date]]:
    act, span = talk.words.lines.ACT, feed.span
    if span.first > year.span.first:
        yield Item(act["previous_month"], lambda: span.first - timedelta(days=1))
    if span.last < year.span.last:
        yield Item(act["next_month"], lambda: first_of_next_month(span.first))
    if cabinet.today() not in span:
        yield Item(act["this_month"], cabinet.today)
    yield Item(act["other_day"], lambda: _any_day(talk, cabinet, span))
    yield Item(talk.words.events.YEAR, lambda: _year(talk, cabinet))


def _any_day(talk: Talk, cabinet: Cabinet, month: Span) -> date | None:
    """A day asked for; leads on to its month when that is another one."""
    asked = other_day(talk, cabinet)
    feed = read(talk, cabinet, events.month(cabinet, asked))
    day = feed.day(asked)
    if day:
        _tell(talk, cabinet, day)
    return None if asked in month else asked


def _year(talk: Talk, cabinet: Cabinet) -> None:
    """The plan of the year, from today on."""
    words, feed = talk.words, read(talk, cabinet, events.year(cabinet))
    days = tuple(_day(talk, cabinet, day) for day in _from_today(feed, cabinet.today()))
    walk(talk, Menu(f"{words.events.YEAR}: {words.events.eventful(len(days))}.", days, leaf=True))
