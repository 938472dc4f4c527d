"""The weekly dynamics of the averages: ticks, a chart, the same in numbers and in words."""

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from epos_tui.domain.all_marks import MarkBook, rows, span_of_row
from epos_tui.domain.dynamics import Dynamics, Rule, dynamics, weeks_together
from epos_tui.domain.marks import GradingSystem
from epos_tui.present import dynamics as say
from epos_tui.present.all_marks import period_said
from epos_tui.present.line import Field, Line, Tone, capital
from epos_tui.screens.marks.book import BookPane
from epos_tui.screens.view import View
from epos_tui.widgets.chart import Picture, chart, numbers
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.dynamics_list import DynamicsList, scale_of, series
from epos_tui.widgets.filter_box import FilterBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.rows import Rows

_NARROWEST, _LOWEST = 12, 4
"""Cells of a chart; where there are fewer the numbers are told."""


class DynamicsPane(BookPane):
    """The subject under the cursor is drawn, and every ticked one beside it."""

    BINDINGS = [
        *bind("dynamics.tick", "tick"),
        *bind("dynamics.all", "tick_all"),
        *bind("dynamics.table", "table"),
        *bind("dynamics.rule", "rule"),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.rule = Rule.RUNNING
        self.as_table = False

    def body(self) -> ComposeResult:
        with Horizontal(id="top"):
            with Vertical(id="list"):
                yield Static(id="heads", markup=False)
                yield self.make_table()
                yield FilterBox(self.view.words)
            yield Picture()
        yield DetailBox()

    def change_view(self, view: View) -> None:
        """Another child has other subjects."""
        self._subjects.ticked = set()
        super().change_view(view)

    def make_table(self) -> DynamicsList:
        return DynamicsList(self.view.words, self.view.glyphs)

    @property
    def _subjects(self) -> DynamicsList:
        return self.query_one(DynamicsList)

    def heads(self, width: int) -> str:
        return f" {self.view.words.dynamics.SUBJECT}"

    def rows(self, value: MarkBook) -> Sequence[Dynamics]:
        today = self.view.cabinet.today()
        known = (row for row in rows(value.subjects, self.period) if row.marked)
        counted = (row for row in known if row.system is not GradingSystem.PASS_FAIL)
        return [dynamics(row, span_of_row(row, value.year), today, self.rule) for row in counted]

    def text_of(self, row: Dynamics) -> str:
        return say.name(row, self.view.words)

    def show_period(self, value: MarkBook) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        period = f"{glyphs.previous} {period_said(self.period, words)} {glyphs.next}"
        rule = f"   {words.dynamics.RULE[self.rule]}"
        self.set_title(Content.assemble(period, (rule, "not bold $foreground-muted")))
        marks = glyphs.markers
        known = {row.key: marks[n % len(marks)] for n, row in enumerate(self.rows(value))}
        self._subjects.markers, self._subjects.period = known, self.period
        self.show_rows(value)
        self._draw()

    def details(self, row: Dynamics) -> tuple[str, tuple[Field, ...]]:
        return say.name(row, self.view.words), say.fields(row, self.view.words)

    @on(Rows.Moved)
    @on(Picture.Resized)
    def redraw(self) -> None:
        """The picture follows the cursor, and the window."""
        self._draw()

    def _draw(self) -> None:
        table, picture = self._subjects, self.query_one(Picture)
        chosen = self._chosen()
        weeks = weeks_together(chosen)
        names = [self.view.words.dates.day_short(monday) for monday in weeks]
        size = Size(picture.text_width, picture.size.height)
        if not weeks:
            picture.show([[Line(self._nothing(chosen), Tone.MUTED)]])
        elif self.as_table or size.width < _NARROWEST or size.height < _LOWEST:
            picture.show(numbers([self._numbers(row, weeks) for row in chosen], names, size.width))
        else:
            scale = scale_of(chosen, halves=size.height >= 15, decimal=self.view.words.marks.DECIMAL)
            lines = [series(row, weeks, table.markers[row.key], n) for n, row in enumerate(chosen)]
            picture.show(chart(lines, names, scale, size, self.view.glyphs.braille))

    def _nothing(self, chosen: Sequence[Dynamics]) -> str:
        words = self.view.words
        return capital(words.dynamics.NO_MARKS) if chosen else words.keys.PALETTE_NOTHING

    def _chosen(self) -> list[Dynamics]:
        """The subject under the cursor and the ticked ones of its grading system."""
        table = self._subjects
        if table.current is None:
            return []
        same = [row for row in table.items if row.system is table.current.system]
        return [row for row in same if row.key in table.ticked or row is table.current]

    def _numbers(self, row: Dynamics, weeks: Sequence[date]) -> tuple[Line, Sequence[str]]:
        words, points = self.view.words, {point.monday: point for point in row.points}
        label = Line(f"{self._subjects.markers[row.key]} {say.name(row, words)}")
        return label, [say.shown(points.get(monday), words) for monday in weeks]

    def action_tick(self) -> None:
        table = self._subjects
        if table.current:
            table.ticked ^= {table.current.key}
            table.refresh()
            self._draw()

    def action_tick_all(self) -> None:
        """All, or none when all are ticked."""
        table = self._subjects
        every = {row.key for row in table.items}
        table.ticked = set() if table.ticked >= every else every
        table.refresh()
        self._draw()

    def action_table(self) -> None:
        self.as_table = not self.as_table
        self._draw()

    def action_rule(self) -> None:
        self.rule = Rule.WEEK if self.rule is Rule.RUNNING else Rule.RUNNING
        if self.shown:
            self.show(self.shown)
