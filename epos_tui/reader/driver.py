"""A driver that shows the terminal's cursor, which the toolkit always hides."""

from textual.driver import Driver

SHOW_CURSOR = "\x1b[?25h"


def with_visible_caret(driver_class: type[Driver]) -> type[Driver]:
    """The platform's driver, but the cursor is visible once the screen is open."""

    class CaretDriver(driver_class):  # type: ignore[valid-type, misc]
        def start_application_mode(self) -> None:
            super().start_application_mode()
            self.write(SHOW_CURSOR)

    return CaretDriver
