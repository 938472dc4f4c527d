"""Passing messages stay in a log: nobody has to read against a timer."""

from collections import deque

from textual.notifications import SeverityLevel

from epos_tui.present.line import Field
from epos_tui.reader.enduring import EnduringApp
from epos_tui.screens.all_details import AllDetails

MOST = 50


class Noticing(EnduringApp, inherit_bindings=False):
    """An app that remembers what it told in passing, the newest first."""

    def __init__(self, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.notices: deque[Field] = deque(maxlen=MOST)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Leaves the screen by itself, and can be read again; text stays text."""
        self.notices.appendleft(Field(title, message))
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def action_notices(self) -> None:
        if isinstance(self.screen, AllDetails) and self.screen.heading == self.words.keys.NOTICES:
            return
        fields = self.notices or (Field("", self.words.keys.NO_NOTICES),)
        self.push_screen(AllDetails(self.words, self.words.keys.NOTICES, tuple(fields)))
