"""The feed of events, a heading a day."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain.events import ControlWork, EventFeed, FeedDay, SchoolEvent
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present import events as say
from epos_tui.present.line import Line, Tone, listed
from epos_tui.widgets.rows import Rows, fit
from epos_tui.widgets.week_table import day_key


@dataclass(frozen=True)
class FeedRow:
    """A day's heading, or one of its items."""

    day: FeedDay
    item: SchoolEvent | ControlWork | None = None


def feed_rows(feed: EventFeed) -> tuple[FeedRow, ...]:
    """The days on which something happens."""
    return tuple(
        row
        for day in feed.eventful
        for row in (FeedRow(day), *(FeedRow(day, item) for item in say.items(day)))
    )


def row_key(row: FeedRow) -> str:
    """A heading by its day; an event of several days stands under each of them."""
    if row.item is None:
        return day_key(row.day.day)
    name = row.item.id if isinstance(row.item, SchoolEvent) else f"lesson {row.item.number}"
    return f"{row.day.day} {name}"


def sizes(width: int) -> tuple[int, int, int]:
    """Cells of time, title and place; 0 leaves a column out."""
    if width < 60:
        return 12, width - 13, 0
    place = 24 if width < 100 else 36
    return 13, width - 14 - place, place


class FeedList(Rows[FeedRow]):
    """The cursor stops at headings too, which sum up the day."""

    def __init__(self, words: Words, kind: InstitutionKind, today: date) -> None:
        super().__init__()
        self.words, self.kind, self.today = words, kind, today

    def key_of(self, item: FeedRow) -> str:
        return row_key(item)

    def draw(self, item: FeedRow, width: int) -> tuple[Line, ...]:
        words, (time, title, place) = self.words, sizes(width)
        if item.item is None:
            heading = f"{say.day_title(item.day, self.today, words)} · {say.day_said(item.day, words)}"
            return (Line(fit(f" {heading}", width), Tone.TITLE),)
        if isinstance(item.item, ControlWork):
            about = listed([say.lesson_said(item.item, self.kind, words), item.item.title])
            short = words.diary.CONTROL_SHORT
            return (Line(" " + fit(short, time), Tone.NOTICE), Line(fit(about, title + place), Tone.NOTICE))
        event = item.item
        told = listed([event.title, say.which_day(event, item.day.day, words)])
        return (
            Line(" " + fit(say.hours(event, words), time), Tone.MUTED),
            Line(fit(told, title - 1) + " "),
            Line(fit(one_line(event.place), place), Tone.MUTED),
        )
