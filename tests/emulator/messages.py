"""Chats, messages and contacts."""

from typing import Any

from epos_tui.compose import run
from epos_tui.domain.errors import NotOffered
from epos_tui.domain.messages import Chat, Contact, ContactKind, Message
from epos_tui.domain.orders import OutgoingMessage, SupportRequest
from epos_tui.domain.people import Student
from epos_tui.domain.support import SupportDraft
from tests.emulator.routes import Asked, Refused, route
from tests.emulator.world import World, dotted_moment, page_of

_NEW = "new-"
_KINDS = {
    "parent": ContactKind.PARENTS,
    "teacher": ContactKind.TEACHERS,
    "deputy,principal,school_admin": ContactKind.ADMINISTRATION,
}


def mentors(asked: Asked, student: Student) -> list[Any] | None:
    """The class teachers; nobody where messages are not used."""
    try:
        known = run(asked.portal.contacts(student.id))
    except NotOffered:
        return None
    return [_contact(asked.world, item) for item in known if item.kind is ContactKind.CLASS_TEACHERS]


@route("GET", "/core/api/profiles")
def profiles(asked: Asked) -> list[Any]:
    """The people of one tab."""
    student, kind = asked.child(), _KINDS.get(asked.query.get("types", ""))
    known = run(asked.portal.contacts(student.id))
    return [_contact(asked.world, item) for item in known if item.kind is kind]


def _contact(world: World, item: Contact) -> dict[str, Any]:
    return {
        "id": world.numbers.of(item.id),
        "name": item.name,
        "subjects": [{"id": world.subject(name), "name": name} for name in item.subjects] or None,
        "position": item.position or None,
        "about": item.about or None,
    }


@route("GET", "/core/api/chats")
def chats(asked: Asked) -> list[Any]:
    """The chats, the one written to last first."""
    student = asked.child()
    rows = (_chat(asked, student, item) for item in run(asked.portal.chats(student.id)))
    return page_of(rows, asked.query)


def _chat(asked: Asked, student: Student, item: Chat) -> dict[str, Any]:
    names = {contact.id: contact.name for contact in run(asked.portal.contacts(student.id))}
    members = [
        {"id": n, "profile_id": asked.world.numbers.of(id), "name": names.get(id, "")}
        for n, id in enumerate(item.contacts, start=2)
    ]
    own = {"id": 1, "profile_id": asked.world.profile(asked.role), "name": run(asked.portal.viewer()).name}
    return {
        "id": asked.world.numbers.of(item.id),
        "name": item.title,
        "chat_type": "private" if len(members) == 1 else "group",
        "unread_count": item.unread,
        "last_message": _message(asked, item.last) if item.last else None,
        "chat_members": [own, *members],
    }


@route("GET", "/core/api/chats/{}/chat_members")
def members(asked: Asked) -> list[Any]:
    """Who is in a chat."""
    name = asked.world.numbers.name(asked.parts[0])
    for student in run(asked.portal.viewer()).students:
        for item in run(asked.portal.chats(student.id)):
            if item.id == name:
                found: list[Any] = _chat(asked, student, item)["chat_members"]
                return found
    raise Refused(404, "Чат не найден")


@route("GET", "/core/api/messages")
def messages(asked: Asked) -> list[Any]:
    """The messages of a chat, the newest first."""
    student, chat_id = asked.child(), asked.world.numbers.name(asked.query.get("chat_id", ""))
    every = run(asked.portal.messages(student.id, chat_id, 10_000)).messages
    return page_of([_message(asked, item) for item in reversed(every)], asked.query)


def _message(asked: Asked, item: Message) -> dict[str, Any]:
    own = asked.world.profile(asked.role)
    return {
        "id": asked.world.numbers.of(item.id),
        "profile_id": own if item.own else asked.world.numbers.of(f"person {item.author}"),
        "profile_name": item.author,
        "text": item.text,
        "created_at": dotted_moment(item.at),
        "deleted_at": None,
        "attachments": None,
    }


@route("POST", "/core/api/chats")
def open_chat(asked: Asked) -> Any:
    """A chat with a contact; the one there is, if there is one."""
    student = asked.child()
    contact = asked.world.numbers.name(asked.body["member_profile_ids"][0])
    known = (item for item in run(asked.portal.chats(student.id)) if item.contacts == (contact,))
    found = next(known, None)
    return {"id": asked.world.numbers.of(found.id if found else f"{_NEW}{contact}")}


@route("POST", "/core/api/messages")
def write(asked: Asked) -> Any:
    """A message to a chat."""
    student, chat_id = asked.child(), asked.world.numbers.name(asked.body["chat_id"])
    known = {item.id for item in run(asked.portal.chats(student.id))}
    contact = "" if chat_id in known else chat_id.removeprefix(_NEW)
    order = OutgoingMessage(student.id, asked.body["text"], "" if contact else chat_id, contact)
    return {"id": asked.world.numbers.of(run(asked.portal.send(order))), "chat_id": asked.body["chat_id"]}


@route("POST", "/core/api/epos_otrs_supports")
def support(asked: Asked) -> Any:
    """A request to the support."""
    student = asked.child()
    id = run(asked.portal.send(SupportRequest(student.id, SupportDraft(**asked.body))))
    return {"id": asked.world.numbers.of(id)}
