"""The study calendar: the year, or the list of its periods."""

from collections.abc import AsyncIterator
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from epos_tui.domain.reading import Reading
from epos_tui.domain.study_calendar import CalendarDay, StudyCalendar
from epos_tui.present import study_calendar as say
from epos_tui.present.line import capital
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import study_calendar
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.month import in_other_month
from epos_tui.widgets.period_list import PeriodList
from epos_tui.widgets.rows import Rows
from epos_tui.widgets.state import update
from epos_tui.widgets.year_calendar import YearCalendar


class StudyCalendarPane(TimedPane[StudyCalendar]):
    """The title answers when the next vacation is; a line names the day under the cursor."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    StudyCalendarPane YearCalendar { padding: 0 1; }
    StudyCalendarPane PeriodList { display: none; }
    StudyCalendarPane #day {
        height: auto; padding: 0 1; text-style: bold; border-top: solid $border-blurred;
    }
    StudyCalendarPane #legend { height: auto; padding: 0 1; color: $foreground-muted; }
    StudyCalendarPane.-listed PeriodList { display: block; }
    StudyCalendarPane.-listed YearCalendar, StudyCalendarPane.-listed #day,
    StudyCalendarPane.-listed #legend { display: none; }
    .-short StudyCalendarPane #legend, .-tiny StudyCalendarPane #legend { display: none; }
    .-short StudyCalendarPane #day, .-tiny StudyCalendarPane #day { border-top: none; }
    """
    BINDINGS = bind("calendar.periods", "periods")

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.listed = False

    def body(self) -> ComposeResult:
        today, words = self.view.cabinet.today(), self.view.words
        yield YearCalendar(today, words)
        yield PeriodList(words, today)
        yield Static(id="day", markup=False)
        yield Static(id="legend", markup=False)

    def main_widget(self) -> Widget:
        return self.query_one(PeriodList) if self.listed else self.query_one(YearCalendar)

    def readings(self) -> AsyncIterator[Reading[StudyCalendar]]:
        return study_calendar.study_calendar(self.view.cabinet)

    def show(self, value: StudyCalendar) -> None:
        today, words = self.view.cabinet.today(), self.view.words
        self.set_title(Content(say.next_vacation(value, today, words)))
        update(self.query_one("#legend", Static), Content(say.legend(value, words)))
        self.query_one(YearCalendar).show(value)
        current = next((item for item in value.periods if item.span.last >= today), None)
        periods = self.query_one(PeriodList)
        at = "" if periods.items or current is None else current.span.first.isoformat()
        periods.show(value.periods, at)

    @property
    def day(self) -> CalendarDay | None:
        """The day under the cursor."""
        return self.shown.day(self.query_one(YearCalendar).day) if self.shown else None

    @on(YearCalendar.Moved)
    def follow(self) -> None:
        """The line names the day."""
        if day := self.day:
            said = say.day_said(day, self.view.cabinet.today(), self.view.words)
            update(self.query_one("#day", Static), Content(said))

    @on(YearCalendar.Opened)
    def open_day(self) -> None:
        """The day and its period in a window."""
        if day := self.day:
            words, today = self.view.words, self.view.cabinet.today()
            title = capital(words.dates.weekday_day(day.day))
            self.app.push_screen(AllDetails(words, title, say.day_fields(day, today, words)))

    @on(Rows.Opened)
    def open_period(self, event: Rows.Opened) -> None:
        """The first day of the period in the year."""
        if event.rows.current is not None:
            self.action_periods()
            self.go_to(event.rows.current.span.first)

    def action_periods(self) -> None:
        """The list, or the year again."""
        self.listed = not self.listed
        self.set_class(self.listed, "-listed")
        self.focus_main()

    def go_to(self, day: date) -> None:
        """Puts the cursor on a day of the year."""
        self.query_one(YearCalendar).day = day

    def action_step(self, by: int) -> None:
        self.go_to(in_other_month(self.query_one(YearCalendar).day, by))
