"""A month calendar drawn line by line; each day has a sign and a colour, and words elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from epos_tui.domain.year import WEEK, days_of_week, monday_of, span_of_month, weeks_of
from epos_tui.i18n import Words
from epos_tui.present.day_signs import BEFORE_TODAY
from epos_tui.widgets.keymap import bind

CELL = 6
_LONGEST_SIGN = CELL - 3


@dataclass(frozen=True)
class DayMark:
    """What the calendar shows of a day: a sign of at most three cells, and classes of looks."""

    sign: str = ""
    look: str = "plain"
    sign_look: str = ""
    """Of the sign, where it differs from the day's."""


class MonthCalendar(Widget, can_focus=True, inherit_bindings=False):
    """Seven columns from Monday; the cursor's day stands in brackets, a sign before today."""

    LOOKS = (
        "plain",
        "off",
        "vacation",
        "holiday",
        "partial",
        "full",
        "announced",
        "events",
        "head",
        "cursor",
        "today",
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"month--{look}" for look in LOOKS}
    DEFAULT_CSS = """
    MonthCalendar {
        width: 43; height: 8;
        & > .month--head { color: $foreground-muted; }
        & > .month--off { color: $foreground-muted; }
        & > .month--vacation { color: $cal-vacation; }
        & > .month--holiday { color: $cal-holiday; }
        & > .month--partial { color: $cal-partial; text-style: bold; }
        & > .month--full { color: $cal-full; text-style: bold; }
        & > .month--events { color: $success; text-style: bold; }
        & > .month--announced { color: $accent; text-style: bold; }
        & > .month--today { text-style: bold underline; }
        & > .month--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
        }
        &:focus > .month--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
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
    """The day under the cursor; its month is the month shown."""

    class Moved(Message):
        """The cursor stands on another day."""

        def __init__(self, calendar: "MonthCalendar", day: date) -> None:
            super().__init__()
            self.calendar, self.day = calendar, day

        @property
        def control(self) -> "MonthCalendar":
            """The calendar."""
            return self.calendar

    class Opened(Moved):
        """The day was chosen with Enter or a click on the cursor's day."""

    def __init__(self, today: date, words: Words, id: str | None = None) -> None:
        super().__init__(id=id)
        self.today, self.words = today, words
        self.marks: Mapping[date, DayMark] = {}
        self.set_reactive(MonthCalendar.day, today)

    def show(self, marks: Mapping[date, DayMark]) -> None:
        """Replaces the signs of the days; the same ones are not painted again."""
        if marks != self.marks:
            self.marks = marks
            self.refresh()

    def watch_day(self, old: date, new: date) -> None:
        """Repaints the two weeks concerned, or another month."""
        if (old.year, old.month) == (new.year, new.month):
            self.refresh(*(Region(0, self._line_of(day), self.size.width, 1) for day in (old, new)))
        else:
            self.refresh()
        self.post_message(self.Moved(self, new))

    def _line_of(self, day: date) -> int:
        return (monday_of(day) - monday_of(day.replace(day=1))) // WEEK + 1

    def render_line(self, y: int) -> Strip:
        weeks = weeks_of(span_of_month(self.day))
        if y == 0:
            heads = "".join(f"  {name}  " for name in self.words.dates.WEEKDAYS_SHORT)
            segments = [Segment(heads, self._look("head"))]
        elif y <= len(weeks):
            week = days_of_week(weeks[y - 1])
            segments = [*(piece for day in week for piece in self._cell(day)), self._after(week[-1])]
        else:
            segments = []
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _cell(self, day: date) -> tuple[Segment, ...]:
        """A bracket or a blank, the number, its sign; a long sign leaves its bracket to the next cell."""
        before = self._before(day)
        if day.month != self.day.month:
            return (before, Segment(" " * (CELL - 1), self.rich_style))
        mark, chosen = self.marks.get(day, DayMark()), day == self.day
        style = self._style_of(day, mark)
        sign_style = self._look(mark.sign_look) if mark.sign_look and not chosen else style
        room = _LONGEST_SIGN - len(mark.sign)
        closing = Segment("]", style) if chosen and room else Segment(" " * bool(room), self.rich_style)
        rest = Segment(" " * (room - 1), self.rich_style)
        return (before, Segment(f"{day.day:2}", style), Segment(mark.sign, sign_style), closing, rest)

    def _before(self, day: date) -> Segment:
        """The bracket that opens the cursor's day, the sign of today, or what closes the day before."""
        if day == self.day:
            return Segment("[", self._look("cursor"))
        if day == self.today and day.month == self.day.month:
            return Segment(BEFORE_TODAY, self._look("head"))
        return self._after(day - timedelta(days=1)) if day.weekday() else Segment(" ", self.rich_style)

    def _after(self, day: date) -> Segment:
        """The bracket for which the cell of the cursor's day had no room."""
        full = day == self.day and len(self.marks.get(day, DayMark()).sign) == _LONGEST_SIGN
        return Segment("]", self._look("cursor")) if full else Segment(" ", self.rich_style)

    def _style_of(self, day: date, mark: DayMark) -> Style:
        if day == self.day:
            return self._look("cursor")
        return self._look(mark.look) + self._look("today") if day == self.today else self._look(mark.look)

    def _look(self, look: str) -> Style:
        return self.get_component_rich_style(f"month--{look}", partial=look == "today")

    def caret(self) -> Offset:
        """The cell of the cursor's day."""
        return self.content_region.offset + Offset(self.day.weekday() * CELL + 1, self._line_of(self.day))

    def action_move(self, days: int) -> None:
        self.day += timedelta(days=days)

    def action_month(self, by: int) -> None:
        self.day = in_other_month(self.day, by)

    def action_edge(self, last: bool) -> None:
        span = span_of_month(self.day)
        self.day = span.last if last else span.first

    def action_open(self) -> None:
        self.post_message(self.Opened(self, self.day))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the day, another one opens it."""
        weeks = weeks_of(span_of_month(self.day))
        if not 1 <= event.y <= len(weeks) or event.x >= 7 * CELL:
            return
        day = weeks[event.y - 1] + timedelta(days=event.x // CELL)
        if day == self.day:
            self.action_open()
        elif day.month == self.day.month:
            self.day = day


def in_other_month(day: date, by: int) -> date:
    """The same day of the previous (-1) or next (1) month, or that month's last."""
    span = span_of_month(day)
    other = span_of_month(span.first - timedelta(days=1) if by < 0 else span.last + timedelta(days=1))
    return min(other.first + timedelta(days=day.day - 1), other.last)
