"""Subjects and days: the name and the average stay in sight, the days scroll."""

from collections.abc import Iterable, Sequence
from datetime import date

from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Region
from textual.reactive import reactive
from textual.strip import Strip

from epos_tui.domain.all_marks import Entry, MarkRow, days, low
from epos_tui.domain.year import Term
from epos_tui.i18n import Words
from epos_tui.present.all_marks import average_cell, entry_cell, own_period, row_name, school_shown
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.rows import Rows, fit

AVERAGE = 7
SHORTEST, LONGEST = 6, 10
"""Cells of a day."""


def subject_width(width: int) -> int:
    """Cells of the subject's name."""
    return 14 if width < 60 else 23 if width < 100 else 30


class MarkTable(Rows[MarkRow]):
    """Up and down choose the subject, left and right its marks; before them is the average."""

    BINDINGS = [
        *bind("mark.left", "column(-1)", show=False),
        *bind("mark.right", "column(1)", show=False),
    ]

    column: reactive[int] = reactive(0, repaint=False, init=False)
    """0 is the average, n the n-th day."""

    def __init__(self, words: Words, glyphs: Glyphs) -> None:
        super().__init__()
        self.words, self.glyphs = words, glyphs
        self.period: Term | None = None
        """The period chosen; a subject may have another one of its own."""
        self.days: tuple[date, ...] = ()
        self._entries: dict[tuple[str, date], tuple[Entry, ...]] = {}
        self.cell = SHORTEST
        self.first: int | None = None
        """The first day in sight; None: the latest days are."""

    def show(self, items: Sequence[MarkRow], at: str = "") -> None:
        """Replaces the rows; the cursor stays on its day as well, and the days in sight stay there."""
        day, first = self.day, None if self.first is None or not self.days else self.days[self.start]
        self.days = days(items)
        self._entries = _by_day(items)
        texts = (self._text(entries) for entries in self._entries.values())
        self.cell = min(LONGEST, max(SHORTEST, 1 + max(map(len, texts), default=0)))
        self.set_reactive(MarkTable.column, self.days.index(day) + 1 if day in self.days else 0)
        self.first = self.days.index(first) if first in self.days else None
        self._hold_column()
        super().show(items, at)

    def key_of(self, item: MarkRow) -> str:
        return item.key

    @property
    def day(self) -> date | None:
        """The day under the cursor; None for the average."""
        return self.days[self.column - 1] if 0 < self.column <= len(self.days) else None

    @day.setter
    def day(self, day: date) -> None:
        """The cursor goes to the day, if it is one of those shown."""
        if day in self.days:
            self.column = self.days.index(day) + 1

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What stands under the cursor."""
        return self._entries.get((self.current.key, self.day), ()) if self.current and self.day else ()

    @property
    def room(self) -> int:
        """How many days fit."""
        return max(1, (self.text_width - subject_width(self.text_width) - AVERAGE - 1) // self.cell)

    @property
    def start(self) -> int:
        """The first day in sight."""
        last = max(0, len(self.days) - self.room)
        return last if self.first is None else min(self.first, last)

    def heads(self) -> str:
        """The line over the table: the days in sight."""
        width = subject_width(self.text_width)
        shown = self.days[self.start : self.start + self.room]
        names = (fit(self.words.dates.day_short(day), self.cell) for day in shown)
        average = fit(self.words.marks.AVERAGE_SHORT, AVERAGE)
        return " " + fit(self.words.marks.SUBJECT, width) + average + "".join(names)

    def draw(self, item: MarkRow, width: int) -> tuple[Line, ...]:
        known = item.average or school_shown(item, self.words)
        tone = Tone.BAD if low(item) else Tone.GOOD if known else Tone.MUTED
        own = own_period(item.term, self.period, self.words)
        room = subject_width(width) - 1 - len(own)
        name = fit(row_name(item, self.words), room - 1) + f" {own}"
        average = average_cell(item, self.words, self.glyphs)
        cells = (self._cell(item, day) for day in self.days[self.start : self.start + self.room])
        return (Line(f" {name} "), Line(fit(average, AVERAGE - 1) + " ", tone), *cells)

    def _cell(self, row: MarkRow, day: date) -> Line:
        entries = self._entries.get((row.key, day), ())
        tone = Tone.BAD if any(entry.attendance for entry in entries) else Tone.PLAIN
        return Line(fit(self._text(entries), self.cell - 1) + " ", tone)

    def _text(self, entries: Iterable[Entry]) -> str:
        return " ".join(entry_cell(entry, self.glyphs) for entry in entries)

    def line(self, y: int) -> Strip:
        row = y + self.top
        if row != self.cursor or row >= len(self.items):
            return super().line(y)
        pieces = list(self.draw(self.items[row], self.text_width))
        chosen = 2 + self.column - 1 - self.start if self.column else 1
        cursor = self.get_component_rich_style("rows--cursor")
        segments = [
            Segment(piece.text, cursor if n in (0, chosen) else self.tone_style(piece.tone))
            for n, piece in enumerate(pieces)
        ]
        rest = self.tone_style(Tone.PLAIN)
        return Strip(segments).adjust_cell_length(self.size.width, rest).simplify()

    def validate_column(self, column: int) -> int:
        """Within the days."""
        return max(0, min(column, len(self.days)))

    def watch_column(self, old: int, new: int) -> None:
        """Repaints the row, or scrolls the days."""
        if self._hold_column():
            self.refresh()
        else:
            self.refresh(Region(0, self.cursor - self.top, self.size.width, 1))
        self.post_message(self.Moved(self))

    def _hold_column(self) -> bool:
        """Scrolls the days so that the cursor's is in sight; gives whether it did."""
        at, start = self.column - 1, self.start
        if at < 0 or start <= at < start + self.room:
            return False
        self.first = at if at < start else at - self.room + 1
        return True

    def on_resize(self, event: events.Resize) -> None:
        """The cursor's day stays in sight."""
        super().on_resize(event)
        self._hold_column()

    def action_column(self, by: int) -> None:
        """To the next mark of the subject, at first to one in sight; left of the oldest is the average."""
        if self.current is None:
            return
        marked = [self.days.index(day) + 1 for day in sorted({entry.day for entry in self.current.entries})]
        if by > 0 and self.column == 0:
            self.column = next((n for n in marked if n > self.start), marked[-1] if marked else 0)
        elif by > 0:
            self.column = next((n for n in marked if n > self.column), self.column)
        else:
            self.column = next((n for n in reversed(marked) if n < self.column), 0)

    def action_edge(self, last: bool) -> None:
        """The first or the last subject, at its average."""
        self.column = 0
        super().action_edge(last)

    def caret(self) -> Offset:
        """The cell under the cursor; the beginning of the row on the average."""
        at = self.column - 1 - self.start
        if not self.column or not 0 <= at < self.room:
            return super().caret()
        x = 1 + subject_width(self.text_width) + AVERAGE + at * self.cell
        return super().caret() + Offset(min(x, self.text_width - 1), 0)

    def on_click(self, event: events.Click) -> None:
        """A click chooses the cell, another one opens it."""
        row = event.y + self.top
        if row >= len(self.items):
            return
        at = (event.x - 1 - subject_width(self.text_width) - AVERAGE) // self.cell
        column = self.validate_column(at + 1 + self.start if at >= 0 else 0)
        if (row, column) == (self.cursor, self.column):
            self.action_open()
        else:
            self.cursor, self.column = row, column


def _by_day(rows: Iterable[MarkRow]) -> dict[tuple[str, date], tuple[Entry, ...]]:
    found: dict[tuple[str, date], tuple[Entry, ...]] = {}
    for row in rows:
        for entry in row.entries:
            found[row.key, entry.day] = (*found.get((row.key, entry.day), ()), entry)
    return found
