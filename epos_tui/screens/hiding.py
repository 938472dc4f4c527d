"""A full screen that hides itself: on request, after a time without keys, when another program says so."""

from typing import Any

from textual import events
from textual.notifications import SeverityLevel
from textual.screen import Screen

from epos_tui.i18n import Words
from epos_tui.present.line import Field
from epos_tui.screens.full_screen import FullScreen
from epos_tui.screens.locked import Locked
from epos_tui.screens.too_small import TooSmall, is_too_small
from epos_tui.usecases.lock import OPEN_TO_ALL, Watch, close

SECONDS_BETWEEN_LOOKS = 2
_TOUCHES = (events.Key, events.Paste, events.MouseDown)


class Hiding(FullScreen, inherit_bindings=False):
    """What stands under the cover stays as it is: pages, forms, what is typed."""

    def __init__(self, words: Words, theme: str) -> None:
        self.hidden, self.quiet = False, Watch(OPEN_TO_ALL)
        super().__init__(words, theme)

    def on_ready(self) -> None:
        self.set_interval(SECONDS_BETWEEN_LOOKS, self.look)

    def look(self) -> None:
        """Whether it is time to hide."""
        if not self.hidden and self.quiet.due():
            self.action_lock()

    async def on_event(self, event: events.Event) -> None:
        """A key that comes too late does nothing but find the diary hidden."""
        if isinstance(event, _TOUCHES) and not event.is_forwarded and not self.hidden:
            self.look()
            if self.hidden:
                return
            self.quiet.touch()
        await super().on_event(event)

    def action_lock(self) -> None:
        """Hides the diary at once."""
        if self.hidden:
            return
        self.hidden = True
        close(self.quiet.lock)
        self.clear_notifications()
        if isinstance(self.screen, TooSmall):
            self.pop_screen()
        self._cover()
        if is_too_small(self.size):
            self.push_screen(TooSmall(self.words))

    def _cover(self) -> None:
        super().push_screen(Locked(self.words, self.quiet.lock, self._open))

    def _open(self) -> None:
        self.hidden = False
        self.quiet.touch()
        for screen in self.screen_stack:
            if isinstance(screen, Locked):
                screen.over = True
        self.pop_screen()

    def push_screen(self, screen: Screen[Any] | str, *about: Any, **named: Any) -> Any:
        """A page that was on its way while the diary was hidden comes under a cover of its own."""
        pushed = super().push_screen(screen, *about, **named)
        if self.hidden and not isinstance(screen, TooSmall):
            self._cover()
        return pushed

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """What is told while the diary is hidden waits in the log."""
        if self.hidden:
            self.notices.appendleft(Field(title, message))
        else:
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)
