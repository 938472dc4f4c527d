"""What every full screen has: a caret that readers follow, keys of both layouts, one look."""

import os

from textual import events
from textual.driver import Driver
from textual.geometry import Offset
from textual.widgets import Input, TextArea

from epos_tui.domain.text import clean
from epos_tui.i18n import Words
from epos_tui.reader.caret import caret_of
from epos_tui.reader.console import for_console
from epos_tui.reader.driver import with_visible_caret
from epos_tui.screens.base import Speaking
from epos_tui.screens.help import Help
from epos_tui.screens.notices import Noticing
from epos_tui.screens.palette import EposPalette
from epos_tui.screens.themes import CALENDAR, CONSOLE, THEMES, theme_for
from epos_tui.screens.too_small import TooSmall, is_too_small
from epos_tui.widgets.keymap import latin_key
from epos_tui.widgets.secret import Secret


class FullScreen(Noticing, inherit_bindings=False):
    """The language and the theme are given, never global."""

    def __init__(self, words: Words, theme: str) -> None:
        self._caret, self.terminal = Offset(0, 0), os.environ.get("TERM", "")
        # Without colours the toolkit falls back on shades of grey, unless the colours are the terminal's own.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.words = words
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme_for(theme, self.terminal)
        self.animation_level = "none"

    def get_driver_class(self) -> type[Driver]:
        driver = with_visible_caret(super().get_driver_class())
        return for_console(driver) if self.terminal == CONSOLE else driver

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return CALENDAR

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor stands after every frame: on the focused row."""
        screen = self.screen if self._screen_stack else None
        caret = screen.caret() if isinstance(screen, EposPalette) else caret_of(screen and screen.focused)
        return self._caret if caret is None else caret

    @cursor_position.setter
    def cursor_position(self, offset: Offset) -> None:
        self._caret = offset

    def on_resize(self, event: events.Resize) -> None:
        """A window too small for a page says so instead."""
        covered = isinstance(self.screen, TooSmall)
        if is_too_small(event.size) and not covered:
            self.push_screen(TooSmall(self.words))
        elif covered and not is_too_small(event.size):
            self.pop_screen()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Nothing blinks: an idle screen writes nothing."""
        if isinstance(event.widget, Input | TextArea):
            event.widget.cursor_blink = False

    async def on_event(self, event: events.Event) -> None:
        """Every key is known by the Latin letter it stands on; typed characters stay as they are.

        What is pasted may come from anywhere: it is made inert first.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            event.key = latin_key(event.key)
        elif isinstance(event, events.Paste) and not (event.is_forwarded or self._is_secret()):
            event.text = clean(event.text)
        await super().on_event(event)

    def action_help(self) -> None:
        screen = self.screen
        if isinstance(screen, Speaking) and not isinstance(screen, Help):
            self.push_screen(Help(self.words, screen.active_bindings))

    def _is_secret(self) -> bool:
        """What is typed now is never shown."""
        return isinstance(self.screen.focused, Secret)
