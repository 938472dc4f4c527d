"""Personal messages: chats, who may be written to, drafts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from epos_tui.domain.text import folded

LONGEST_MESSAGE = 4_000


class ContactKind(Enum):
    """The tabs of «Новый чат», in the portal's order."""

    PARENTS = "parents"
    TEACHERS = "teachers"
    ADMINISTRATION = "administration"
    CLASS_TEACHERS = "class_teachers"


@dataclass(frozen=True)
class Contact:
    """Somebody who may be written to; a person with two duties is found under both."""

    id: str
    name: str
    kind: ContactKind
    subjects: tuple[str, ...] = ()
    position: str = ""
    about: str = ""
    """Whose parent, of which class: in the institution's words."""


@dataclass(frozen=True)
class Message:
    """One message as it was sent."""

    id: str
    at: datetime
    author: str
    text: str
    own: bool = False
    """Written by the person who signed in."""


@dataclass(frozen=True)
class Chat:
    """A conversation as the list shows it; `unread` as the portal counts it."""

    id: str
    title: str
    contacts: tuple[str, ...] = ()
    """Ids of the others; one in a private chat."""
    unread: int = 0
    last: Message | None = None

    @property
    def private(self) -> bool:
        """Between two people."""
        return len(self.contacts) == 1


@dataclass(frozen=True)
class Conversation:
    """The newest messages of a chat, oldest first."""

    messages: tuple[Message, ...]
    earlier: bool = False
    """There are older ones."""


class DraftState(Enum):
    """What became of a text that has not been seen in the chat yet."""

    TYPED = "typed"
    WAITING = "waiting"
    """On its way."""
    FAILED = "failed"
    """It did not arrive."""
    UNKNOWN = "unknown"
    """No answer came: it may have arrived."""


@dataclass(frozen=True)
class Draft:
    """A text kept on this computer until the school has it."""

    text: str = ""
    state: DraftState = DraftState.TYPED


@dataclass(frozen=True)
class Recipient:
    """To whom a message goes: an existing chat, or a contact with whom there is none yet."""

    name: str
    chat_id: str = ""
    contact_id: str = ""
    readers: int = 1
    """How many others will read it."""

    @property
    def key(self) -> str:
        """What his draft is kept under."""
        return self.chat_id or f"contact:{self.contact_id}"


class MessageProblem(Enum):
    """Why a text cannot be sent."""

    EMPTY = "empty"
    TOO_LONG = "too_long"


@dataclass(frozen=True)
class DayBreak:
    """The messages under it are of this day."""

    day: date


@dataclass(frozen=True)
class UnreadBreak:
    """The messages under it are unread."""

    count: int


Entry = Message | DayBreak | UnreadBreak


def problem(text: str) -> MessageProblem | None:
    """What is wrong with a text."""
    if not text.strip():
        return MessageProblem.EMPTY
    return MessageProblem.TOO_LONG if len(text) > LONGEST_MESSAGE else None


def recipient_in(chat: Chat) -> Recipient:
    """Everybody in an existing chat."""
    return Recipient(chat.title, chat.id, readers=len(chat.contacts))


def recipient_of(contact: Contact, chats: Iterable[Chat]) -> Recipient:
    """The private chat with the contact where there is one («Перейти к чату»), else the contact himself."""
    chat = next((item for item in chats if item.private and item.contacts == (contact.id,)), None)
    return Recipient(contact.name, chat.id if chat else "", contact.id)


def unread_of(chat: Chat, seen: datetime | None) -> int:
    """The portal's count; none when the last message was seen on this computer."""
    if seen and chat.last and chat.last.at <= seen:
        return 0
    return chat.unread


def entries(messages: Sequence[Message], unread: int) -> Iterator[Entry]:
    """The messages under their days, with a line before the last `unread` ones of others."""
    first = _first_unread(messages, unread)
    day: date | None = None
    for place, message in enumerate(messages):
        if message.at.date() != day:
            day = message.at.date()
            yield DayBreak(day)
        if place == first:
            yield UnreadBreak(unread)
        yield message


def _first_unread(messages: Sequence[Message], unread: int) -> int | None:
    others = [place for place, message in enumerate(messages) if not message.own]
    return others[-min(unread, len(others))] if unread and others else None


def found(contacts: Iterable[Contact], kind: ContactKind | None, text: str = "") -> tuple[Contact, ...]:
    """The contacts of the kind whose name, subjects, duty or class hold the text, by name."""
    wanted = folded(text)
    of_kind = (item for item in contacts if kind in (None, item.kind))
    holding = (item for item in of_kind if wanted in folded(_told(item)))
    return tuple(sorted(holding, key=lambda item: folded(item.name)))


def _told(contact: Contact) -> str:
    return " ".join((contact.name, *contact.subjects, contact.position, contact.about))
