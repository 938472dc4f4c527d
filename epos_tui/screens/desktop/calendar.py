"""The first page: the month with the feed of a day, the newest news, the chats with new messages."""

from collections.abc import AsyncIterator
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from epos_tui.domain.events import EventFeed, FeedDay
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import DayKind
from epos_tui.present import desktop as told
from epos_tui.present import events as say
from epos_tui.present.desktop import Headline
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.listed import ListPane
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import desktop
from epos_tui.usecases.desktop import Desktop
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.headlines import Headlines
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.month import DayMark, MonthCalendar, in_other_month
from epos_tui.widgets.state import update

_LOOKS = {DayKind.VACATION: "vacation", DayKind.HOLIDAY: "holiday", DayKind.DAY_OFF: "off"}


class CalendarPane(TimedPane[Desktop]):
    """Everything of the desktop in one view; each part leads to its own tab."""

    SCOPED_CSS = False
    BINDINGS = bind("events.feed", "feed")
    DEFAULT_CSS = """
    CalendarPane #upper { height: 10; }
    CalendarPane #month { width: 45; height: 1fr; padding: 0 1; }
    CalendarPane MonthCalendar { height: 7; }
    CalendarPane #legend { height: 3; padding: 0 0 0 1; color: $foreground-muted; }
    CalendarPane DetailBox { width: 1fr; height: 1fr; }
    CalendarPane #lower { height: 1fr; }
    CalendarPane .part { height: 1fr; }
    CalendarPane .heading { height: 1; padding: 0 1; text-style: bold; color: $primary; }
    .-wide CalendarPane #upper { height: 12; }
    .-wide CalendarPane #lower { layout: horizontal; }
    .-wide CalendarPane .part { width: 1fr; }
    .-narrow CalendarPane #upper { layout: vertical; height: 1fr; }
    .-narrow CalendarPane #month { width: 1fr; height: 7; padding: 0; }
    .-narrow CalendarPane #legend, .-short CalendarPane #legend, .-tiny CalendarPane #legend,
    .-narrow CalendarPane #lower, .-short CalendarPane #lower, .-tiny CalendarPane #lower { display: none; }
    .-short CalendarPane #upper { height: 1fr; }
    """

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.month = view.cabinet.today().replace(day=1)
        self.stepped = False
        """Only another month is wanted: the news and the chats are not asked for again."""
        self.drawn: EventFeed | None = None
        """The month on the screen: it is not drawn again when only the news have come."""

    def body(self) -> ComposeResult:
        words = self.view.words
        with Horizontal(id="upper"):
            with Vertical(id="month"):
                yield MonthCalendar(self.view.cabinet.today(), words)
                yield Static(Content(say.legend(words, self.view.glyphs)), id="legend", markup=False)
            yield DetailBox()
        with Vertical(id="lower"):
            with Vertical(classes="part"):
                yield Static(id="news-heading", classes="heading", markup=False)
                yield Headlines(id="news-headlines")
            with Vertical(classes="part"):
                yield Static(id="chats-heading", classes="heading", markup=False)
                yield Headlines(id="chats-headlines")

    def main_widget(self) -> Widget:
        return self.query_one(MonthCalendar)

    def readings(self) -> AsyncIterator[Reading[Desktop]]:
        if self.stepped and self.shown is not None:
            return desktop.other_month(self.view.cabinet, self.shown, self.month)
        return desktop.page(self.view.cabinet, self.month)

    def show(self, value: Desktop) -> None:
        self.stepped = False
        if value.feed is not self.drawn and value.feed.span.first == self.month:
            self.drawn = value.feed
            self._show_title()
            self.query_one(MonthCalendar).show({day.day: self._mark(day) for day in value.feed.days})
            self._show_day(same=True)
        self._show_headlines(value)

    def _show_title(self) -> None:
        glyphs, name = self.view.glyphs, self.view.words.dates.month(self.month)
        self.set_title(Content(f"{glyphs.previous} {name} {glyphs.next}"))

    def _mark(self, day: FeedDay) -> DayMark:
        sign = say.day_sign(day, self.view.glyphs, self.view.words)
        return DayMark(sign, _LOOKS.get(day.kind, "plain"), "events")

    def _show_headlines(self, value: Desktop) -> None:
        words, glyphs, today = self.view.words, self.view.glyphs, self.view.cabinet.today()
        heads = {
            "#news-heading": told.news_heading(value, words),
            "#chats-heading": told.chats_heading(value, words),
        }
        for id, text in heads.items():
            update(self.query_one(id, Static), Content(text))
        self.query_one("#news-headlines", Headlines).show(tuple(told.news_headlines(value, words, glyphs)))
        chats = told.chat_headlines(value, today, words, glyphs)
        self.query_one("#chats-headlines", Headlines).show(tuple(chats))

    @property
    def day(self) -> FeedDay | None:
        """The day under the cursor."""
        return self.shown.feed.day(self.query_one(MonthCalendar).day) if self.shown else None

    @on(MonthCalendar.Moved)
    def follow(self, event: MonthCalendar.Moved) -> None:
        """The feed follows the cursor; another month is read, and nothing of the old one stays."""
        if event.day.replace(day=1) != self.month:
            self.month, self.stepped, self.drawn = event.day.replace(day=1), True, None
            self._show_title()
            event.calendar.show({})
            self.load()
        self._show_day()

    def _show_day(self, same: bool = False) -> None:
        day, box = self.day, self.query_one(DetailBox)
        if day is None:
            box.show("", ())
            return
        kind = self.view.cabinet.student.institution.kind
        title = say.day_title(day, self.view.cabinet.today(), self.view.words)
        box.show(title, say.brief_fields(day, kind, self.view.words), same)

    @on(MonthCalendar.Opened)
    def open_day(self) -> None:
        """Everything of the day in a window."""
        if day := self.day:
            words, kind = self.view.words, self.view.cabinet.student.institution.kind
            title = say.day_title(day, self.view.cabinet.today(), words)
            self.app.push_screen(AllDetails(words, title, say.full_fields(day, kind, words)))

    @on(Headlines.Opened, "#news-headlines")
    async def open_news(self, event: Headlines.Opened) -> None:
        """The news itself, under its own tab."""
        await self._open("news", event.rows.current)

    @on(Headlines.Opened, "#chats-headlines")
    async def open_chat(self, event: Headlines.Opened) -> None:
        """The chat, under the tab of the messages."""
        await self._open("messages", event.rows.current)

    async def _open(self, tab: str, headline: Headline | None) -> None:
        section = self.screen
        if headline and headline.id and isinstance(section, SectionScreen):
            await section.open_tab(tab)
            if isinstance(section.pane, ListPane):
                section.pane.seek(headline.id)

    def action_feed(self) -> None:
        """The keys scroll the feed of the day."""
        self.query_one(DetailBox).focus()

    def go_to(self, day: date) -> None:
        """Puts the cursor on a day of any month."""
        self.query_one(MonthCalendar).day = day

    def action_step(self, by: int) -> None:
        self.go_to(in_other_month(self.query_one(MonthCalendar).day, by))

    def change_view(self, view: View) -> None:
        """Another child: the same month, everything anew."""
        self.stepped, self.drawn = False, None
        super().change_view(view)
