"""The platform's driver for readers: the rows whose text has changed, then the cursor, in one write."""

import re

from textual.driver import Driver

from epos_tui.reader.cells import Cells, blank, painted
from epos_tui.reader.difference import difference
from epos_tui.reader.driver import SHOW_CURSOR, with_visible_caret

_FRAME = re.compile(r"\x1b\[\d+;\d+H")
_KEPT = re.compile(r"\x1b\[\?(?:1049|2004)[hl]")
"""The alternate screen and marked pastes; no queries, no mouse, no keyboard protocol, no hidden cursor."""
_CLEAR = "\x1b[2J"


def speaking(driver_class: type[Driver]) -> type[Driver]:
    """The driver with a text of the terminal to compare with."""

    class SpeakingDriver(with_visible_caret(driver_class)):  # type: ignore[misc]
        _shadow: Cells | None = None

        def start_application_mode(self) -> None:
            self._mouse, self._shadow = False, None
            super().start_application_mode()

        def stop_application_mode(self) -> None:
            """What follows begins on a fresh line, on consoles without an alternate screen too."""
            super().write(f"\x1b[{self._app.size.height};1H\r\n")
            super().stop_application_mode()

        def write(self, data: str) -> None:
            if _FRAME.match(data):
                self._print(data)
            elif kept := "".join(_KEPT.findall(data)):
                super().write(kept)
            elif data == SHOW_CURSOR:
                super().write(data)

        def _print(self, frame: str) -> None:
            size = (self._app.size.width, self._app.size.height)
            old = self._shadow
            fresh = old is None or (len(old.rows[0]), len(old.rows)) != size
            before = blank(size) if old is None or fresh else old
            self._shadow = painted(before, frame)
            printed = difference(before, self._shadow)
            if printed or fresh:
                super().write((_CLEAR if fresh else "") + printed)

    return SpeakingDriver
