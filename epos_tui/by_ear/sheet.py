"""The whole screen as one widget: plain lines, nothing else."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from epos_tui.by_ear.place import Frame


class Sheet(Widget, can_focus=True):
    """Paints a frame line by line."""

    DEFAULT_CSS = "Sheet { width: 100%; height: 100%; }"

    def __init__(self) -> None:
        super().__init__()
        self.frame = Frame((), (0, 0))

    def show(self, frame: Frame) -> None:
        """Paints what has changed."""
        self.frame = frame
        self.refresh()

    def render_line(self, y: int) -> Strip:
        text = self.frame.lines[y] if y < len(self.frame.lines) else ""
        return Strip([Segment(text)]).adjust_cell_length(self.size.width)
