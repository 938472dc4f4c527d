"""The feed: everything planned over the academic year."""

from collections.abc import AsyncIterator, Sequence
from datetime import date

from textual.content import Content

from epos_tui.domain.events import EventFeed, text_of
from epos_tui.domain.reading import Reading
from epos_tui.present import events as say
from epos_tui.present.line import Field, capital
from epos_tui.screens.listed import ListPane
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import events
from epos_tui.widgets.feed_list import FeedList, FeedRow, feed_rows, row_key
from epos_tui.widgets.month import in_other_month


class FeedPane(ListPane[EventFeed], TimedPane[EventFeed]):
    """Day by day; it opens on today, or on the next day on which something happens."""

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.sought: date | None = view.cabinet.today()
        """The day the cursor is wanted on."""

    def make_table(self) -> FeedList:
        cabinet = self.view.cabinet
        return FeedList(self.view.words, cabinet.student.institution.kind, cabinet.today())

    def heads(self, width: int) -> str:
        return ""

    def readings(self) -> AsyncIterator[Reading[EventFeed]]:
        return events.year(self.view.cabinet)

    def rows(self, value: EventFeed) -> Sequence[FeedRow]:
        return feed_rows(value)

    def text_of(self, row: FeedRow) -> str | None:
        return None if row.item is None else text_of(row.item)

    def show(self, value: EventFeed) -> None:
        if not value.eventful:
            self.show_empty(self.view.words.events.NOTHING_IN_SPAN)
            return
        words = self.view.words
        told = words.events.eventful(len(value.eventful))
        self.set_title(Content(f"{words.events.YEAR} · {told}"))
        at = self._row_of(value, self.sought) if self.sought and not self.wanted else ""
        self.sought = None
        self.show_rows(value, at)

    def _row_of(self, feed: EventFeed, day: date) -> str:
        """The heading of the day, else of the next one, else of the last."""
        headings = [row for row in feed_rows(feed) if row.item is None]
        return row_key(next((row for row in headings if row.day.day >= day), headings[-1]))

    def details(self, row: FeedRow) -> tuple[str, tuple[Field, ...]]:
        words, kind = self.view.words, self.view.cabinet.student.institution.kind
        if row.item is None:
            title = say.day_title(row.day, self.view.cabinet.today(), words)
            return title, (Field("", capital(say.day_said(row.day, words))),)
        return say.item_title(row.item, words), say.item_fields(row.item, row.day.day, kind, words)

    def everything(self, row: FeedRow) -> tuple[str, tuple[Field, ...]]:
        words, kind = self.view.words, self.view.cabinet.student.institution.kind
        title, fields = self.details(row)
        return title, fields if row.item else say.full_fields(row.day, kind, words)

    def go_to(self, day: date) -> None:
        """Puts the cursor on the day, or the next one with events."""
        self.sought = day
        if self.shown is not None:
            self.show(self.shown)

    def action_step(self, by: int) -> None:
        """A month earlier or later than the day under the cursor."""
        row = self.table.current
        self.go_to(in_other_month(row.day.day if row else self.view.cabinet.today(), by).replace(day=1))
