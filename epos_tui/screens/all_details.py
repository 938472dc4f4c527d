"""Everything about one row, as long as it may be."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from epos_tui.i18n import Words
from epos_tui.present.line import Field
from epos_tui.screens.base import Dialog
from epos_tui.widgets.details import DetailBox


class AllDetails(Dialog[None]):
    """Labelled lines; arrows scroll, Enter closes too."""

    DEFAULT_CSS = """
    AllDetails DetailBox { height: auto; max-height: 18; border: none; &:focus { border: none; } }
    """

    def __init__(self, words: Words, title: str, fields: Sequence[Field]) -> None:
        super().__init__(words)
        self.heading, self.fields = title, fields

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.heading)
            yield DetailBox()

    def on_mount(self) -> None:
        box = self.query_one(DetailBox)
        box.show("", self.fields)
        box.focus()

    def key_enter(self) -> None:
        self.dismiss(None)
