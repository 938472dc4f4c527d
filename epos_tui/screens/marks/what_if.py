"""What becomes of an average with marks that are only supposed."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from epos_tui.domain.errors import Mistyped
from epos_tui.domain.supposed import Supposed
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.present.forecast import supposed_typed
from epos_tui.present.line import Field
from epos_tui.present.typed import marks_typed
from epos_tui.screens.base import Dialog
from epos_tui.widgets.details import DetailBox

_LONGEST = 120


class WhatIf(Dialog[tuple[Supposed, ...]]):
    """The marks, none to suppose nothing, or None when it is left; the outcome is told while typing."""

    DEFAULT_CSS = """
    WhatIf Static { height: auto; color: $foreground-muted; }
    WhatIf DetailBox { height: auto; max-height: 12; border: none; &:focus { border: none; } }
    """

    def __init__(
        self,
        words: Words,
        title: str,
        supposed: tuple[Supposed, ...],
        outcome: Callable[[tuple[Supposed, ...]], Sequence[Field]],
    ) -> None:
        super().__init__(words)
        self.heading, self.supposed, self.outcome = title, supposed, outcome

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(f"{self.words.forecast.WHAT_IF}: {self.heading}")
            yield Input(supposed_typed(self.supposed), max_length=_LONGEST, compact=True)
            yield Static(Content(self.words.forecast.WHAT_IF_HINT))
            yield DetailBox()

    def on_input_changed(self, event: Input.Changed) -> None:
        try:
            self._show(event.value)
        except Mistyped as error:
            self.query_one(DetailBox).show("", (Field("", told(error, self.words)),))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        try:
            self.dismiss(marks_typed(event.value))
        except Mistyped as error:
            self.query_one(DetailBox).show("", (Field("", told(error, self.words)),))

    def on_mount(self) -> None:
        super().on_mount()
        self._show(self.query_one(Input).value)

    def _show(self, text: str) -> None:
        self.query_one(DetailBox).show("", self.outcome(marks_typed(text)))
