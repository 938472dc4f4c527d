"""The platform's driver for readers: the rows whose text has changed, then the cursor, in one write."""

import re

from textual.driver import Driver

from epos_tui.reader.cells import Cells, blank, painted
from epos_tui.reader.difference import difference
from epos_tui.reader.driver import with_visible_caret

_FRAME = re.compile(r"\x1b\[\d+;\d+H")
_KEPT = re.compile(r"\x1b\[\?(?:(?:1049|2004)[hl]|25h)")
"""The alternate screen, marked pastes, a cursor that is shown; no queries, no mouse, no keyboard protocol."""
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

        def _print(self, frame: str) -> None:
            size, shadow = self._app.size, self._shadow
            known = shadow if shadow and shadow.size == size else None
            before = known or blank(size)
            self._shadow = painted(before, frame)
            printed = difference(before, self._shadow)
            if printed or known is None:
                super().write(("" if known else _CLEAR) + printed)

    return SpeakingDriver
