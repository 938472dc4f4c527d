"""A pane that is a list: a table with a head, a box that follows the cursor, a filter."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from epos_tui.domain.place import Place
from epos_tui.domain.text import folded
from epos_tui.present.line import Field
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.pane import EposPane
from epos_tui.screens.view import View
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.filter_box import FilterBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.rows import Rows
from epos_tui.widgets.state import update

T = TypeVar("T")


class ListPane(EposPane[T]):
    """A subclass says what the rows are, how a row is told in full, and what the filter looks at."""

    BINDINGS = bind("list.filter", "filter")

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.wanted = ""
        """What the rows must hold, folded."""
        self.wanted_row = ""
        """The key of the row the cursor is to go to."""

    def make_table(self) -> Rows[Any]:
        """The list."""
        raise NotImplementedError

    def heads(self, width: int) -> str:
        """The line over the list."""
        raise NotImplementedError

    def rows(self, value: T) -> Sequence[Any]:
        """All rows of the value."""
        raise NotImplementedError

    def details(self, row: Any) -> tuple[str, tuple[Field, ...]]:
        """A title, and everything about the row."""
        raise NotImplementedError

    def everything(self, row: Any) -> tuple[str, tuple[Field, ...]]:
        """What the window of the row tells: as much as the box, unless there is more."""
        return self.details(row)

    def text_of(self, row: Any) -> str | None:
        """What the filter looks at; None for a heading, which stays with the rows under it."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        with Vertical(id="list"):
            yield Static(id="heads", markup=False)
            yield self.make_table()
            yield FilterBox(self.view.words)
        yield DetailBox()

    @property
    def table(self) -> Rows[Any]:
        """The list on the screen."""
        return self.query_one(Rows)

    def main_widget(self) -> Widget:
        return self.table

    def show(self, value: T) -> None:
        self.show_rows(value)

    def show_rows(self, value: T, at: str = "") -> None:
        """Fills the list; the cursor goes to the row wanted, else to `at`, else it stays on its own."""
        at, self.wanted_row = self.wanted_row or at, ""
        self.table.nothing = self.view.words.keys.PALETTE_NOTHING
        self.table.show(tuple(self._filtered(self.rows(value))), at)
        self._show_heads()

    def seek(self, key: str) -> None:
        """Puts the cursor on the row of this key, as soon as there are rows."""
        self.wanted_row = key
        if self.shown is not None:
            self.show(self.shown)

    def reach(self, place: Place) -> None:
        self.clear_filter()
        self.seek(place.row)

    def clear_filter(self) -> None:
        """All rows are wanted."""
        self.query_one(FilterBox).clear_all()
        self.wanted = ""

    def _filtered(self, rows: Sequence[Any]) -> Iterator[Any]:
        heading = None
        for row in rows:
            text = self.text_of(row) if self.wanted else ""
            if text is None:
                heading = row
            elif self.wanted in folded(text):
                if heading is not None:
                    yield heading
                yield row
                heading = None

    @on(Rows.Moved)
    def follow(self, event: Rows.Moved) -> None:
        """The box follows the cursor, where the pane has one."""
        row = event.rows.current
        for box in self.query(DetailBox):
            if row is None:
                box.show("", (Field("", self.view.words.keys.PALETTE_NOTHING),))
            else:
                box.show(*self.details(row), same=event.same)

    @on(Rows.Opened)
    def open_details(self, event: Rows.Opened) -> None:
        """The row that was chosen."""
        row = event.rows.current
        if row is not None:
            self.open_row(row)

    def open_row(self, row: Any) -> None:
        """Everything about the row in a window."""
        self.app.push_screen(AllDetails(self.view.words, *self.everything(row)))

    @on(Rows.Resized)
    def _show_heads(self) -> None:
        """The head of the list follows its width."""
        text = self.heads(self.table.text_width)
        for heads in self.query("#heads").results(Static):
            update(heads, Content(text))
            heads.display = bool(text)

    def action_filter(self) -> None:
        """Where there is nothing to look through the key does nothing."""
        if not self.has_class("-stopped"):
            self.query_one(FilterBox).open()

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """The list follows what is typed."""
        self.wanted = folded(event.value)
        if self.shown is not None:
            self.show(self.shown)

    def change_view(self, view: View) -> None:
        """What was looked for was of the first child."""
        self.query_one(FilterBox).clear_all()
        super().change_view(view)

    @on(FilterBox.Left)
    def leave_filter(self) -> None:
        """Back to the list."""
        self.focus_main()
