"""Forgets what was sent to a school of invented people, and what the family noted about it."""

from typing import Literal

from epos_tui.commands import Answer, Call, Ended, Trouble
from epos_tui.commands.asking import stopped
from epos_tui.domain.errors import BrokenFile
from epos_tui.present.line import Section
from epos_tui.store.own import OwnNotes

How = Literal["done", "dry_run", "declined"]


async def forget(call: Call) -> Answer:
    """Tells how much there is, asks, forgets."""
    word = call.words.commands
    sent, notes = call.journal.count(), notes_in(call.cabinet.own) + call.cabinet.desk.count()
    how = _stopped(call, sent, notes)
    if how == "done":
        _forget(call, sent, notes)
    label = {
        "done": word.forgotten(sent, notes) if sent or notes else word.NOTHING_TO_FORGET,
        "dry_run": f"{word.will_forget(sent, notes)} {word.NOTHING_DONE}",
        "declined": word.NOTHING_DONE,
    }[how]
    return Answer(
        student=None,
        taken_at=call.cabinet.now(),
        sections=lambda: (Section(label),) if how != "declined" else (),
        data=lambda: _data(how, sent, notes, label),
        trouble=Trouble(1, how, label) if how == "declined" else None,
    )


def notes_in(own: OwnNotes) -> int:
    """How many own notes there are; those of a damaged file count as one."""
    try:
        return own.count()
    except BrokenFile as error:
        if error.expected == "file":
            raise
        return 1


def _forget(call: Call, sent: int, notes: int) -> None:
    if sent:
        call.journal.forget()
    if notes:
        call.cabinet.own.forget()
        call.cabinet.desk.forget()


def _stopped(call: Call, sent: int, notes: int) -> How:
    word = call.words.commands
    if not (sent or notes):
        return "done"
    match stopped(call, (word.will_forget(sent, notes),), word.FORGET_QUESTION):
        case None:
            return "done"
        case Ended.DRY_RUN:
            return "dry_run"
        case _:
            return "declined"


def _data(how: How, sent: int, notes: int, label: str) -> object:
    from epos_tui.commands.records.account import Forgetting

    return Forgetting(how, sent, notes, label)
