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

from epos_tui.domain.errors import BrokenFile, CannotKeep, EposError
from epos_tui.domain.messages import (
    LONGEST_MESSAGE,
    Draft,
    DraftState,
    MessageProblem,
    Recipient,
    problem,
)
from epos_tui.domain.text import clean, one_line
from epos_tui.present import messages as say
from epos_tui.present.errors import told, unsent
from epos_tui.screens.base import Dialog
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.pane import EposPane
from epos_tui.screens.view import View
from epos_tui.usecases import messages
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
        *bind("app.lock", "app.lock", show=False),
        *bind("app.quit", "app.quit"),
    ]

    def __init__(self, view: View, recipient: Recipient, draft: Draft) -> None:
        super().__init__(view.words)
        self.view, self.recipient, self.draft = view, recipient, draft
        self.typed = self.kept = draft.text
        self.told_unkept = False
        """That the draft cannot be kept is told once."""
        self.pause: Timer | None = None

    def compose(self) -> ComposeResult:
        word = self.words.messages
        with Vertical(classes="dialog") as box:
            box.border_title = Content(f"{word.RECIPIENT}: {one_line(self.recipient.name)}")
            box.border_subtitle = Content(word.TEXT_HINT)
            yield TextArea(self.typed, tab_behavior="focus", compact=True)
            yield Static(Content(self._became() or self._room_left()), id="said", markup=False)
            with Horizontal():
                yield Button(Content(word.SEND), id="send", compact=True)
                yield Button(Content(word.KEEP), id="keep", compact=True)

    def _became(self) -> str:
        """What is known of a text that was sent before."""
        state = self.draft.state
        return "" if state is DraftState.TYPED else self.words.messages.STATE[state]

    def on_mount(self) -> None:
        field = self.query_one(TextArea)
        field.move_cursor(field.document.end)
        field.focus()

    @on(TextArea.Changed)
    def follow(self) -> None:
        """The draft is kept a moment after the last key."""
        typed = clean(self.query_one(TextArea).text)
        if typed == self.typed:
            return
        self.typed = typed
        self._say(self._room_left())
        if self.pause:
            self.pause.stop()
        self.pause = self.set_timer(_PAUSE, self.keep)

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(Content(text))

    def _room_left(self) -> str:
        """Near the end of what may be sent, and beyond it."""
        word, left = self.words.messages, LONGEST_MESSAGE - len(self.typed)
        if left < 0:
            return word.PROBLEM[MessageProblem.TOO_LONG]
        return word.left(left) if left < _NEAR_THE_END else ""

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
        if self.typed.strip() and self.kept == self.typed:
            self.app.notify(self.words.messages.KEPT, title=self.words.keys.NOTE, markup=False)
        self.dismiss(None)

    def action_send(self) -> None:
        self.keep()
        if wrong := problem(self.typed):
            self._say(self.words.messages.PROBLEM[wrong])
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
        draft = messages.draft(view.cabinet, recipient)
    except BrokenFile as error:
        pane.tell(told(error, words), bad=True)
        return ""
    while True:
        text = await pane.app.push_screen_wait(WriteMessage(view, recipient, draft))
        if text is None:
            return ""
        draft = Draft(text, draft.state if text == draft.text else DraftState.TYPED)
        if not await _agreed(pane, recipient, text):
            continue
        on_its_way(text)
        try:
            receipt = await messages.write(view.cabinet, recipient, text)
        except (CannotKeep, BrokenFile) as error:  # the dialog has the only copy
            on_its_way("")
            pane.tell(unsent(error, words), bad=True)
            continue
        except EposError as error:
            pane.tell(unsent(error, words), bad=True)
            return ""
        pane.tell(say.write_receipt(receipt, recipient, words), bad=not receipt.well)
        pane.show_waiting()
        return receipt.id


async def _agreed(pane: EposPane[Any], recipient: Recipient, text: str) -> bool:
    """A yes to this text for this recipient."""
    words = pane.view.words
    question, fields = words.messages.asked(one_line(recipient.name)), say.preview(recipient, text, words)
    asked = Confirm(words, words.messages.TEXT, question, fields, words.messages.SEND)
    agreed = await pane.app.push_screen_wait(asked)
    return bool(agreed)
