"""Chats, messages and contacts in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.links import urls_in, with_hosts
from epos_tui.domain.messages import Chat, Contact, Draft, DraftState, Message, Recipient
from epos_tui.domain.people import InstitutionKind, short_name
from epos_tui.domain.text import one_line, paragraphs
from epos_tui.i18n import Words
from epos_tui.present.addresses import link_lines
from epos_tui.present.desktop import moment
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence
from epos_tui.present.receipt import receipt_said
from epos_tui.usecases.receipt import Receipt

MOST_OF_LAST = 120
"""Characters of a last message in a list that is heard."""


@dataclass(frozen=True)
class ChatCells:
    """A row of the list of chats."""

    unread: str
    title: str
    last: str
    when: str
    tone: Tone


def title_of(chat: Chat) -> str:
    """What the chat is called."""
    return one_line(chat.title)


def author_of(message: Message, words: Words) -> str:
    """«Вы» or the name."""
    return words.messages.YOU if message.own else one_line(message.author)


def last_said(chat: Chat, words: Words) -> str:
    """Вы: спасибо"""
    if chat.last is None:
        return words.messages.NO_MESSAGES
    return f"{author_of(chat.last, words)}: {with_hosts(one_line(chat.last.text))}"


def chat_cells(chat: Chat, today: date, words: Words) -> ChatCells:
    """What fits on one row."""
    return ChatCells(
        words.messages.unread(chat.unread) if chat.unread else "",
        title_of(chat),
        _last_short(chat, words),
        moment(chat.last.at, today, words) if chat.last else "",
        Tone.PLAIN if chat.unread else Tone.MUTED,
    )


def _last_short(chat: Chat, words: Words) -> str:
    """Without the name that the row begins with."""
    if chat.last is None:
        return ""
    text = with_hosts(one_line(chat.last.text))
    if chat.private and not chat.last.own:
        return text
    return f"{words.messages.YOU if chat.last.own else short_name(chat.last.author)}: {text}"


def shortened(text: str) -> str:
    """The beginning of a long text, cut between words."""
    if len(text) <= MOST_OF_LAST:
        return text
    return f"{text[:MOST_OF_LAST].rpartition(' ')[0].rstrip(' .,;:')}…"


def chat_said(chat: Chat, words: Words) -> str:
    """Кузнецова О. С., новых: 2. 15 октября, 17:42. Кузнецова О. С.: …"""
    unread = words.messages.unread(chat.unread) if chat.unread else ""
    when = words.dates.moment(chat.last.at) if chat.last else ""
    return sentence([listed([title_of(chat), unread]), when, shortened(last_said(chat, words))])


def chat_fields(chat: Chat, draft: Draft, words: Words) -> tuple[Field, ...]:
    """Everything the list knows of a chat."""
    word = words.messages
    members = "" if chat.private else word.people(len(chat.contacts) + 1)
    fields = [
        Field("", capital(word.unread(chat.unread)) if chat.unread else "", Tone.NOTICE),
        Field(word.MEMBERS, members),
        Field(word.LAST, last_said(chat, words)),
        Field(word.WRITTEN, words.dates.moment(chat.last.at) if chat.last else ""),
        draft_field(draft, words),
    ]
    return tuple(field for field in fields if field.value)


def draft_field(draft: Draft, words: Words) -> Field:
    """Черновик: добрый вечер; empty where there is none."""
    tone = Tone.MUTED if draft.state is DraftState.TYPED else Tone.BAD
    return Field(words.messages.STATE[draft.state], with_hosts(one_line(draft.text)), tone)


def message_said(message: Message, words: Words) -> str:
    """17:42, Кузнецова Ольга Сергеевна: напоминаю про собрание."""
    head = f"{words.dates.clock(message.at.time())}, {author_of(message, words)}"
    return sentence([f"{head}: {with_hosts(one_line(message.text))}"])


def message_fields(message: Message, words: Words) -> tuple[Field, ...]:
    """A message in a window: when, the text with its paragraphs, the links."""
    at = message.at
    when = f"{words.dates.weekday_day(at.date())}, {words.dates.clock(at.time())}"
    text = (Field("", with_hosts(line)) for line in paragraphs(message.text))
    links = link_lines(urls_in(message.text), words)
    return (Field(words.messages.WRITTEN, when), *text, *links)


def chats_sections(chats: Sequence[Chat], words: Words) -> tuple[Section, ...]:
    """The list of chats as text."""
    if not chats:
        return (Section(words.messages.TITLE, (words.messages.NONE,)),)
    heading = f"{words.messages.TITLE}: {words.messages.chats(len(chats))}"
    return (Section(heading, tuple(chat_said(chat, words) for chat in chats)),)


def chat_sections(title: str, messages: Sequence[Message], words: Words) -> Iterator[Section]:
    """A conversation as text: a section a day."""
    yield Section(title, () if messages else (words.messages.NO_MESSAGES,))
    days = dict.fromkeys(message.at.date() for message in messages)
    for day in days:
        told = (message_said(message, words) for message in messages if message.at.date() == day)
        yield Section(capital(words.dates.weekday_day(day)), tuple(told))


def kind_name(contact: Contact, kind: InstitutionKind, words: Words) -> str:
    """Under which tab the contact is."""
    return words.messages.KIND[kind][contact.kind]


def contact_about(contact: Contact) -> str:
    """Subjects, duty, whose parent: what there is."""
    return listed([", ".join(contact.subjects), contact.position, contact.about])


def contact_said(contact: Contact, words: Words) -> str:
    """Смирнов Павел Андреевич: Математика."""
    return sentence([labelled(one_line(contact.name), contact_about(contact)) or contact.name])


def contact_fields(contact: Contact, words: Words) -> tuple[Field, ...]:
    """Everything about a contact."""
    word = words.messages
    fields = (
        Field(word.SUBJECTS, listed(contact.subjects)),
        Field(word.POSITION, one_line(contact.position)),
        Field(word.WHO, one_line(contact.about)),
    )
    return tuple(field for field in fields if field.value)


def contacts_sections(
    contacts: Sequence[Contact], kind: InstitutionKind, words: Words
) -> tuple[Section, ...]:
    """Who may be written to as text: a section a kind, in the portal's order."""
    if not contacts:
        return (Section(words.messages.NEW_CHAT, (words.messages.NOBODY,)),)
    sections = []
    for of, name in words.messages.KIND[kind].items():
        told = tuple(contact_said(item, words) for item in contacts if item.kind is of)
        if told:
            sections.append(Section(f"{name}: {words.messages.people(len(told))}", told))
    return tuple(sections)


def preview(recipient: Recipient, text: str, words: Words) -> tuple[Field, ...]:
    """What will be sent, and to whom."""
    lines = paragraphs(text)
    first = Field(words.messages.TEXT, lines[0] if lines else "")
    return (
        Field(words.messages.RECIPIENT, one_line(recipient.name), Tone.NOTICE),
        *_readers(recipient, words),
        first,
        *(Field("", line) for line in lines[1:]),
    )


def _readers(recipient: Recipient, words: Words) -> Iterator[Field]:
    """In a chat of many: for how many eyes it is."""
    if recipient.readers > 1:
        yield Field(words.messages.READERS, words.messages.people(recipient.readers))


def write_receipt(receipt: Receipt, recipient: Recipient, words: Words) -> str:
    """How it ended."""
    sent = words.messages.sent_to(one_line(recipient.name))
    return receipt_said(receipt, words, sent, words.messages.UNKNOWN, words.messages.REFUSED)
