"""The lesson going on and what is left of it, for a prompt or a bar."""

from epos_tui.commands import Answer, Call, Prompt
from epos_tui.domain.people import given_name
from epos_tui.present.line import labelled
from epos_tui.present.now import now_line
from epos_tui.usecases import now as usecases


async def now(call: Call) -> Answer:
    """From memory alone."""
    cabinet, words = call.cabinet, call.words
    found = await usecases.present(cabinet)

    def data() -> object:
        from epos_tui.commands.records.now import now as record

        return record(found, cabinet.now(), words)

    return Answer(
        student=cabinet.student,
        taken_at=found.taken_at,
        kept=found.taken_at < cabinet.now(),
        sections=tuple,
        data=data,
        prompt=Prompt(cabinet.now(), lambda at: _whose(call, now_line(found.week, at, found.unread, words))),
    )


def _whose(call: Call, line: str) -> str:
    """Named where more than one child is told of."""
    return labelled(given_name(call.cabinet.student.name), line) if call.request.everyone else line
