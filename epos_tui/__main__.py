"""The program: `epos`, `epos-tui`, `python -m epos_tui`."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from epos_tui.i18n import Words
    from epos_tui.settings import Home, Settings
    from epos_tui.usecases.cabinet import Cabinet


def main() -> int:
    """Runs what was asked for; gives the exit code.

    Imports make no garbage, so nobody need look for it: a face that stays open begins to when it is ready.
    """
    gc.disable()
    try:
        from epos_tui import cli

        return cli.main(sys.argv[1:], cli.Faces(_screen, _reader, _lines))
    except KeyboardInterrupt:
        return 130


def _screen(cabinet: "Cabinet", words: "Words", settings: "Settings", home: "Home") -> int:
    from epos_tui import app

    return app.run(cabinet, words, settings, home)


def _reader(cabinet: "Cabinet", words: "Words") -> int:
    from epos_tui.by_ear import app

    gc.enable()
    return app.run(cabinet, words)


def _lines(cabinet: "Cabinet", words: "Words", settings: "Settings") -> int:
    from epos_tui import lines

    gc.enable()
    return lines.run(cabinet, words, lines.console(words, settings.portion, settings.single_key))


if __name__ == "__main__":
    sys.exit(main())
