"""What the institution plans for a day: events and control works (лента событий)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time

from epos_tui.domain.text import folded
from epos_tui.domain.year import AcademicYear, DayKind, Span, days_of, kind_of, name_of

_SIZES = (1, 2, 4, 7)
"""From how many events on the sign of a day grows (seed, S5)."""


@dataclass(frozen=True)
class SchoolEvent:
    """An event of one day or of several; the hours hold on each of its days."""

    id: str
    title: str
    span: Span
    starts: time | None = None
    """None: the whole day."""
    ends: time | None = None
    place: str = ""
    audience: str = ""
    """For whom it is, in the institution's words."""
    description: str = ""


@dataclass(frozen=True)
class ControlWork:
    """A control work (КР) planned for a lesson; `title` says what it is about."""

    day: date
    number: int
    subject: str
    title: str = ""


@dataclass(frozen=True)
class FeedDay:
    """A day of the feed: what the calendar says of it, and what happens on it."""

    day: date
    kind: DayKind
    note: str = ""
    events: tuple[SchoolEvent, ...] = ()
    control_works: tuple[ControlWork, ...] = ()

    @property
    def size(self) -> int:
        """How large the sign of the day is: 0 without events, else 1 … 4."""
        return sum(len(self.events) >= least for least in _SIZES)


@dataclass(frozen=True)
class EventFeed:
    """Every day of the span, empty ones too."""

    span: Span
    days: tuple[FeedDay, ...]

    def day(self, day: date) -> FeedDay | None:
        """The day, if it belongs to the span."""
        return self.days[(day - self.span.first).days] if day in self.span else None

    @property
    def eventful(self) -> tuple[FeedDay, ...]:
        """The days on which something happens."""
        return tuple(day for day in self.days if day.events or day.control_works)


def feed_of(
    year: AcademicYear, span: Span, events: Iterable[SchoolEvent], control_works: Iterable[ControlWork]
) -> EventFeed:
    """The span day by day; an event of several days stands on each of them."""
    events, control_works = sorted(events, key=by_hour), sorted(control_works, key=lambda item: item.number)
    return EventFeed(
        span,
        tuple(
            FeedDay(
                day,
                kind_of(year, day),
                name_of(year, day),
                tuple(event for event in events if day in event.span),
                tuple(work for work in control_works if work.day == day),
            )
            for day in days_of(span)
        ),
    )


def by_hour(event: SchoolEvent) -> tuple[bool, time, str]:
    """What lasts the whole day comes first."""
    return event.starts is not None, event.starts or time.min, folded(event.title)


def text_of(item: SchoolEvent | ControlWork) -> str:
    """What a search looks at."""
    if isinstance(item, ControlWork):
        return f"{item.subject} {item.title}"
    return f"{item.title} {item.place} {item.audience} {item.description}"


def found(feed: EventFeed, text: str) -> EventFeed:
    """Only what holds the text; the days stay."""
    wanted = folded(text)
    days = (
        replace(
            day,
            events=tuple(event for event in day.events if wanted in folded(text_of(event))),
            control_works=tuple(work for work in day.control_works if wanted in folded(text_of(work))),
        )
        for day in feed.days
    )
    return EventFeed(feed.span, tuple(days))
