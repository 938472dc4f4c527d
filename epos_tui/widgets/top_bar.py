"""Whose account and whose diary: the first line of every page."""

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from epos_tui.widgets.rows import fit


class TopBar(Widget):
    """The account on the left, cut first; the child on the right, never cut. A click opens the children."""

    DEFAULT_CSS = """
    TopBar { height: 1; background: $panel; color: $foreground; }
    """

    def __init__(self, product: str, account: str, child: str, hint: str) -> None:
        super().__init__()
        self.product = product
        self.account, self.child, self.hint = account, child, hint
        self.note = ""

    def show_note(self, note: str) -> None:
        """What must not be forgotten, between the account and the child."""
        if note != self.note:
            self.note = note
            self.refresh()

    def show(self, account: str, child: str) -> None:
        """Another child or account."""
        self.account, self.child = account, child
        self.refresh()

    def render(self) -> Content:
        right = f" {self.child}  {self.hint} "
        if cell_len(right) > self.size.width:
            right = f" {self.child} "
        note = f" {self.note} " if self.note else ""
        if cell_len(note) + cell_len(right) > self.size.width:
            note = ""
        room = max(0, self.size.width - cell_len(right) - cell_len(note))
        name = f" {self.product}"
        left = fit(f"{name} │ {self.account}" if room > 24 else name if room > 5 else "", room)
        return Content.assemble((left, "$foreground-muted"), (note, "$accent"), (right, "bold"))

    async def on_click(self, event: events.Click) -> None:
        await self.run_action("app.child")
