"""A row of names, one of them chosen; keys choose, a click too."""

from collections.abc import Sequence
from itertools import accumulate

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class TabRow(Widget):
    """Brackets and colour mark the chosen name; names that do not fit scroll so that it is seen."""

    DEFAULT_CSS = """
    TabRow { height: 1; color: $foreground; }
    """

    chosen: reactive[int] = reactive(0)

    class Clicked(Message):
        """A name was clicked."""

        def __init__(self, row: "TabRow", index: int) -> None:
            super().__init__()
            self.row, self.index = row, index

        @property
        def control(self) -> "TabRow":
            """The row of names."""
            return self.row

    def __init__(
        self, names: Sequence[str], id: str | None = None, chosen: int = 0, short: Sequence[str] = ()
    ) -> None:
        super().__init__(id=id)
        self.names, self.short = names, short or names
        self.set_reactive(TabRow.chosen, chosen)

    def _labels(self) -> list[str]:
        """The full names where all of them fit, else the short ones."""
        full = self._bracketed(self.names)
        fits = sum(cell_len(label) + 1 for label in full) <= self.size.width + 1
        return full if fits else self._bracketed(self.short)

    def _bracketed(self, names: Sequence[str]) -> list[str]:
        return [f"[{name}]" if n == self.chosen else f" {name} " for n, name in enumerate(names)]

    def _hidden(self) -> int:
        """How many names are left out so that the chosen one fits."""
        widths = [cell_len(label) + 1 for label in self._labels()]
        first = 0
        while first < self.chosen and sum(widths[first : self.chosen + 1]) > self.size.width:
            first += 1
        return first

    def render(self) -> Content:
        parts = [
            Content.styled(label, "bold $primary" if n == self.chosen else "$foreground-muted")
            for n, label in enumerate(self._labels())
        ]
        return Content(" ").join(parts[self._hidden() :])

    def on_click(self, event: events.Click) -> None:
        first = self._hidden()
        ends = accumulate(cell_len(label) + 1 for label in self._labels()[first:])
        for index, end in enumerate(ends, first):
            if event.x < end:
                self.post_message(self.Clicked(self, index))
                return
