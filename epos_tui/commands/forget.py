"""Forgets accounts: what would be lost is listed before the question, what is gone after it."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from epos_tui.commands import Answer, Errand
from epos_tui.commands.account import notes_in
from epos_tui.commands.accounts import How, how_it_ends, told
from epos_tui.commands.tell import talk
from epos_tui.domain.errors import BrokenFile, CannotKeep, number_of
from epos_tui.present.line import ended
from epos_tui.present.outbox import order_said
from epos_tui.present.sign_in import account_said, signed_out
from epos_tui.store.accounts import Accounts
from epos_tui.store.desk import Desk
from epos_tui.store.handler import Handler
from epos_tui.store.outbox import Outbox
from epos_tui.store.own import OwnNotes
from epos_tui.usecases import sign_in as use
from epos_tui.usecases.sign_in import Gate

_LONGEST_TEXT = 60


@dataclass(frozen=True)
class Found:
    """What is kept of the accounts that are to be forgotten."""

    accounts: tuple[tuple[str, str], ...]
    """The id of each, and what it is called."""
    drafts: tuple[str, ...]
    waiting: tuple[str, ...]
    """What was decided and has not arrived, a sentence each."""
    notes: int
    schools: tuple[Path, ...]
    handler: Handler | None = None
    """Who gets the addresses of the hand-off, if that is this program."""


async def forget(errand: Errand) -> Answer:
    """Lists what would be lost, asks, removes it; what could not be removed is an error."""
    words, found = errand.words, _found(errand)
    word = words.sign_in
    if not (found.accounts or found.schools or found.handler):
        if errand.request.has("handler"):
            return _forgotten(errand, found, "done", [words.hand_over.NOT_ADDED])
        return _forgotten(errand, found, "done", [word.NOTHING])
    how = how_it_ends(errand, tuple(_listed(errand, found)), word.FORGET_QUESTION)
    if how != "done":
        return _forgotten(errand, found, how, [words.commands.NOTHING_DONE])
    gone = []
    if found.accounts:
        entering = await errand.gate.open(lambda: talk(word.WAITING), True)
        for id, who in found.accounts:
            gone += [word.forgotten(who), *signed_out(await use.forget(entering, id), words)]
    for folder in found.schools:
        _remove(folder)
    gone += [word.schools(len(found.schools))] if found.schools else []
    if found.handler:
        found.handler.remove()
        gone.append(words.hand_over.REMOVED)
    return _forgotten(
        errand, found, how, [*gone, *([] if errand.request.has("handler") else [word.OTHERS_STAY])]
    )


def _found(errand: Errand) -> Found:
    gate, everything = errand.gate, errand.request.has("all")
    handler = gate.handler if gate.handler and gate.handler.there else None
    if errand.request.has("handler"):
        return Found((), (), (), 0, (), handler)
    ids = gate.accounts.ids() if everything else _current(gate)
    folders = [gate.accounts.folder(id) for id in ids]
    desks = [Desk(folder) for folder in folders]
    drafts = [text for desk in desks for text in desk.unsent()]
    own = [OwnNotes(folder / "own.json") for folder in folders]
    notes = sum(map(notes_in, own)) + sum(desk.count() for desk in desks)
    waiting = [said for folder in folders for said in _waiting(folder, errand)]
    called = tuple((id, _called(gate.accounts, id, errand)) for id in ids)
    schools = gate.schools if everything else ()
    return Found(
        called, tuple(drafts), tuple(waiting), notes - len(drafts), schools, handler if everything else None
    )


def _waiting(folder: Path, errand: Errand) -> list[str]:
    """One sentence for a file that cannot be read."""
    try:
        return [order_said(item.order, errand.words) for item in Outbox(folder / "outbox.db").all()]
    except CannotKeep:
        return [errand.words.outbox.DAMAGED]


def _current(gate: Gate) -> tuple[str, ...]:
    account = gate.current
    return (account.id,) if account else ()


def _called(known: Accounts, id: str, errand: Errand) -> str:
    try:
        return next(account_said(one, errand.words) for one in known.all() if one.id == id)
    except (BrokenFile, StopIteration):
        return errand.words.sign_in.damaged(id)


def _listed(errand: Errand, found: Found) -> list[str]:
    word = errand.words.sign_in
    lines = [ended(who) for _, who in found.accounts]
    if found.drafts:
        lines += [
            word.unsent(len(found.drafts)),
            *(word.draft(text[:_LONGEST_TEXT]) for text in found.drafts),
        ]
    if found.waiting:
        lines += [word.waiting(len(found.waiting)), *found.waiting]
    lines += [word.notes(found.notes)] if found.notes else []
    lines += [word.schools(len(found.schools))] if found.schools else []
    return lines + ([errand.words.hand_over.handled(str(found.handler.file))] if found.handler else [])


def _remove(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise CannotKeep(str(folder), number_of(error)) from None


def _forgotten(errand: Errand, found: Found, how: How, lines: list[str]) -> Answer:
    def data() -> object:
        from epos_tui.commands.records.sign_in import ForgettingAccounts

        ids = tuple(id for id, _ in found.accounts)
        return ForgettingAccounts(
            how,
            ids,
            len(found.drafts),
            len(found.waiting),
            found.notes,
            len(found.schools),
            found.handler is not None,
            " ".join(lines),
        )

    return told(errand, how, lines, data)
