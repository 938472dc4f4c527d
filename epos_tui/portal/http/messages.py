"""Personal messages (wire reference, 9); the live portal may have removed them."""

import asyncio
from collections.abc import Iterable

from epos_tui.domain.errors import Fault, Feature, PortalUnreachable
from epos_tui.domain.messages import Chat, Contact, ContactKind, Conversation, Message
from epos_tui.domain.orders import OutgoingMessage
from epos_tui.domain.text import one_line
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.people import WireStudent, profile
from epos_tui.portal.http.wire import Count, Id, Many, Prose, Text, TheMoment, Wire, as_sent, read, read_all

_CHATS, _MESSAGES, _PROFILES = "/core/api/chats", "/core/api/messages", "/core/api/profiles"
_ADMINISTRATION = "deputy,principal,school_admin"


class WireTaught(Wire):
    """A subject of a teacher."""

    name: Text = ""


class WireContact(Wire):
    """Somebody who may be written to."""

    id: Id
    name: Text = ""
    subjects: Many[WireTaught] = ()
    position: Text = ""
    about: Text = ""


class WireMember(Wire):
    """Somebody in a chat."""

    profile_id: Id
    name: Text = ""


class WireMessage(Wire):
    """A message."""

    id: Id
    profile_id: Text = ""
    profile_name: Text = ""
    text: Prose = ""
    created_at: TheMoment
    deleted_at: Text = ""


class WireChat(Wire):
    """A chat with its last message."""

    id: Id
    name: Text = ""
    unread_count: Count = None
    last_message: WireMessage | None = None
    chat_members: Many[WireMember] = ()


class WireMade(Wire):
    """What was made by a write."""

    id: Id


async def contacts(ask: Ask, student_id: str) -> tuple[Contact, ...]:
    """Tab by tab; the class teachers stand in the child's profile."""
    child = await profile(ask, student_id)
    class_unit = child.class_unit.id if child.class_unit else None
    parents, teachers, office = await asyncio.gather(
        _people(ask, student_id, types="parent", class_unit_id=class_unit),
        _people(ask, student_id, types="teacher"),
        _people(ask, student_id, types=_ADMINISTRATION),
    )
    return (
        *_as(ContactKind.PARENTS, parents),
        *_as(ContactKind.TEACHERS, teachers),
        *_as(ContactKind.ADMINISTRATION, office),
        *_as(ContactKind.CLASS_TEACHERS, _mentors(child)),
    )


async def chats(ask: Ask, student_id: str) -> tuple[Chat, ...]:
    """The chats in the portal's order."""
    rows = await ask.paged(WireChat, _CHATS, {"student_profile_id": student_id}, feature=Feature.MESSAGES)
    return tuple(_chat(ask, row) for row in rows)


async def conversation(ask: Ask, student_id: str, chat_id: str, most: int) -> Conversation:
    """The newest messages: the portal gives them newest first, and perhaps in another order."""
    query = {
        "student_profile_id": student_id,
        "chat_id": chat_id,
        "page": 1,
        "per_page": most + 1,
        "with_deleted": False,
    }
    raw = await ask.data(_MESSAGES, query, feature=Feature.MESSAGES)
    rows = [row for row in read_all(WireMessage, raw, ask.tally) if not row.deleted_at]
    names = {member.profile_id: member.name for member in await _members(ask, chat_id)}
    made = (_message(ask, row, names) for row in reversed(rows))
    ordered = sorted(made, key=lambda item: item.at)
    return Conversation(tuple(ordered[-most:]), earlier=len(rows) > most)


async def write(ask: Ask, order: OutgoingMessage) -> str:
    """Writes to the chat, opening one first where there is none; gives the chat's id."""
    chat_id = order.chat_id or await _opened(ask, order)
    body: dict[str, object] = {"chat_id": as_sent(chat_id), "text": order.text, "attachment_ids": []}
    await ask.send("POST", _MESSAGES, body, {"student_profile_id": order.student_id})
    return chat_id


async def _opened(ask: Ask, order: OutgoingMessage) -> str:
    body: dict[str, object] = {"name": None, "member_profile_ids": [as_sent(order.contact_id)]}
    made = read(WireMade, await ask.send("POST", _CHATS, body, {"student_profile_id": order.student_id}))
    if made is None:
        raise PortalUnreachable(Fault.NOT_DATA)
    return made.id


async def _people(ask: Ask, student_id: str, **query: str | None) -> tuple[WireContact, ...]:
    return await ask.rows(
        WireContact,
        _PROFILES,
        {"student_profile_id": student_id, "pid": ask.profile.id, **query},
        feature=Feature.MESSAGES,
    )


async def _members(ask: Ask, chat_id: str) -> tuple[WireMember, ...]:
    try:
        return await ask.rows(WireMember, f"{_CHATS}/{chat_id}/chat_members", {}, lasting=True)
    except PortalUnreachable:
        return ()


def _mentors(child: WireStudent) -> Iterable[WireContact]:
    return (WireContact(id=person.id, name=person.name, position=person.position) for person in child.mentors)


def _as(kind: ContactKind, people: Iterable[WireContact]) -> Iterable[Contact]:
    return (
        Contact(
            row.id,
            one_line(row.name),
            kind,
            tuple(one_line(subject.name) for subject in row.subjects),
            one_line(row.position),
            one_line(row.about),
        )
        for row in people
    )


def _chat(ask: Ask, row: WireChat) -> Chat:
    others = [member for member in row.chat_members if member.profile_id != ask.profile.id]
    names = {member.profile_id: member.name for member in row.chat_members}
    title = one_line(row.name) or ", ".join(one_line(member.name) for member in others)
    last = _message(ask, row.last_message, names) if row.last_message else None
    return Chat(row.id, title, tuple(member.profile_id for member in others), row.unread_count or 0, last)


def _message(ask: Ask, row: WireMessage, names: dict[str, str]) -> Message:
    own = row.profile_id == ask.profile.id
    author = ask.profile.name if own else row.profile_name or names.get(row.profile_id, "")
    return Message(row.id, row.created_at, one_line(author), row.text, own)
