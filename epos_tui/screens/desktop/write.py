"""Writing a message: the text, a question with the recipient, the sending."""

from collections.abc import Callable
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Button, Static, TextArea

from epos_tui.domain.errors import BrokenFile, EposError
from epos_tui.domain.messages import LONGEST_MESSAGE, Draft, Recipient, problem
from epos_tui.domain.text import clean, one_line
from epos_tui.present import messages as say
from epos_tui.present.errors import told, unsent
from epos_tui.screens.base import Dialog
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.pane import EposPane
from epos_tui.screens.view import View
from epos_tui.usecases import messages
from epos_tui.usecases.receipt import Outcome
from epos_tui.widgets.keymap import bind

_PAUSE = 0.3
"""Seconds without a key after which the draft is kept."""
_NEAR_THE_END = 300


class WriteMessage(Dialog[str], inherit_bindings=False):
    """The text to send, or None; whatever was typed stays as a draft."""

    DEFAULT_CSS = """
    WriteMessage TextArea { height: 10; border: none; padding: 0; }
    WriteMessage Static { height: auto; color: $foreground-muted; }
    WriteMessage Horizontal { height: 1; }
    WriteMessage Button { margin-right: 2; }
    """
    BINDINGS = [
        Binding("escape", "leave", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        *bind("form.send", "send"),
        *bind("app.help", "app.help"),
        *bind("app.quit", "app.quit"),
    ]

    def __init__(self, view: View, recipient: Recipient, text: str) -> None:
        super().__init__(view.words)
        self.view, self.recipient, self.typed = view, recipient, text
        self.kept = text
        self.told_unkept = False
        """That the draft cannot be kept is told once."""
        self.pause: Timer | None = None

    def compose(self) -> ComposeResult:
        word = self.words.messages
        with Vertical(classes="dialog") as box:
            box.border_title = Content(f"{word.RECIPIENT}: {one_line(self.recipient.name)}")
            box.border_subtitle = Content(word.TEXT_HINT)
            yield TextArea(self.typed, tab_behavior="focus", compact=True)
            yield Static(id="said", markup=False)
            with Horizontal():
                yield Button(Content(word.SEND), id="send", compact=True)
                yield Button(Content(word.KEEP), id="keep", compact=True)

    def on_mount(self) -> None:
        field = self.query_one(TextArea)
        field.cursor_blink = False
        field.move_cursor(field.document.end)
        field.focus()

    @on(TextArea.Changed)
    def follow(self) -> None:
        """The draft is kept a moment after the last key."""
        self.typed = clean(self.query_one(TextArea).text)
        left = LONGEST_MESSAGE - len(self.typed)
        self.query_one("#said", Static).update(
            Content(self.words.messages.left(left) if left < _NEAR_THE_END else "")
        )
        if self.pause:
            self.pause.stop()
        self.pause = self.set_timer(_PAUSE, self.keep)

    def keep(self) -> None:
        """On the disk, so that nothing typed is lost."""
        if self.typed == self.kept:
            return
        try:
            messages.keep_draft(self.view.cabinet, self.recipient, Draft(self.typed))
            self.kept = self.typed
        except EposError as error:
            if not self.told_unkept:
                self.told_unkept = True
                self.app.notify(told(error, self.words), title=self.words.errors.ERROR, markup=False)

    def on_unmount(self) -> None:
        self.keep()

    def action_leave(self) -> None:
        self.keep()
        if self.kept.strip():
            self.app.notify(self.words.messages.KEPT, title=self.words.keys.NOTE, markup=False)
        self.dismiss(None)

    def action_send(self) -> None:
        self.keep()
        if wrong := problem(self.typed):
            self.query_one("#said", Static).update(Content(self.words.messages.PROBLEM[wrong]))
        else:
            self.dismiss(self.typed)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "send":
            self.action_send()
        else:
            self.action_leave()


async def write_to(
    pane: EposPane[Any], recipient: Recipient, on_its_way: Callable[[str], None] = lambda _: None
) -> str:
    """Asks for the text until it is agreed to or left, sends once; gives the chat's id if it was sent."""
    words, view = pane.view.words, pane.view
    try:
        text: str | None = messages.draft(view.cabinet, recipient).text
    except BrokenFile as error:
        pane.tell(told(error, words), bad=True)
        return ""
    while True:
        text = await pane.app.push_screen_wait(WriteMessage(view, recipient, text or ""))
        if text is None:
            return ""
        question = words.messages.asked(one_line(recipient.name))
        fields = say.preview(recipient, text, words)
        asked = Confirm(words, words.messages.TEXT, question, fields, words.messages.SEND)
        if await pane.app.push_screen_wait(asked):
            break
    on_its_way(text)
    try:
        receipt = await messages.write(view.cabinet, recipient, text)
    except EposError as error:
        pane.tell(unsent(error, words), bad=True)
        return ""
    sent = receipt.outcome is Outcome.SENT
    pane.tell(say.write_receipt(receipt, recipient, words), bad=not sent)
    return receipt.id if sent else ""
