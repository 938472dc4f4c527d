"""What a window shows that can hold no page whole."""

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from epos_tui.i18n import Words
from epos_tui.screens.base import Speaking
from epos_tui.widgets.keymap import bind

SMALLEST = Size(30, 9)
"""Cells; below this a question would have its buttons out of sight."""


class TooSmall(Speaking[None]):
    """Covers the page until the window is larger; nothing can be answered unseen."""

    BINDINGS = bind("app.quit", "app.quit")

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def on_resize(self) -> None:
        text = self.words.errors.small_terminal(self.app.size.width, self.app.size.height)
        self.query_one(Static).update(Content(text))


def is_too_small(size: Size) -> bool:
    """Whether no page fits."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height
