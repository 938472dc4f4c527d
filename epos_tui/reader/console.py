"""The Linux console: it may print what it does not know, and has no second screen to leave."""

import re

from textual.driver import Driver

_UNKNOWN = re.compile(
    r"\x1b\[\?\d+\$p"  # questions about modes
    r"|\x1b\[[<>=][\d;]*u"  # a keyboard protocol
    r"|\x1b\]22;[^\x07\x1b]*(?:\x07|\x1b\\)"  # shapes of the mouse pointer
)
_CLEAR = "\x1b[H\x1b[J"


def for_console(driver_class: type[Driver]) -> type[Driver]:
    """Asks the console nothing, and leaves its screen empty with the cursor on the first line."""

    class ConsoleDriver(driver_class):  # type: ignore[valid-type, misc]
        def write(self, data: str) -> None:
            known = _UNKNOWN.sub("", data)
            if known:
                super().write(known)

        def stop_application_mode(self) -> None:
            super().stop_application_mode()
            self.write(_CLEAR)
            self.flush()

    return ConsoleDriver
