"""Personal messages: the chats, a conversation in portions, writing."""

from collections.abc import Iterator

from epos_tui.domain.errors import EposError
from epos_tui.domain.links import urls_in
from epos_tui.domain.messages import Chat, Conversation, Message, recipient_in
from epos_tui.lines.addresses import link_items
from epos_tui.lines.holding import asked_text, holding
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.message import write_to
from epos_tui.lines.reading import read
from epos_tui.lines.talk import LONGEST_ECHO, Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import messages as present
from epos_tui.present.errors import told
from epos_tui.present.line import ended, listed
from epos_tui.usecases import messages
from epos_tui.usecases.cabinet import Cabinet

_FIRST, _MORE = 10, 20
"""Messages told at once, and by how many the talk goes back."""


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The list, told anew after each conversation."""
    while walk(talk, _chats(talk, cabinet)):
        pass


def _chats(talk: Talk, cabinet: Cabinet) -> Menu[bool]:
    words = talk.words
    known = read(talk, cabinet, messages.chats(cabinet))
    items = tuple(_chat_choice(talk, cabinet, chat) for chat in known)
    intro = () if known else (words.messages.NONE,)
    return Menu(f"{words.messages.TITLE}: {words.messages.chats(len(items))}.", items, intro)


def _chat_choice(talk: Talk, cabinet: Cabinet, chat: Chat) -> Item[bool]:
    return Item(
        present.chat_said(chat, talk.words), lambda: chat_room(talk, cabinet, chat), (present.title_of(chat),)
    )


def chat_room(talk: Talk, cabinet: Cabinet, chat: Chat) -> bool:
    """The newest messages, then what can be done; gives True, for the list has changed."""
    most, unread, before = max(_FIRST, chat.unread), chat.unread, 0
    while True:
        known = read(talk, cabinet, messages.conversation(cabinet, chat.id, most))
        _tell(talk, chat, known, unread, before)
        _mark_seen(talk, cabinet, chat, known)
        again = walk(talk, _acts(talk, cabinet, chat, known, most))
        if again is None:
            return True
        before = len(known.messages) if again == most + 1 else 0
        most, unread = again, 0


def _tell(talk: Talk, chat: Chat, known: Conversation, unread: int, before: int) -> None:
    """How many there are, and what has not been told before: after one's own message it alone is new."""
    words = talk.words
    new = words.messages.unread(unread) if unread else ""
    say(talk, ended(listed([present.title_of(chat), words.messages.messages(len(known.messages)), new])))
    if not known.messages:
        say(talk, words.messages.NO_MESSAGES)
    _tell_messages(talk, known.messages[before:])


def _tell_messages(talk: Talk, messages: tuple[Message, ...]) -> None:
    """Day by day."""
    for section in list(present.chat_sections("", messages, talk.words))[1:]:
        say(talk, ended(section.heading), *section.lines)


def _mark_seen(talk: Talk, cabinet: Cabinet, chat: Chat, known: Conversation) -> None:
    if not (chat.unread and known.messages):
        return
    try:
        messages.mark_seen(cabinet, chat.id, known.messages[-1].at)
    except EposError as error:
        say(talk, talk.words.errors.warning(told(error, talk.words)))


def _acts(talk: Talk, cabinet: Cabinet, chat: Chat, known: Conversation, most: int) -> Menu[int]:
    words, recipient = talk.words, recipient_in(chat)
    items: list[Item[int]] = [
        Item(words.lines.ACT["write"], lambda: most + 1 if write_to(talk, cabinet, recipient) else None)
    ]
    if known.earlier:
        items.append(Item(words.lines.ACT["earlier"], lambda: most + _MORE))
    if known.messages:
        items.append(Item(words.lines.ACT["find"], lambda: _find(talk, known.messages)))
    items += _links(talk, known.messages)
    return Menu(f"{words.lines.CHOOSE_ACT}: {words.lines.points(len(items))}.", tuple(items))


def _find(talk: Talk, known: tuple[Message, ...]) -> None:
    """The messages of those told that hold a text."""
    text = asked_text(talk)
    found = holding(talk, known, lambda message: f"{message.author} {message.text}", text)
    if found:
        say(talk, talk.words.lines.found(text[:LONGEST_ECHO], talk.words.messages.messages(len(found))))
        _tell_messages(talk, found)


def _links(talk: Talk, known: tuple[Message, ...]) -> Iterator[Item[int]]:
    """The links of all messages that were told."""
    urls = tuple(dict.fromkeys(url for message in known for url in urls_in(message.text)))
    yield from link_items(talk, urls)
