"""A question that needs a yes."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from epos_tui.i18n import Words
from epos_tui.present.answers import is_no, is_yes
from epos_tui.present.line import Field
from epos_tui.screens.base import Dialog
from epos_tui.screens.fields import Fields
from epos_tui.widgets.details import fields_content
from epos_tui.widgets.keymap import bind


class Confirm(Dialog[bool]):
    """True for yes; no answer is no. The focus waits on no."""

    DEFAULT_CSS = """
    Confirm Static { height: auto; margin-bottom: 1; }
    Confirm #shown { height: auto; max-height: 55vh; margin-bottom: 1; }
    Confirm #shown Static { margin-bottom: 0; }
    Confirm Horizontal { height: 1; }
    Confirm Button { margin-right: 2; }
    """
    BINDINGS = [
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
        *bind("list.page_up", "page(-1)", show=False),
        *bind("list.page_down", "page(1)", show=False),
    ]

    def __init__(self, words: Words, title: str, question: str, fields: Sequence[Field], yes: str) -> None:
        super().__init__(words)
        self.heading, self.question, self.fields, self.yes = title, question, fields, yes

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.heading)
            yield Static(Content.styled(self.question, "bold"))
            with Fields(id="shown"):
                yield Static(fields_content(self.fields))
            with Horizontal():
                yield Button(Content(self.yes), id="yes", compact=True)
                yield Button(Content(self.words.keys.NO), id="no", compact=True)

    def on_mount(self) -> None:
        self.query_one("#no").focus()

    def action_page(self, by: int) -> None:
        """A long text is read before it is answered; the answers stay in sight."""
        shown = self.query_one("#shown")
        shown.scroll_relative(y=by * max(1, shown.size.height - 1), animate=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def on_key(self, event: events.Key) -> None:
        """The letters of yes and no by what is printed on them: «н» is no, though it stands on the key y."""
        said = event.character or ""
        if is_yes(said) or is_no(said):
            event.stop()
            self.dismiss(is_yes(said))
