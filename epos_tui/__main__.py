"""The program: `epos`, `epos-tui`, `python -m epos_tui`."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from epos_tui.commands.opening import Face
    from epos_tui.home import Home
    from epos_tui.i18n import Words
    from epos_tui.settings import Settings
    from epos_tui.usecases.cabinet import Cabinet
    from epos_tui.usecases.lock import Lock
    from epos_tui.usecases.sign_in import Entered, Gate, Instead


def main() -> int:
    """Runs what was asked for; gives the exit code.

    Imports make no garbage, so nobody need look for it: a face that stays open begins to when it is ready.
    """
    gc.disable()
    try:
        if "now" in sys.argv[1:] and _said_before(sys.argv[1:]):
            return 0
        from epos_tui import cli

        return cli.main(sys.argv[1:], cli.Faces(_screen, _reader, _lines, _enter))
    except KeyboardInterrupt:
        return 130


def _said_before(argv: list[str]) -> bool:
    """Prints what was worked out before, if it still holds."""
    from time import time

    from epos_tui import prepared

    if not sys.stdout or (line := prepared.said(argv, time())) is None:
        return False
    try:
        sys.stdout.buffer.write(line)
        sys.stdout.flush()
    except OSError:
        return False
    return True


def _screen(cabinet: "Cabinet", words: "Words", settings: "Settings", home: "Home", lock: "Lock") -> int:
    from epos_tui import app

    return app.run(cabinet, words, settings, home, lock)


def _reader(cabinet: "Cabinet", words: "Words", lock: "Lock") -> int:
    from epos_tui.by_ear import app

    gc.enable()
    return app.run(cabinet, words, lock)


def _lines(cabinet: "Cabinet", words: "Words", settings: "Settings", lock: "Lock") -> int:
    from epos_tui import lines

    gc.enable()
    return lines.run(cabinet, words, lines.console(words, settings), lock)


def _enter(face: "Face", gate: "Gate", words: "Words", settings: "Settings") -> "Entered | Instead | None":
    from importlib import import_module

    place = {"reader": "by_ear.app", "lines": "lines.sign_in"}.get(face.value, "screens.entry")
    found: Entered | Instead | None = import_module(f"epos_tui.{place}").enter(gate, words, settings)
    return found


if __name__ == "__main__":
    sys.exit(main())
