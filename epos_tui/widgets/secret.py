"""A field for a secret: dots for its characters, and room for what is copied from a browser."""

from textual import events
from textual.widgets import Input

LONGEST = 65_536
_LINE = "\u2028"
"""Stands for the end of a line in a field that has one line only."""


class Secret(Input):
    """Several lines may be pasted; what is in it is never drawn, nor copied out of it."""

    def __init__(self) -> None:
        super().__init__(password=True, compact=True, max_length=LONGEST)

    @property
    def secret(self) -> str:
        """What was pasted, with its lines."""
        return self.value.replace(_LINE, "\n")

    def _on_paste(self, event: events.Paste) -> None:
        """The toolkit would take the first line."""
        self.insert_text_at_cursor(_LINE.join(event.text.splitlines()))
        event.stop()
        event.prevent_default()

    def action_copy(self) -> None:
        """It stays here."""

    def action_cut(self) -> None:
        """It stays here."""
