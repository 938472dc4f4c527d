"""Events and control works, as JSON."""

from dataclasses import dataclass
from datetime import date, time

from epos_tui.domain import events as domain
from epos_tui.domain.events import EventFeed, FeedDay
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words
from epos_tui.present import events as say


@dataclass(frozen=True)
class Event:
    """An event; no `starts` when it lasts the whole day, `last` differs from `first` for several days."""

    id: str
    title: str
    first: date
    last: date
    starts: time | None
    ends: time | None
    place: str
    audience: str
    description: str
    label: str


@dataclass(frozen=True)
class ControlWork:
    """A control work planned for the lesson of this number."""

    date: date
    number: int
    subject: str
    title: str
    label: str


@dataclass(frozen=True)
class MonthDay:
    """A day of the calendar; `size` of its sign is 0 without events, else 1 to 4."""

    date: date
    kind: DayKind
    note: str
    events: int
    size: int
    control_works: tuple[ControlWork, ...]
    label: str


@dataclass(frozen=True)
class EventMonth:
    """The answer of `month`: every day of it."""

    first: date
    days: tuple[MonthDay, ...]
    label: str


@dataclass(frozen=True)
class FeedDayInFull:
    """A day on which something happens."""

    date: date
    kind: DayKind
    note: str
    events: tuple[Event, ...]
    control_works: tuple[ControlWork, ...]
    label: str


@dataclass(frozen=True)
class Events:
    """The answer of `events`: the days of the span on which something happens."""

    first: date
    last: date
    days: tuple[FeedDayInFull, ...]


def month(feed: EventFeed, kind: InstitutionKind, words: Words) -> EventMonth:
    """The month day by day."""
    days = tuple(
        MonthDay(
            day.day,
            day.kind,
            day.note,
            len(day.events),
            day.size,
            tuple(_control_work(work, kind, words) for work in day.control_works),
            say.day_said(day, words),
        )
        for day in feed.days
    )
    return EventMonth(feed.span.first, days, say.month_said(feed, words))


def feed(feed: EventFeed, kind: InstitutionKind, words: Words) -> Events:
    """The eventful days of the span."""
    days = tuple(_day(day, kind, words) for day in feed.eventful)
    return Events(feed.span.first, feed.span.last, days)


def _day(day: FeedDay, kind: InstitutionKind, words: Words) -> FeedDayInFull:
    return FeedDayInFull(
        date=day.day,
        kind=day.kind,
        note=day.note,
        events=tuple(event(item, day.day, kind, words) for item in day.events),
        control_works=tuple(_control_work(work, kind, words) for work in day.control_works),
        label=say.day_said(day, words),
    )


def event(item: domain.SchoolEvent, day: date, kind: InstitutionKind, words: Words) -> Event:
    """The event on one of its days."""
    return Event(
        id=item.id,
        title=item.title,
        first=item.span.first,
        last=item.span.last,
        starts=item.starts,
        ends=item.ends,
        place=item.place,
        audience=item.audience,
        description=item.description,
        label=say.item_said(item, day, kind, words),
    )


def _control_work(work: domain.ControlWork, kind: InstitutionKind, words: Words) -> ControlWork:
    label = say.item_said(work, work.day, kind, words)
    return ControlWork(work.day, work.number, work.subject, work.title, label)
