"""New chat: a kind of people, a person, then his chat or the first message."""

from epos_tui.domain.messages import Contact, ContactKind, found, recipient_of
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.message import write_to
from epos_tui.lines.messages import chat_room
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk
from epos_tui.lines.walk import walk
from epos_tui.present import messages as present
from epos_tui.usecases import messages
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The four kinds in the portal's order."""
    words = talk.words
    contacts = read(talk, cabinet, messages.contacts(cabinet))
    names = words.messages.KIND[cabinet.student.institution.kind]
    items = tuple(_kind(talk, cabinet, kind, name, contacts) for kind, name in names.items())
    walk(talk, Menu(f"{words.messages.NEW_CHAT}: {words.lines.points(len(items))}.", items))


def _kind(
    talk: Talk, cabinet: Cabinet, kind: ContactKind, name: str, contacts: tuple[Contact, ...]
) -> Item[bool]:
    known = found(contacts, kind)
    count = talk.words.messages.people(len(known))
    return Item(f"{name}: {count}", lambda: _people(talk, cabinet, name, known), (name,))


def _people(talk: Talk, cabinet: Cabinet, name: str, known: tuple[Contact, ...]) -> None:
    items = tuple(_person(talk, cabinet, contact) for contact in known)
    intro = () if known else (talk.words.messages.NOBODY,)
    walk(talk, Menu(f"{name}: {talk.words.messages.people(len(items))}.", items, intro))


def _person(talk: Talk, cabinet: Cabinet, contact: Contact) -> Item[bool]:
    text = present.contact_said(contact, talk.words)
    return Item(text, lambda: _open(talk, cabinet, contact), (contact.name, *contact.subjects))


def _open(talk: Talk, cabinet: Cabinet, contact: Contact) -> None:
    """The chat there is, else the first message."""
    chats = read(talk, cabinet, messages.chats(cabinet))
    recipient = recipient_of(contact, chats)
    chat = next((chat for chat in chats if chat.id == recipient.chat_id), None)
    if chat:
        chat_room(talk, cabinet, chat)
    else:
        write_to(talk, cabinet, recipient)
