"""A text that the rows of a list must hold."""

from textual.message import Message
from textual.widgets import Input

from epos_tui.i18n import Words
from epos_tui.widgets.keymap import bind


class FilterBox(Input):
    """Hidden while it is empty and not in use; Esc empties it, Enter or down goes to the list."""

    DEFAULT_CSS = """
    FilterBox { display: none; height: 1; padding: 0 1; background: $panel; }
    """
    BINDINGS = [
        *bind("filter.leave", "leave", show=False),
        *bind("filter.clear", "clear_all", show=False),
    ]

    class Left(Message):
        """The list is wanted."""

    def __init__(self, words: Words) -> None:
        super().__init__(placeholder=words.keys.FILTER_PROMPT, compact=True)

    def open(self) -> None:
        """Takes the keys."""
        self.display = True
        self.focus()

    def action_leave(self) -> None:
        self.display = bool(self.value)
        self.post_message(self.Left())

    def clear_all(self) -> None:
        """All rows are wanted."""
        self.value = ""
        self.display = False

    def action_clear_all(self) -> None:
        self.clear_all()
        self.post_message(self.Left())
