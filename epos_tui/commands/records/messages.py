"""Personal messages, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from epos_tui.commands import Ended
from epos_tui.commands.records import Moment
from epos_tui.domain import messages as domain
from epos_tui.domain.access import Refusal
from epos_tui.domain.links import host_of, urls_in
from epos_tui.domain.messages import ContactKind, Conversation
from epos_tui.i18n import Words
from epos_tui.present import messages as say


@dataclass(frozen=True)
class MessageLink:
    """An address of the text, and whose it is."""

    url: str
    host: str


@dataclass(frozen=True)
class Message:
    """One message; `own` when the person who signed in wrote it."""

    id: str
    at: Moment
    author: str
    own: bool
    text: str
    links: tuple[MessageLink, ...]
    label: str


@dataclass(frozen=True)
class ChatInList:
    """A chat; no `last` while nothing was written."""

    id: str
    title: str
    members: int
    unread: int
    last: Message | None
    label: str


@dataclass(frozen=True)
class Chats:
    """The answer of `chats`, the one written to last first."""

    chats: tuple[ChatInList, ...]
    unread: int


@dataclass(frozen=True)
class Chat:
    """The answer of `chat`: its newest messages, oldest first; `earlier` when there are older ones."""

    id: str
    title: str
    earlier: bool
    messages: tuple[Message, ...]


@dataclass(frozen=True)
class Contact:
    """Somebody who may be written to."""

    id: str
    name: str
    kind: ContactKind
    subjects: tuple[str, ...]
    position: str
    about: str
    label: str


@dataclass(frozen=True)
class Contacts:
    """The answer of `contacts`, by name."""

    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class Writing:
    """The answer of `write`; `chat_id` is the chat the message stands in."""

    outcome: Ended
    chat_id: str | None
    to: str
    text: str
    refusal: Refusal | None
    label: str


def chats(known: Sequence[domain.Chat], words: Words) -> Chats:
    """The list with its sentences."""
    listed = tuple(
        ChatInList(
            id=chat.id,
            title=chat.title,
            members=len(chat.contacts) + 1,
            unread=chat.unread,
            last=_message(chat.last, words) if chat.last else None,
            label=say.chat_said(chat, words),
        )
        for chat in known
    )
    return Chats(listed, sum(chat.unread for chat in known))


def chat_of(chat: domain.Chat, conversation: Conversation, words: Words) -> Chat:
    """The messages of a chat."""
    messages = tuple(_message(message, words) for message in conversation.messages)
    return Chat(chat.id, chat.title, conversation.earlier, messages)


def contacts(known: Sequence[domain.Contact], words: Words) -> Contacts:
    """The people with their sentences."""
    return Contacts(
        tuple(
            Contact(
                item.id,
                item.name,
                item.kind,
                item.subjects,
                item.position,
                item.about,
                say.contact_said(item, words),
            )
            for item in known
        )
    )


def _message(item: domain.Message, words: Words) -> Message:
    return Message(
        id=item.id,
        at=item.at,
        author=item.author,
        own=item.own,
        text=item.text,
        links=tuple(MessageLink(url, host_of(url)) for url in urls_in(item.text)),
        label=say.message_said(item, words),
    )
