"""Personal messages: the chats, one of them, who may be written to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.argv import shown
from epos_tui.commands.troubles import stale
from epos_tui.domain.messages import Chat, Contact, ContactKind, Conversation, Message, found
from epos_tui.domain.text import folded
from epos_tui.present import messages as say
from epos_tui.present.answers import named
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import messages as usecases
from epos_tui.usecases.cabinet import latest

_NEWEST = 20
_ALL = 100_000


async def chats(call: Call) -> Answer:
    """The chats with their unread counts and last messages."""
    student, words = call.cabinet.student, call.words
    reading = await latest(usecases.chats(call.cabinet))
    wanted = folded(call.request.value("find"))
    known = tuple(chat for chat in reading.value if wanted in folded(_text_of(chat)))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *say.chats_sections(known, words)),
        data=lambda: _chats_data(call, known),
        rows=lambda: [_CHATS_HEADER, *_chat_rows(student.id, known)],
    )


def _text_of(chat: Chat) -> str:
    return f"{chat.title} {chat.last.text if chat.last else ''}"


async def chat(call: Call) -> Answer:
    """The newest messages of a chat; reading them here leaves them unread."""
    student, words = call.cabinet.student, call.words
    chosen = chat_named(call, (await latest(usecases.chats(call.cabinet))).value)
    wanted = folded(call.request.value("find"))
    most = _number_typed(call)
    reading = await latest(usecases.conversation(call.cabinet, chosen.id, _ALL if wanted else most))
    holding = tuple(item for item in reading.value.messages if wanted in folded(f"{item.author} {item.text}"))
    earlier = reading.value.earlier or len(holding) > most
    shown_now = replace(reading.value, messages=holding[-most:], earlier=earlier)
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (
            Section(who(student, words)),
            *say.chat_sections(say.title_of(chosen), shown_now.messages, words),
        ),
        data=lambda: _chat_data(call, chosen, shown_now),
        rows=lambda: [_MESSAGES_HEADER, *_message_rows(student.id, chosen, shown_now.messages)],
    )


def chat_named(call: Call, known: Sequence[Chat]) -> Chat:
    """The chat of this id, or the only one whose title holds the text; raises `Misused`."""
    typed = call.request.value("chat")
    for chat in known:
        if chat.id == typed:
            return chat
    places = named(typed, [(chat.title,) for chat in known])
    if len(places) == 1:
        return known[places[0]]
    raise Misused(none_or_several(call, typed, [known[place].title for place in places]))


def none_or_several(call: Call, typed: str, titles: Sequence[str]) -> str:
    """Why a chat or a person was not found."""
    if titles:
        return call.words.messages.several(shown(typed), ", ".join(titles))
    return call.words.messages.no_chat(shown(typed))


def _number_typed(call: Call) -> int:
    typed = call.request.value("last")
    if not typed:
        return _NEWEST
    if not (typed.isascii() and typed.isdigit() and 0 < int(typed[:6]) <= _ALL):
        raise Misused(call.words.commands.bad_choice("--last", shown(typed), ("1", "20", "200")))
    return int(typed[:6])


async def contacts(call: Call) -> Answer:
    """Who may be written to, by the portal's four tabs."""
    student, words = call.cabinet.student, call.words
    reading = await latest(usecases.contacts(call.cabinet))
    typed = call.request.value("kind").replace("-", "_")
    known = found(reading.value, ContactKind(typed) if typed else None, call.request.value("find"))
    kind = student.institution.kind
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *say.contacts_sections(known, kind, words)),
        data=lambda: _contacts_data(call, known),
        rows=lambda: [_CONTACTS_HEADER, *_contact_rows(student.id, known)],
    )


def _chats_data(call: Call, known: Sequence[Chat]) -> object:
    from epos_tui.commands.records import messages

    return messages.chats(known, call.words)


def _chat_data(call: Call, chat: Chat, conversation: Conversation) -> object:
    from epos_tui.commands.records import messages

    return messages.chat_of(chat, conversation, call.words)


def _contacts_data(call: Call, known: Sequence[Contact]) -> object:
    from epos_tui.commands.records import messages

    return messages.contacts(known, call.words)


_CHATS_HEADER = ("child_id", "id", "title", "unread", "at", "author", "last")


def _chat_rows(student_id: str, known: Sequence[Chat]) -> Iterator[tuple[object, ...]]:
    for chat in known:
        last = (chat.last.at.isoformat(), chat.last.author, chat.last.text) if chat.last else ("", "", "")
        yield (student_id, chat.id, chat.title, chat.unread, *last)


_MESSAGES_HEADER = ("child_id", "chat", "at", "author", "own", "text")


def _message_rows(student_id: str, chat: Chat, known: Sequence[Message]) -> Iterator[tuple[object, ...]]:
    for message in known:
        yield (student_id, chat.id, message.at.isoformat(), message.author, message.own, message.text)


_CONTACTS_HEADER = ("child_id", "id", "kind", "name", "subjects", "position", "about")


def _contact_rows(student_id: str, known: Sequence[Contact]) -> Iterator[tuple[object, ...]]:
    """A row a contact; several subjects share a cell."""
    for item in known:
        about = ("; ".join(item.subjects), item.position, item.about)
        yield (student_id, item.id, item.kind.value, item.name, *about)
