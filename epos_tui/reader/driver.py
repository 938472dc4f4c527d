"""The platform's driver with a visible cursor; it outlives its terminal."""

from textual.driver import Driver

SHOW_CURSOR = "\x1b[?25h"


def with_visible_caret(driver_class: type[Driver]) -> type[Driver]:
    """The toolkit hides the cursor; and it waits for ever to write to a terminal that is gone."""

    class CaretDriver(driver_class):  # type: ignore[valid-type, misc]
        _suspended = False

        def start_application_mode(self) -> None:
            super().start_application_mode()
            self.write(SHOW_CURSOR)

        def suspend_application_mode(self) -> None:
            super().suspend_application_mode()
            self._suspended = True

        def resume_application_mode(self) -> None:
            """A vanished terminal continues programs that were never stopped."""
            if self._suspended:
                self._suspended = False
                super().resume_application_mode()

        @property
        def _has_terminal(self) -> bool:
            return self._writer_thread is not None and self._writer_thread.is_alive()

        def write(self, data: str) -> None:
            if self._has_terminal:
                super().write(data)

        def close(self) -> None:
            if self._has_terminal:
                super().close()

    return CaretDriver
