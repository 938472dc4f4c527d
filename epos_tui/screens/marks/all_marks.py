"""All marks: subjects and days of a period, averages, and why they are what they are."""

from collections.abc import Sequence

from textual import on
from textual.content import Content

from epos_tui.domain.all_marks import MarkBook, MarkRow, rows, systems
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.place import Place
from epos_tui.present import all_marks as say
from epos_tui.present.line import Field, Tone
from epos_tui.screens.marks.book import BookPane
from epos_tui.screens.view import View
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.mark_table import MarkTable
from epos_tui.widgets.rows import Rows


class AllMarksPane(BookPane):
    """A row for each subject and system; the box tells the mark or the average under the cursor."""

    BINDINGS = [*bind("marks.system", "system"), *bind("marks.forecast", "forecast")]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.system: GradingSystem | None = None

    def change_view(self, view: View) -> None:
        """Another child has other systems."""
        self.system = None
        super().change_view(view)

    def make_table(self) -> MarkTable:
        return MarkTable(self.view.words, self.view.glyphs)

    @property
    def _marks(self) -> MarkTable:
        return self.query_one(MarkTable)

    def heads(self, width: int) -> str:
        return self._marks.heads()

    def rows(self, value: MarkBook) -> Sequence[MarkRow]:
        return rows(value.subjects, self.period, self.system)

    def text_of(self, row: MarkRow) -> str:
        return say.row_name(row, self.view.words)

    def show_period(self, value: MarkBook) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        period = f"{glyphs.previous} {say.period_said(self.period, words)} {glyphs.next}"
        span = self.period.span if self.period else value.year.span
        about = f"   {words.dates.span(span.first, span.last)}   {say.system_said(self.system, words)}"
        self.set_title(Content.assemble(period, (about, "not bold $foreground-muted")))
        self._marks.period = self.period
        self.show_rows(value)
        if self.sought:
            self._marks.day, self.sought = self.sought, None

    @on(Rows.Moved)
    def follow_days(self) -> None:
        """The head shows the days in sight."""
        self._show_heads()

    def details(self, row: MarkRow) -> tuple[str, tuple[Field, ...]]:
        words, kind = self.view.words, self.view.cabinet.student.institution.kind
        entries = self._marks.entries
        if not entries:
            return say.row_title(row, words), say.row_fields(row, words)
        fields = [field for entry in entries for field in say.entry_fields(row, entry, kind, words)]
        return say.entry_title(row, entries[0], words), tuple(fields)

    def everything(self, row: MarkRow) -> tuple[str, tuple[Field, ...]]:
        """All marks of the subject as a list, under what explains its average."""
        words = self.view.words
        heading = Field("", words.marks.ALL, Tone.TITLE)
        return say.row_title(row, words), (*say.row_fields(row, words), heading, *self._listed(row))

    def _listed(self, row: MarkRow) -> Sequence[Field]:
        kind, words = self.view.cabinet.student.institution.kind, self.view.words
        return [
            Field(words.dates.weekday_day(entry.day) if n == 0 else "", field.value, field.tone)
            for entry in row.entries
            for n, field in enumerate(say.entry_fields(row, entry, kind, words))
        ]

    def reach(self, place: Place) -> None:
        self.system = None
        super().reach(place)

    def action_system(self) -> None:
        """The next system that is used this year; after the last one all of them."""
        if self.shown:
            known = (None, *systems(self.shown.subjects))
            self.system = known[(known.index(self.system) + 1) % len(known)] if self.system in known else None
            self.show(self.shown)

    def action_forecast(self) -> None:
        """What the averages come to, beginning with the subject under the cursor."""
        from epos_tui.screens.marks.forecast import ForecastScreen

        if self.shown:
            row = self._marks.current
            self.app.push_screen(ForecastScreen(self.view, self.period, row.key if row else ""))
