"""The lines face: one question after another, for speech and braille."""

from epos_tui.i18n import Words
from epos_tui.lines import main
from epos_tui.lines.console import console as console
from epos_tui.lines.talk import Leave, Stop, Talk, say, twice
from epos_tui.usecases.cabinet import Cabinet

INTERRUPTED = 130


def run(cabinet: Cabinet, words: Words, talk: Talk | None = None) -> int:
    """Talks until the person leaves or the input is over; gives the exit code."""
    plain = talk or console(words)
    say(plain, words.lines.WELCOME)
    try:
        main.room(twice(plain), cabinet)
    except Leave:
        pass
    except (Stop, KeyboardInterrupt):
        return INTERRUPTED
    say(plain, words.lines.BYE)
    return 0
