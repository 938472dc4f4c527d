"""A whole year drawn line by line: months side by side, a letter and a colour a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from epos_tui.domain.study_calendar import CalendarDay, PeriodKind, StudyCalendar
from epos_tui.domain.year import (
    DayKind,
    days_of_week,
    first_of_next_month,
    monday_of,
    span_of_month,
    weeks_of,
)
from epos_tui.i18n import Words
from epos_tui.present.day_signs import AFTER_TODAY
from epos_tui.present.study_calendar import day_sign
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.month import in_other_month
from epos_tui.widgets.toned import TonedView

CELL = 3
MONTH = 7 * CELL + 2
"""Cells of a month with the gap after it."""
LINES = 9
"""Of a month: its name, the weekdays, six weeks, an empty one."""
_DAY = timedelta(days=1)
_LOOKS = {
    PeriodKind.VACATION: "vacation",
    PeriodKind.ATTESTATION: "attestation",
    PeriodKind.PRACTICE: "practice",
    PeriodKind.SESSION: "session",
    PeriodKind.STATE_ASSESSMENT: "state",
}


class YearCalendar(TonedView, can_focus=True):
    """The cursor stands on a day; a sign stands after today."""

    LOOKS = (
        "plain", "off", "vacation", "holiday", "attestation", "practice", "session", "state",
        "name", "head", "cursor", "today",
    )  # fmt: skip
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"year--{look}" for look in LOOKS}
    DEFAULT_CSS = """
    YearCalendar {
        height: 1fr;
        & > .year--name { color: $primary; text-style: bold; }
        & > .year--head { color: $foreground-muted; }
        & > .year--off { color: $foreground-muted; }
        & > .year--vacation { color: $cal-vacation; }
        & > .year--holiday { color: $cal-holiday; }
        & > .year--attestation { color: $cal-attestation; }
        & > .year--practice { color: $cal-practice; }
        & > .year--session { color: $cal-session; }
        & > .year--state { color: $cal-state; }
        & > .year--today { text-style: bold underline; }
        & > .year--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
        }
        &:focus > .year--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    }
    """
    BINDINGS = [
        *bind("list.open", "open", show=False),
        *bind("day.left", "move(-1)", show=False),
        *bind("day.right", "move(1)", show=False),
        *bind("day.up", "move(-7)", show=False),
        *bind("day.down", "move(7)", show=False),
        *bind("list.page_up", "month(-1)", show=False),
        *bind("list.page_down", "month(1)", show=False),
        *bind("list.first", "edge(False)", show=False),
        *bind("list.last", "edge(True)", show=False),
    ]

    day: reactive[date] = reactive(date.min, repaint=False, init=False)
    """The day under the cursor."""

    class Moved(Message):
        """The cursor stands on another day."""

        def __init__(self, calendar: "YearCalendar") -> None:
            super().__init__()
            self.calendar = calendar

        @property
        def control(self) -> "YearCalendar":
            """The calendar."""
            return self.calendar

    class Opened(Moved):
        """The day was chosen with Enter or a click on the cursor's day."""

    def __init__(self, today: date, words: Words) -> None:
        super().__init__()
        self.today, self.words = today, words
        self.months: list[date] = []
        self.days: dict[date, CalendarDay] = {}
        self.set_reactive(YearCalendar.day, today)

    def show(self, calendar: StudyCalendar) -> None:
        """Replaces the year; the cursor stays inside of it."""
        span = calendar.year.span
        self.months, month = [], span.first.replace(day=1)
        while month <= span.last:
            self.months.append(month)
            month = first_of_next_month(month)
        self.days = {day: calendar.day(day) for day in self._dates()}
        self.set_reactive(YearCalendar.day, self.validate_day(self.day))
        self._lay_out()
        self.post_message(self.Moved(self))

    def _dates(self) -> Iterator[date]:
        day, last = self.months[0], span_of_month(self.months[-1]).last
        while day <= last:
            yield day
            day += _DAY

    def validate_day(self, day: date) -> date:
        """Within the months of the year."""
        if not self.months:
            return day
        return max(self.months[0], min(day, span_of_month(self.months[-1]).last))

    @property
    def columns(self) -> int:
        """How many months stand side by side."""
        return max(1, (self.text_width + 2) // MONTH)

    def _lay_out(self) -> None:
        rows = -(-len(self.months) // self.columns)
        self.set_extent(rows * LINES - 1)
        self._bring_into_view()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Months follow the width."""
        self._lay_out()

    def watch_day(self, old: date, new: date) -> None:
        """Repaints the two lines concerned, or scrolls."""
        if not self._bring_into_view():
            for day in (old, new):
                self.refresh(Region(0, self._place(day).y - self.top, self.size.width, 1))
        self.post_message(self.Moved(self))

    def _place(self, day: date) -> Offset:
        """Where the day's number begins, in the whole drawing."""
        index = (day.year - self.months[0].year) * 12 + day.month - self.months[0].month
        row, column = divmod(index, self.columns)
        week = (monday_of(day) - monday_of(day.replace(day=1))).days // 7
        return Offset(column * MONTH + day.weekday() * CELL, row * LINES + 2 + week)

    def _bring_into_view(self) -> bool:
        """A month is seen with its name where there is room."""
        height = self.size.height
        if not height or not self.months:
            return False
        y = self._place(self.day).y
        first = y // LINES * LINES
        if self.top <= (first if height >= LINES else y) and y < self.top + height:
            return False
        self.scroll_to(y=first if height >= LINES else y, animate=False, immediate=True)
        return True

    def render_line(self, y: int) -> Strip:
        row, line = divmod(y + self.top, LINES)
        segments: list[Segment] = []
        for month in self.months[row * self.columns : (row + 1) * self.columns]:
            segments += self._month_line(month, line)
            segments.append(Segment("  ", self.rich_style))
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _month_line(self, month: date, line: int) -> list[Segment]:
        width = 7 * CELL
        if line == 0:
            return [Segment(f"{self.words.dates.month(month):^{width}}", self._look("name"))]
        if line == 1:
            heads = "".join(f"{name} " for name in self.words.dates.WEEKDAYS_SHORT)
            return [Segment(heads, self._look("head"))]
        weeks = weeks_of(span_of_month(month))
        if line - 2 >= len(weeks):
            return [Segment(" " * width, self.rich_style)]
        return [self._cell(day, month) for day in days_of_week(weeks[line - 2])]

    def _cell(self, day: date, month: date) -> Segment:
        if day.month != month.month:
            return Segment(" " * CELL, self.rich_style)
        known = self.days[day]
        sign = AFTER_TODAY if day == self.today else day_sign(known, self.words)
        return Segment(f"{day.day:2}{sign:1}", self._style_of(known))

    def _style_of(self, day: CalendarDay) -> Style:
        if day.day == self.day:
            return self._look("cursor")
        style = self._look(look_of(day))
        return style + self._look("today") if day.day == self.today else style

    def _look(self, look: str) -> Style:
        return self.get_component_rich_style(f"year--{look}", partial=look == "today")

    def caret(self) -> Offset:
        """The cell of the cursor's day."""
        if not self.months:
            return self.content_region.offset
        return self.content_region.offset + self._place(self.day) - Offset(0, self.top)

    def action_move(self, days: int) -> None:
        self.day += timedelta(days=days)

    def action_month(self, by: int) -> None:
        self.day = in_other_month(self.day, by)

    def action_edge(self, last: bool) -> None:
        span = span_of_month(self.day)
        self.day = span.last if last else span.first

    def action_open(self) -> None:
        self.post_message(self.Opened(self))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the day, another one opens it."""
        at = Offset(event.x, event.y + self.top)
        for day in self.days:
            place = self._place(day)
            if place.y == at.y and place.x <= at.x < place.x + CELL:
                if day == self.day:
                    self.action_open()
                self.day = day
                return


def look_of(day: CalendarDay) -> str:
    """What the day is coloured as; its sign says the same."""
    if day.kind is DayKind.HOLIDAY:
        return "holiday"
    if day.period and day.period.kind in _LOOKS:
        return _LOOKS[day.period.kind]
    return "plain" if day.kind is DayKind.STUDY else "off"
