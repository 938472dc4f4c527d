"""The page in the place of the diary: calm, about nobody, with one button."""

from collections.abc import Callable

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from epos_tui.domain.errors import EposError
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.screens.base import Speaking
from epos_tui.screens.fields import Fields
from epos_tui.usecases.lock import Lock, open_again
from epos_tui.widgets.keymap import bind


class Locked(Speaking[None], ModalScreen[None], inherit_bindings=False):
    """Covers everything, and lets no key through to what is under it."""

    DEFAULT_CSS = """
    Locked { align: center middle; background: $background; }
    Locked Fields { width: 60; max-width: 100%; height: auto; max-height: 100%; }
    Locked Static { height: auto; margin-bottom: 1; }
    """
    BINDINGS = [*bind("list.open", "open", show=False), *bind("app.quit", "app.quit")]

    def __init__(self, words: Words, lock: Lock, opened: Callable[[], None]) -> None:
        super().__init__()
        self.words, self.way, self.opened = words, lock, opened
        self.over = False
        """Whether the diary has been opened again while another page of this kind was in front."""

    def compose(self) -> ComposeResult:
        word = self.words.lock
        with Fields():
            yield Static(Content.styled(word.TITLE, "bold"), id="title")
            yield Static(Content(f"{word.HOW} {word.ASKED}" if self.way.ask else word.HOW), id="said")
            yield Button(Content(word.OPEN), id="open", compact=True)

    def on_mount(self) -> None:
        """A second Enter is heard at once."""
        button = self.query_one(Button)
        button.active_effect_duration = 0
        button.focus()

    def on_screen_resume(self) -> None:
        if self.over:
            self.dismiss(None)

    def on_button_pressed(self) -> None:
        self.action_open()

    @work(exclusive=True, group="check")
    async def action_open(self) -> None:
        """Asks where the secret is kept."""
        if self.way.ask:
            self._say(self.words.lock.ASKING)
        try:
            await open_again(self.way, lambda: self._say(self.words.sign_in.WAITING))
        except EposError as error:
            self._say(f"{told(error, self.words)} {self.words.lock.STAYS} {self.words.lock.HOW}")
        else:
            self.opened()

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(Content(text))
