"""What a pane shows instead of data."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Static


class StateBox(Vertical, can_focus=True):
    """The first load, an empty answer, or a failure with what to do."""

    DEFAULT_CSS = """
    StateBox { height: 1fr; padding: 1 2; display: none; & > Static { height: auto; } }
    """

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def show(self, *lines: str) -> None:
        """One line a sentence."""
        update(self.query_one(Static), Content("\n").join(Content(line) for line in lines))

    def caret(self) -> Offset:
        """The beginning of the first sentence."""
        return self.content_region.offset


def update(static: Static, text: Content) -> None:
    """What stands there already is not painted again."""
    before = Content(static.content) if isinstance(static.content, str) else static.content
    if not (isinstance(before, Content) and text.is_same(before)):
        static.update(text)
