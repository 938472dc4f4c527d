"""What the program keeps on this computer, and whom it asks."""

from epos_tui.commands import Answer, Call
from epos_tui.present.line import Section, ended
from epos_tui.present.status import status_fields
from epos_tui.usecases import status as usecases


async def status(call: Call) -> Answer:
    """Asks nobody."""
    cabinet, words = call.cabinet, call.words
    found = usecases.status(cabinet)
    lines = tuple(ended(str(field)) for field in status_fields(found, cabinet.viewer, words))

    def data() -> object:
        from epos_tui.commands.records.status import status as record

        return record(found, " ".join(lines))

    return Answer(None, cabinet.now(), lambda: (Section(words.status.TITLE, lines),), data)
