"""Any date, typed."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from epos_tui.domain.errors import Mistyped
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.present.line import capital
from epos_tui.present.typed import date_typed
from epos_tui.screens.base import Dialog


class DatePrompt(Dialog[date]):
    """The date, or None; what is understood is told while typing."""

    DEFAULT_CSS = "DatePrompt Static { height: auto; }"

    def __init__(self, words: Words, today: date, title: str = "") -> None:
        super().__init__(words)
        self.today, self.heading = today, title or words.diary.PICK_DATE

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.heading)
            yield Input(placeholder=self.words.diary.PICK_DATE_HINT, compact=True)
            yield Static(markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        self.query_one(Static).update(Content(self._understood(event.value)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        try:
            self.dismiss(date_typed(event.value, self.today))
        except Mistyped as error:
            self.query_one(Static).update(Content(told(error, self.words)))

    def _understood(self, text: str) -> str:
        try:
            day = date_typed(text, self.today)
        except Mistyped:
            return ""
        return f"{capital(self.words.dates.weekday(day))}, {self.words.dates.day_year(day)}"
