"""The portal's form of homework: period and subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Input, Select, Static

from epos_tui.domain.errors import Mistyped
from epos_tui.domain.year import Span
from epos_tui.present.errors import told
from epos_tui.present.typed import date_typed
from epos_tui.screens.base import Dialog
from epos_tui.screens.fields import Fields
from epos_tui.screens.view import View
from epos_tui.widgets.keymap import bind


@dataclass(frozen=True)
class Wanted:
    """The days and the subject asked for; an empty subject is all of them."""

    span: Span
    subject: str


class WorkFilter(Dialog[Wanted], inherit_bindings=False):
    """What is wrong is told on «Применить»; only Esc and the button leave the form."""

    BINDINGS = [
        Binding("escape", "leave", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        *bind("app.help", "app.help"),
        *bind("app.lock", "app.lock", show=False),
        *bind("app.quit", "app.quit"),
    ]
    DEFAULT_CSS = """
    WorkFilter .row { height: auto; }
    WorkFilter .label { width: 16; height: 1; color: $foreground-muted; }
    WorkFilter Input, WorkFilter Select { width: 1fr; }
    WorkFilter #said { height: auto; min-height: 1; color: $error; }
    WorkFilter Button { margin-right: 2; }
    """

    def __init__(self, view: View, wanted: Wanted, subjects: Sequence[str]) -> None:
        super().__init__(view.words)
        self.view, self.wanted, self.subjects = view, wanted, subjects

    def compose(self) -> ComposeResult:
        word, span = self.words.homework, self.wanted.span
        with Fields(classes="dialog") as box:
            box.border_title = Content(word.FILTER)
            for label, id, day in ((word.FIRST, "first", span.first), (word.LAST, "last", span.last)):
                with Horizontal(classes="row"):
                    yield Static(Content(label), classes="label")
                    yield Input(f"{day:%d.%m.%Y}", id=id, compact=True)
            with Horizontal(classes="row"):
                yield Static(Content(word.SUBJECT), classes="label")
                yield self._select()
            yield Static(id="said", markup=False)
            with Horizontal(classes="row"):
                yield Button(Content(word.APPLY), id="apply", compact=True)
                yield Button(Content(self.words.keys.CANCEL), id="cancel", compact=True)

    def _select(self) -> Select[str]:
        known = self.wanted.subject in self.subjects
        return Select(
            [(Content(subject), subject) for subject in self.subjects],
            prompt=self.words.homework.ALL_SUBJECTS,
            value=self.wanted.subject if known else Select.NULL,
            compact=True,
        )

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#first", Input).focus()

    @on(Input.Submitted)
    @on(Button.Pressed, "#apply")
    def apply(self) -> None:
        """Gives what was chosen, or says what is wrong with it."""
        today = self.view.cabinet.today()
        try:
            first, last = (date_typed(self.query_one(id, Input).value, today) for id in ("#first", "#last"))
        except Mistyped as error:
            self._say(told(error, self.words))
            return
        if last < first:
            self._say(self.words.homework.WRONG_SPAN)
            return
        subject = self.query_one(Select).selection
        self.dismiss(Wanted(Span(first, last), str(subject or "")))

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(Content(text))

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        """Nothing was changed."""
        self.dismiss(None)
