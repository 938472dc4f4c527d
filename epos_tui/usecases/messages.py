"""Personal messages: chats, conversations, contacts, drafts, writing."""

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from epos_tui.domain.access import Act, Refusal, may
from epos_tui.domain.errors import BrokenFile, CannotKeep, EposError
from epos_tui.domain.messages import (
    Chat,
    Contact,
    Conversation,
    Draft,
    DraftState,
    Recipient,
    problem,
    unread_of,
)
from epos_tui.domain.orders import OutgoingMessage
from epos_tui.domain.reading import Reading
from epos_tui.store.desk import ReadMarks
from epos_tui.usecases.cabinet import Cabinet, readings
from epos_tui.usecases.outbox import send
from epos_tui.usecases.receipt import Outcome, Receipt

PAGE = 200
"""Messages read at once."""


async def chats(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[Chat, ...]]]:
    """The chats, newest first; what was seen on this computer is not unread. Raises `NotOffered`."""
    async for reading in readings(cabinet, lambda portal: portal.chats(cabinet.student.id)):
        seen = _seen(cabinet)
        yield reading.of(tuple(_with_unread(cabinet, chat, seen) for chat in reading.value))


def unread_in(cabinet: Cabinet, chats: Iterable[Chat]) -> int:
    """How many messages of the chats were not seen on this computer."""
    seen = _seen(cabinet)
    return sum(_with_unread(cabinet, chat, seen).unread for chat in chats)


def _with_unread(cabinet: Cabinet, chat: Chat, seen: Mapping[str, datetime]) -> Chat:
    return replace(chat, unread=unread_of(chat, seen.get(_own_key(cabinet, chat.id))))


def _seen(cabinet: Cabinet) -> Mapping[str, datetime]:
    """Marks that cannot be read leave the portal's counts as they are."""
    try:
        return cabinet.desk.read.read().chats
    except BrokenFile:
        return {}


async def conversation(
    cabinet: Cabinet, chat_id: str, most: int = PAGE
) -> AsyncIterator[Reading[Conversation]]:
    """The newest messages of a chat."""
    student = cabinet.student.id
    async for reading in readings(cabinet, lambda portal: portal.messages(student, chat_id, most)):
        yield reading


async def contacts(cabinet: Cabinet) -> AsyncIterator[Reading[tuple[Contact, ...]]]:
    """Who may be written to; raises `NotOffered`."""
    async for reading in readings(cabinet, lambda portal: portal.contacts(cabinet.student.id)):
        yield reading


def mark_seen(cabinet: Cabinet, chat_id: str, until: datetime) -> None:
    """The chat was shown up to this moment; raises `CannotKeep` and `BrokenFile`."""
    key = _own_key(cabinet, chat_id)

    def changed(marks: ReadMarks) -> ReadMarks:
        return replace(marks, chats={**marks.chats, key: until})

    cabinet.desk.read.change(changed)


def draft(cabinet: Cabinet, recipient: Recipient) -> Draft:
    """What was typed to him and has not arrived; raises `BrokenFile`.

    One that was on its way when the program ended may have arrived.
    """
    kept = cabinet.desk.drafts.read().get(_own_key(cabinet, recipient.key), Draft())
    return replace(kept, state=DraftState.UNKNOWN) if kept.state is DraftState.WAITING else kept


def keep_draft(cabinet: Cabinet, recipient: Recipient, draft: Draft) -> None:
    """An empty text removes it; raises `CannotKeep` and `BrokenFile`."""
    key = _own_key(cabinet, recipient.key)

    def changed(drafts: dict[str, Draft]) -> dict[str, Draft]:
        others = {name: kept for name, kept in drafts.items() if name != key}
        return {**others, key: draft} if draft.text.strip() else others

    cabinet.desk.drafts.change(changed)


def why_not_write(cabinet: Cabinet) -> Refusal | None:
    """Why nothing can be written, before anybody is asked."""
    return may(cabinet.viewer, Act.WRITE_MESSAGE)


async def write(cabinet: Cabinet, recipient: Recipient, text: str) -> Receipt:
    """Sends once; the draft stays until the text is known to have arrived, and says what became of it.

    A text that cannot be kept is not sent: `CannotKeep` and `BrokenFile` mean that nothing was handed over.
    """
    order = OutgoingMessage(cabinet.student.id, text, recipient.chat_id, recipient.contact_id)
    if refusal := why_not_write(cabinet):
        return Receipt(Outcome.REFUSED, order, refusal=refusal)
    if problem(text):
        return Receipt(Outcome.INVALID, order)
    before = draft(cabinet, recipient)
    keep_draft(cabinet, recipient, Draft(text, DraftState.WAITING))
    try:
        receipt = await send(cabinet, order)
    except EposError:
        _note_end(cabinet, recipient, Draft(text, DraftState.FAILED))
        raise
    _note_end(cabinet, recipient, _left(text, receipt.outcome, before))
    return receipt


def _note_end(cabinet: Cabinet, recipient: Recipient, left: Draft) -> None:
    """What became of the text must be told, even if it cannot be noted: then it stays on its way."""
    with suppress(CannotKeep, BrokenFile):
        keep_draft(cabinet, recipient, left)


def _left(text: str, outcome: Outcome, before: Draft) -> Draft:
    """Another text that was being typed to the same person comes back."""
    if outcome in (Outcome.SENT, Outcome.WAITS):
        return Draft() if before.text == text else before
    return Draft(text, DraftState.UNKNOWN if outcome is Outcome.UNKNOWN else DraftState.FAILED)


def _own_key(cabinet: Cabinet, name: str) -> str:
    """Apart by account and by child."""
    return f"{cabinet.student.id}/{cabinet.viewer.role.value}/{name}"
