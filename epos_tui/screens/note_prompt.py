"""A line of the family's own: a note, a name."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.screens.base import Dialog

LONGEST = 500


class NotePrompt(Dialog[str]):
    """The text, empty to remove it, or None when it is left."""

    DEFAULT_CSS = "NotePrompt Static { height: auto; color: $foreground-muted; }"

    def __init__(self, words: Words, title: str, hint: str, text: str = "", longest: int = LONGEST) -> None:
        super().__init__(words)
        self.heading, self.hint, self.text, self.longest = title, hint, text, longest

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.heading)
            yield Input(self.text, max_length=self.longest, compact=True)
            yield Static(Content(self.hint))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(one_line(clean(event.value)))
