"""The keys of the moment, on the last line."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget


@dataclass(frozen=True)
class KeyHint:
    """A key, what it does, and the key to press for a click."""

    shown: str
    name: str
    press: str

    @property
    def width(self) -> int:
        """Cells taken on the line, with the gap."""
        return cell_len(self.shown) + cell_len(self.name) + 3


class KeyBar(Widget):
    """As many hints as fit; the last ones give way first."""

    DEFAULT_CSS = """
    KeyBar { height: 1; dock: bottom; background: $panel; }
    """

    hints: tuple[KeyHint, ...] = ()

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Replaces the hints."""
        if hints != self.hints:
            self.hints = hints
            self.refresh()

    def _fitting(self) -> tuple[KeyHint, ...]:
        used, kept = 1, []
        for hint in self.hints:
            used += hint.width
            if used > self.size.width + 1:
                break
            kept.append(hint)
        return tuple(kept)

    def render(self) -> Content:
        hints = self._fitting()
        pieces = [Content.assemble((hint.shown, "bold $accent"), f" {hint.name}") for hint in hints]
        return Content(" ") + Content("  ").join(pieces)

    def on_click(self, event: events.Click) -> None:
        end = 1
        for hint in self._fitting():
            end += hint.width
            if event.x < end:
                self.app.simulate_key(hint.press)
                return
