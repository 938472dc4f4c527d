"""The form of a request to the support; what is wrong is told while typing."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Button, Input, Static, TextArea

from epos_tui.domain.errors import EposError
from epos_tui.domain.support import SupportDraft, SupportField, problems
from epos_tui.domain.text import clean, one_line
from epos_tui.present.errors import told
from epos_tui.present.support import problem_fields
from epos_tui.screens.base import Dialog
from epos_tui.screens.fields import Fields
from epos_tui.screens.view import View
from epos_tui.usecases import support
from epos_tui.widgets.details import fields_content
from epos_tui.widgets.keymap import bind

_PAUSE = 0.3
"""Seconds without a key after which the draft is kept."""


class SupportForm(Dialog[SupportDraft], inherit_bindings=False):
    """A filled-in form, or None; whatever was typed stays as a draft."""

    DEFAULT_CSS = """
    SupportForm .row { height: auto; }
    SupportForm .label { width: 18; height: 1; color: $foreground-muted; }
    SupportForm Input { width: 1fr; }
    SupportForm TextArea { width: 1fr; height: 5; border: none; padding: 0; }
    SupportForm #said { height: auto; min-height: 1; max-height: 3; margin-top: 1; }
    SupportForm Button { margin-right: 2; }
    """
    BINDINGS = [
        Binding("escape", "leave", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        *bind("form.send", "next"),
        *bind("app.help", "app.help"),
        *bind("app.lock", "app.lock", show=False),
        *bind("app.quit", "app.quit"),
    ]

    def __init__(self, view: View, draft: SupportDraft) -> None:
        super().__init__(view.words)
        self.view, self.begun, self.kept = view, draft, draft
        self.told_unkept = False
        """That the draft cannot be kept is told once."""
        self.pause: Timer | None = None

    def compose(self) -> ComposeResult:
        word = self.words.support
        with Fields(classes="dialog") as box:
            box.border_title = Content(word.TITLE)
            box.border_subtitle = Content(word.WAY_OUT)
            for field in SupportField:
                with Horizontal(classes="row"):
                    yield Static(Content(word.FIELD[field]), classes="label")
                    yield self._field(field)
            yield Static(id="said", markup=False)
            with Horizontal(classes="row"):
                yield Button(Content(word.NEXT), id="next", compact=True)
                yield Button(Content(self.words.messages.KEEP), id="keep", compact=True)

    def _field(self, field: SupportField) -> Input | TextArea:
        value = self.begun.value(field)
        if field is SupportField.PROBLEM:
            return TextArea(value, id=field.value, tab_behavior="focus", compact=True)
        return Input(value, placeholder=f"({self.words.support.HINT[field]})", id=field.value, compact=True)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def typed(self) -> SupportDraft:
        """The form as it stands."""
        values = {field.id or "": one_line(clean(field.value)) for field in self.query(Input)}
        area = self.query_one(TextArea)
        return SupportDraft(**values, **{area.id or "": clean(area.text)})

    @on(Input.Changed)
    @on(TextArea.Changed)
    def follow(self) -> None:
        """The draft is kept a moment after the last key."""
        if self.pause:
            self.pause.stop()
        self.pause = self.set_timer(_PAUSE, self.keep)

    def keep(self) -> None:
        """On the disk, so that nothing typed is lost."""
        draft = self.typed()
        if draft == self.kept:
            return
        try:
            support.keep_draft(self.view.cabinet, draft)
            self.kept = draft
        except EposError as error:
            if not self.told_unkept:
                self.told_unkept = True
                self.app.notify(told(error, self.words), title=self.words.errors.ERROR, markup=False)

    def action_leave(self) -> None:
        self.keep()
        if self.kept != self.begun:
            self.app.notify(self.words.support.KEPT, title=self.words.keys.NOTE, markup=False)
        self.dismiss(None)

    def action_next(self) -> None:
        """A form with faults stays here, the first of them in focus."""
        self.keep()
        draft = self.typed()
        wrong = problems(draft)
        self.query_one("#said", Static).update(fields_content(problem_fields(draft, self.words)))
        if wrong:
            self.query_one(f"#{wrong[0].field.value}").focus()
        else:
            self.dismiss(draft)

    @on(Input.Submitted)
    def next_field(self) -> None:
        """Enter goes on to the next field."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "next":
            self.action_next()
        else:
            self.action_leave()
