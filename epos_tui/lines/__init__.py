"""The lines face: one question after another, for speech and braille."""

from epos_tui.i18n import Words
from epos_tui.lines import main
from epos_tui.lines.console import console as console
from epos_tui.lines.hiding import hiding
from epos_tui.lines.talk import Leave, Stop, Talk, say, twice
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.lock import OPEN_TO_ALL, Lock

INTERRUPTED = 130


def run(cabinet: Cabinet, words: Words, talk: Talk | None = None, lock: Lock = OPEN_TO_ALL) -> int:
    """Talks until the person leaves or the input is over; gives the exit code."""
    plain = talk or console(words)
    say(plain, words.lines.WELCOME)
    try:
        main.room(twice(hiding(plain, lock)), cabinet)
    except Leave:
        pass
    except (Stop, KeyboardInterrupt):
        return INTERRUPTED
    say(plain, words.lines.BYE)
    return 0
