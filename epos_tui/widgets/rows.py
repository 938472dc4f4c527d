"""A list drawn line by line: as fast for a hundred thousand rows as for ten, and its caret is real."""

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from epos_tui.present.line import Line
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.toned import TonedView

T = TypeVar("T")


class Rows(TonedView, Generic[T], can_focus=True):
    """Rows of one line each with a cursor; a subclass says how an item is drawn and what names it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor"}
    DEFAULT_CSS = """
    Rows {
        height: 1fr;
        & > .rows--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
        }
        &:focus > .rows--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    }
    """
    BINDINGS = [
        *bind("list.open", "open", show=False),
        *bind("list.up", "move(-1)", show=False),
        *bind("list.down", "move(1)", show=False),
        *bind("list.page_up", "page(-1)", show=False),
        *bind("list.page_down", "page(1)", show=False),
        *bind("list.first", "edge(False)", show=False),
        *bind("list.last", "edge(True)", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False, init=False)
    """The row the keys act on."""

    class Moved(Message):
        """The cursor stands on another item, or its item has changed."""

        def __init__(self, rows: "Rows[Any]", same: bool = False) -> None:
            super().__init__()
            self.rows, self.same = rows, same

        @property
        def control(self) -> Widget:
            """The list."""
            return self.rows

    class Opened(Moved):
        """The item was chosen with Enter or a click on the cursor's row."""

    class Resized(Message):
        """There is another room to draw in."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.items: Sequence[T] = ()
        self.nothing = ""
        """What is said in the place of the rows where there are none."""
        self._to_top = False
        self._painted: dict[int, Strip] = {}
        """What stands on the screen, line by line."""

    def draw(self, item: T, width: int) -> tuple[Line, ...]:
        """The item as pieces of one row, at most `width` cells together."""
        raise NotImplementedError

    def key_of(self, item: T) -> str:
        """What the item is known by when the list is renewed."""
        raise NotImplementedError

    @property
    def current(self) -> T | None:
        """The item under the cursor."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def show(self, items: Sequence[T], at: str = "") -> None:
        """Replaces the items; the cursor goes to the item named `at`, at the top, else stays on its own.

        Where its own is gone it stays near.
        """
        before = self.key_of(self.current) if self.current is not None else ""
        current = at or before
        self.items = items
        self.set_extent(len(items))
        keys = [self.key_of(item) for item in items]
        near = 0 if at else self.validate_cursor(self.cursor)
        self.set_reactive(Rows.cursor, keys.index(current) if current in keys else near)
        self._to_top = bool(at) or self._to_top
        self._settle()
        self._paint_changes()
        same = self.current is not None and self.key_of(self.current) == before
        self.post_message(self.Moved(self, same))

    def _paint_changes(self) -> None:
        """Only lines that have become others are painted again."""
        width, height = self.size
        changed = [y for y in range(height) if self.line(y) != self._painted.get(y)]
        if changed:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def validate_cursor(self, cursor: int) -> int:
        """Within the rows."""
        return max(0, min(cursor, len(self.items) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaints two lines, or scrolls."""
        if not self._bring_into_view():
            top = self.top
            for row in (old, new):
                self.refresh(Region(0, row - top, self.size.width, 1))
        self.post_message(self.Moved(self))

    def _bring_into_view(self) -> bool:
        top, height = self.top, self.size.height
        if not height or top <= self.cursor < top + height:
            return False
        y = self.cursor if self.cursor < top else self.cursor - height + 1
        self.scroll_to(y=y, animate=False, immediate=True)
        return True

    def on_resize(self, event: events.Resize) -> None:
        """Rows follow the width; the cursor stays in sight."""
        self.set_extent(len(self.items))
        self._settle()
        self.post_message(self.Resized())

    def _settle(self) -> None:
        """A place asked for comes to the top, as soon as the list has a height."""
        if self._to_top and self.size.height:
            self._to_top = False
            self.scroll_to(y=self.cursor, animate=False, immediate=True)
        else:
            self._bring_into_view()

    def render_line(self, y: int) -> Strip:
        self._painted[y] = self.line(y)
        return self._painted[y]

    def line(self, y: int) -> Strip:
        """A line of the list as it is now."""
        row = y + self.top
        if row < len(self.items):
            pieces = self.draw(self.items[row], self.text_width)
        elif row == 0 and self.nothing:
            pieces = (Line(fit(f" {self.nothing}", self.text_width)),)
        else:
            return self.strip(())
        return self.strip(
            pieces, self.get_component_rich_style("rows--cursor") if row == self.cursor else None
        )

    def caret(self) -> Offset:
        """Where the terminal's cursor belongs: the beginning of the cursor's row."""
        return self.content_region.offset + Offset(0, self.cursor - self.top)

    def action_move(self, by: int) -> None:
        self.cursor += by

    def action_page(self, by: int) -> None:
        self.cursor += by * max(1, self.size.height - 1)

    def action_edge(self, last: bool) -> None:
        self.cursor = len(self.items) if last else 0

    def action_open(self) -> None:
        if self.current is not None:
            self.post_message(self.Opened(self))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the row, another one opens it."""
        row = event.y + self.top
        if row == self.cursor:
            self.action_open()
        elif row < len(self.items):
            self.cursor = row


def fit(text: str, width: int) -> str:
    """The text in exactly `width` cells, cut with an ellipsis."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    cut = set_cell_size(text, max(0, width - 1)).rstrip() + "…"
    return set_cell_size(cut, max(0, width))
