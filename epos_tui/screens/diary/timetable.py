"""The timetable, week by week; on a narrow screen day by day."""

from collections.abc import AsyncIterator, Sequence
from datetime import date

from textual.content import Content

from epos_tui.domain.lessons import Week
from epos_tui.domain.reading import Reading
from epos_tui.domain.timetable import now_of
from epos_tui.domain.year import shifted_day
from epos_tui.present import timetable as say
from epos_tui.present.diary import day_heading, week_title
from epos_tui.present.line import Field, capital, sentence
from epos_tui.screens.listed import ListPane
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import diary
from epos_tui.widgets.timetable_list import TimetableList, TimetableRow, heads, timetable_rows
from epos_tui.widgets.week_table import day_key

NARROW = 60
"""Cells: below this a day is shown, not a week."""


class TimetablePane(ListPane[Week], TimedPane[Week]):
    """Lessons by the clock with teacher and room; what is unusual is told in words."""

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.day = view.cabinet.today()
        self.sought = True
        """The cursor is wanted on that day, wherever it stands now."""
        self.week_name = ""
        self.was_narrow = False

    def make_table(self) -> TimetableList:
        return TimetableList(self.view.words, self.view.cabinet.now())

    def heads(self, width: int) -> str:
        return heads(self.view.words, self.view.cabinet.student.institution.kind, width)

    async def readings(self) -> AsyncIterator[Reading[Week]]:
        cabinet = self.view.cabinet
        year = await diary.calendar(cabinet)
        async for reading in diary.week(cabinet, self.day):
            self.week_name = week_title(reading.value, year, self.view.words, cabinet.today())
            yield reading

    @property
    def narrow(self) -> bool:
        """Whether one day is shown."""
        return self.app.size.width < NARROW

    def rows(self, value: Week) -> Sequence[TimetableRow]:
        rows = timetable_rows(value)
        return [row for row in rows if row.day.day == self.day] if self.narrow else rows

    def text_of(self, row: TimetableRow) -> str | None:
        kind = self.view.cabinet.student.institution.kind
        near = self._table.near
        return say.entry_said(row.entry, kind, near, self.view.words) if row.entry else None

    @property
    def _table(self) -> TimetableList:
        return self.query_one(TimetableList)

    def show(self, value: Week) -> None:
        glyphs = self.view.glyphs
        self._table.near = now_of(value, self.view.cabinet.now())
        self.set_title(Content(f"{glyphs.previous} {self._title(value)} {glyphs.next}"))
        self.was_narrow = self.narrow
        if not self.rows(value):
            self.show_empty(self._nothing())
            return
        current = self.table.current
        days = (self.day,) if self.narrow else [day.day for day in value.days]
        same = current and current.day.day in days
        self.show_rows(value, at="" if same and not self.sought else self._start(value))
        self.sought = False

    def _nothing(self) -> str:
        words = self.view.words
        return sentence([capital(words.diary.NO_LESSONS)]) if self.narrow else words.timetable.EMPTY

    def on_resize(self) -> None:
        """A week becomes a day where there is no room for it, and the other way round."""
        if self.shown is not None and self.narrow != self.was_narrow:
            self.day = self.table.current.day.day if self.table.current else self.day
            self.sought = True
            self.show(self.shown)

    def _title(self, value: Week) -> str:
        if not self.narrow:
            return self.week_name
        days = (day for day in value.days if day.day == self.day)
        day = next(days, value.days[0])
        return day_heading(day, self.view.cabinet.today(), self.view.words)

    def _start(self, value: Week) -> str:
        """The lesson going on or coming next, if it is of the day; else the day's heading."""
        near = (*self._table.near.current, *self._table.near.coming)
        of_day = [lesson for lesson in near if lesson.day == self.day]
        return f"{self.day} {of_day[0].id}" if of_day else day_key(self.day)

    def details(self, row: TimetableRow) -> tuple[str, tuple[Field, ...]]:
        words, kind = self.view.words, self.view.cabinet.student.institution.kind
        if row.entry is None:
            title = day_heading(row.day, self.view.cabinet.today(), words)
            return title, say.day_fields(row.day, kind, words)
        fields = say.entry_fields(row.entry, kind, self._table.near, words)
        return say.entry_title(row.entry, kind, words), fields

    def go_to(self, day: date) -> None:
        """Shows the week of the day, or the day itself."""
        self.day, self.sought = day, True
        self.load()

    def action_step(self, by: int) -> None:
        self.go_to(shifted_day(self.day, by if self.narrow else 7 * by))
