"""The least a Textual program can be."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One line of text."""

    BINDINGS = [("ctrl+q", "quit")]

    def compose(self) -> ComposeResult:
        yield Static("Hello, world")


Hello().run()
