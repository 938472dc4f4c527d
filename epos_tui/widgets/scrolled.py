"""Lines to be read: a box of details, a chart."""

from rich.cells import cell_len
from textual.geometry import Offset
from textual.strip import Strip

from epos_tui.present.line import Line
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.toned import TonedView


class ScrolledLines(TonedView, can_focus=True):
    """The keys scroll; the caret stands before the first word in sight."""

    BINDINGS = [
        *bind("list.up", "move(-1)", show=False),
        *bind("list.down", "move(1)", show=False),
        *bind("list.page_up", "page(-1)", show=False),
        *bind("list.page_down", "page(1)", show=False),
        *bind("list.first", "edge(False)", show=False),
        *bind("list.last", "edge(True)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[list[Line]] = []

    def render_line(self, y: int) -> Strip:
        row = y + self.top
        return self.strip(self.lines[row] if row < len(self.lines) else ())

    def caret(self) -> Offset:
        """Before the first word in sight."""
        for y, line in enumerate(self.lines[self.top : self.top + self.size.height]):
            text = "".join(piece.text for piece in line)
            if word := text.lstrip():
                return self.content_region.offset + Offset(cell_len(text) - cell_len(word), y)
        return self.content_region.offset

    def action_move(self, by: int) -> None:
        """At once: the toolkit's own scrolling comes a frame later, even where nothing is animated."""
        self.scroll_to(y=self.top + by, animate=False, immediate=True)

    def action_page(self, by: int) -> None:
        self.action_move(by * max(1, self.size.height - 1))

    def action_edge(self, last: bool) -> None:
        self.action_move(len(self.lines) if last else -self.top)
