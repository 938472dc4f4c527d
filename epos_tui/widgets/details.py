"""Everything about the focused row, as labelled lines."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Static

from epos_tui.present.line import Field, Tone

_STYLES = {
    Tone.PLAIN: "",
    Tone.TITLE: "bold $primary",
    Tone.MUTED: "$foreground-muted",
    Tone.GOOD: "bold $success",
    Tone.NOTICE: "$accent",
    Tone.BAD: "bold $error",
}


def fields_content(fields: Sequence[Field]) -> Content:
    """Labels muted, values in their tone; text from outside stays text."""
    lines = []
    for field in fields:
        label = Content.styled(f"{field.label}: ", "$foreground-muted") if field.label else Content("")
        lines.append(label + Content.styled(field.value, _STYLES[field.tone]))
    return Content("\n").join(lines)


class DetailBox(VerticalScroll):
    """A box that follows the cursor of a list; it scrolls when it has the focus."""

    DEFAULT_CSS = """
    DetailBox {
        border: round $border-blurred;
        border-title-color: $primary;
        border-title-style: bold;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        &:focus { border: round $border; }
        & > Static { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def show(self, title: str, fields: Sequence[Field]) -> None:
        """Replaces the content."""
        self.border_title = Content(title)
        self.query_one(Static).update(fields_content(fields))
        self.scroll_home(animate=False)

    def caret(self) -> Offset:
        """The beginning of the text."""
        return self.content_region.offset
