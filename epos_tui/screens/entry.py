"""The full screen before anybody is signed in."""

from textual.screen import Screen

from epos_tui.i18n import Words
from epos_tui.reader.enduring import run_app
from epos_tui.screens.base import Speaking
from epos_tui.screens.full_screen import FullScreen
from epos_tui.screens.sign_in import SignIn
from epos_tui.settings import Settings
from epos_tui.usecases.sign_in import Entered, Gate, Instead
from epos_tui.widgets.keymap import bind


class Behind(Speaking[None]):
    """Nothing: no diary is open yet."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words


class EntryApp(FullScreen, inherit_bindings=False):
    """One question; how it was answered stays in `found`."""

    CSS_PATH = "../epos.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        *bind("app.help", "help"),
        *bind("app.quit", "quit"),
        *bind("app.suspend", "suspend_process", show=False),
    ]

    def __init__(self, gate: Gate, words: Words, theme: str) -> None:
        super().__init__(words, theme)
        self.gate = gate
        self.found: Entered | Instead | None = None

    def get_default_screen(self) -> Screen[None]:
        return Behind(self.words)

    def on_ready(self) -> None:
        """Asks."""
        self.push_screen(SignIn(self.words, self.gate), self._leave)

    def _leave(self, found: Entered | Instead | None) -> None:
        self.found = found
        self.exit(0)


def enter(gate: Gate, words: Words, settings: Settings) -> Entered | Instead | None:
    """Asks for the sign-in; None: the person leaves."""
    app = EntryApp(gate, words, settings.theme)
    run_app(app)
    return app.found
