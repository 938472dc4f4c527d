"""The weekly dynamics of the averages: ticks, a chart, the same in numbers and in words."""

from collections.abc import Sequence
from fractions import Fraction

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from epos_tui.domain.all_marks import MarkBook, rows, span_of_row
from epos_tui.domain.dynamics import Dynamics, Rule, dynamics
from epos_tui.domain.marks import GradingSystem
from epos_tui.present import dynamics as say
from epos_tui.present.all_marks import period_said
from epos_tui.present.line import Field, Line
from epos_tui.screens.marks.book import BookPane
from epos_tui.screens.view import View
from epos_tui.widgets.chart import TONES, Picture, Scale, Series, chart, numbers
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.dynamics_list import DynamicsList
from epos_tui.widgets.filter_box import FilterBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.rows import Rows


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

    def make_table(self) -> DynamicsList:
        return DynamicsList(self.view.words, self.view.glyphs)

    @property
    def _subjects(self) -> DynamicsList:
        return self.query_one(DynamicsList)

    def heads(self, width: int) -> str:
        return f" {self.view.words.dynamics.SUBJECT}"

    def rows(self, value: MarkBook) -> Sequence[Dynamics]:
        today = self.view.cabinet.today()
        marked = (row for row in rows(value.subjects, self.period, GradingSystem.FIVE) if row.marked)
        return [dynamics(row, span_of_row(row, value.year), today, self.rule) for row in marked]

    def text_of(self, row: Dynamics) -> str:
        return say.name(row, self.view.words)

    def show_period(self, value: MarkBook) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        period = f"{glyphs.previous} {period_said(self.period, words)} {glyphs.next}"
        rule = f"   {words.dynamics.RULE[self.rule]}"
        self.set_title(Content.assemble(period, (rule, "not bold $foreground-muted")))
        marks = glyphs.markers
        known = {row.key: marks[n % len(marks)] for n, row in enumerate(self.rows(value))}
        self._subjects.markers = known
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
        chosen = [row for row in table.items if row.key in table.ticked or row is table.current]
        weeks = max((row.points for row in chosen), key=len, default=())
        names = [self.view.words.dates.day_short(point.monday) for point in weeks]
        size = Size(picture.text_width, picture.size.height)
        if not chosen or size.width < 12 or size.height < 4:
            picture.show([])
        elif self.as_table:
            picture.show(numbers([self._numbers(row) for row in chosen], names, size.width))
        else:
            series = [self._series(row, n) for n, row in enumerate(chosen)]
            picture.show(chart(series, names, self._scale(size.height), size, self.view.glyphs.braille))

    def _series(self, row: Dynamics, n: int) -> Series:
        values = tuple(point.average.exact if point.average else None for point in row.points)
        return Series(self._subjects.markers.get(row.key, "●"), TONES[n % len(TONES)], values)

    def _numbers(self, row: Dynamics) -> tuple[Line, Sequence[str]]:
        words = self.view.words
        marker = self._subjects.markers.get(row.key, " ")
        return Line(f"{marker} {say.name(row, words)}"), [say.shown(point, words) for point in row.points]

    def _scale(self, height: int) -> Scale:
        """From two to five, with halves where there is room."""
        halves = height >= 14
        steps = range(4, 11, 1 if halves else 2)
        decimal = self.view.words.marks.DECIMAL
        return Scale(2, 5, tuple((Fraction(n, 2), f"{n // 2}{decimal}{5 * (n % 2)}") for n in steps))

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
