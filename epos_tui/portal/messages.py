"""The chats of a fixture school: what its files hold, and what was sent since."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from epos_tui.domain.messages import Chat, Contact, Message
from epos_tui.portal.journal import Entry
from epos_tui.portal.shapes import Messages

_NEW = "new-"


def sent_to(entries: Iterable[Entry], student_id: str, author: str) -> dict[str, list[Message]]:
    """What the person wrote since, by chat."""
    by_chat: dict[str, list[Message]] = {}
    for entry in entries:
        if (sent := entry.written) and entry.student_id == student_id and entry.by == author:
            message = Message(f"sent-{entry.id}", entry.at, entry.by, sent.text, own=True)
            by_chat.setdefault(sent.chat_id or chat_with(sent.contact_id), []).append(message)
    return by_chat


def chat_with(contact_id: str) -> str:
    """The id of a chat opened by writing to a contact."""
    return f"{_NEW}{contact_id}"


def chats(known: Messages, sent: dict[str, list[Message]]) -> tuple[Chat, ...]:
    """All chats, the one written to last first."""
    every = (*known.chats, *_opened(known.contacts, sent))
    renewed = [_with_last(chat, sent.get(chat.id, ())) for chat in every]
    begun = [(chat.last.at, chat) for chat in renewed if chat.last]
    newest = sorted(begun, key=lambda pair: pair[0], reverse=True)
    return (*(chat for _, chat in newest), *(chat for chat in renewed if not chat.last))


def _opened(contacts: Sequence[Contact], sent: dict[str, list[Message]]) -> Iterable[Chat]:
    people = {chat_with(contact.id): contact for contact in contacts}
    return (Chat(id, people[id].name, (people[id].id,)) for id in sent if id in people)


def _with_last(chat: Chat, sent: Sequence[Message]) -> Chat:
    """Who answers has read what was before."""
    return replace(chat, last=sent[-1], unread=0) if sent else chat
