"""Two things a quick hand does that would end the program."""

from typing import Any

from textual.await_complete import AwaitComplete
from textual.geometry import Offset
from textual.widget import Widget


class Guarded:
    """Stands before the toolkit's class among the bases of every screen and of the palette.

    Not a screen itself: styles are inherited from the first base that is one, and the palette needs its own.
    """

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """A click on a widget that is just being removed is nothing."""
        widget, offset = super().get_widget_and_offset_at(x, y)  # type: ignore[misc]
        if widget is not None and widget is not self and not widget.is_attached:
            return None, None
        return widget, offset

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """A second answer to a window that is already closed is not heard: it would close the page."""
        if self.is_current:  # type: ignore[attr-defined]
            return super().dismiss(result)  # type: ignore[misc, no-any-return]
        return AwaitComplete()
