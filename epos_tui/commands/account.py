"""Forgets what was sent to a school of invented people."""

from typing import Literal

from epos_tui.commands import Answer, Call, Ended, Trouble
from epos_tui.commands.asking import stopped
from epos_tui.present.line import Section

How = Literal["done", "dry_run", "declined"]


async def forget(call: Call) -> Answer:
    """Tells how much there is, asks, forgets."""
    word = call.words.commands
    count = call.journal.count()
    how = _stopped(call, count)
    if how == "done" and count:
        call.journal.forget()
    label = {
        "done": word.forgotten(count) if count else word.NOTHING_TO_FORGET,
        "dry_run": f"{word.will_forget(count)} {word.NOTHING_DONE}",
        "declined": word.NOTHING_DONE,
    }[how]
    return Answer(
        student=None,
        taken_at=call.cabinet.now(),
        sections=lambda: (Section(label),) if how != "declined" else (),
        data=lambda: _data(how, count, label),
        trouble=Trouble(1, how, label) if how == "declined" else None,
    )


def _stopped(call: Call, count: int) -> How:
    word = call.words.commands
    if not count:
        return "done"
    match stopped(call, (word.will_forget(count),), word.FORGET_QUESTION):
        case None:
            return "done"
        case Ended.DRY_RUN:
            return "dry_run"
        case _:
            return "declined"


def _data(how: How, count: int, label: str) -> object:
    from epos_tui.commands.records.account import Forgetting

    return Forgetting(how, count, label)
