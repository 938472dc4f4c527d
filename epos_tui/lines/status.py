"""What the program keeps and whom it asks: told at once."""

from epos_tui.lines.talk import Talk, say
from epos_tui.present.line import ended
from epos_tui.present.status import status_fields
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.status import status


def room(talk: Talk, cabinet: Cabinet) -> None:
    """A sentence each."""
    say(talk, *(ended(str(field)) for field in status_fields(status(cabinet), cabinet.viewer, talk.words)))
