"""Personal messages in English."""

from epos_tui.domain.messages import LONGEST_MESSAGE, ContactKind, DraftState, MessageProblem
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.en.grammar import counted

TITLE, TITLE_SHORT = "Messages", "Messages"
YOU = "You"
NONE = "No chats yet."
NO_MESSAGES = "No messages yet."
EARLIER = "Show earlier messages"
NEW_CHAT = "New chat"
OPEN_CHAT = "Go to the chat"
_KIND = {
    ContactKind.PARENTS: "Parents",
    ContactKind.TEACHERS: "Teachers",
    ContactKind.ADMINISTRATION: "Administration",
    ContactKind.CLASS_TEACHERS: "Class teachers",
}
KIND = {
    InstitutionKind.SCHOOL: _KIND,
    InstitutionKind.COLLEGE: {
        **_KIND,
        ContactKind.TEACHERS: "Lecturers",
        ContactKind.CLASS_TEACHERS: "Tutors",
    },
    InstitutionKind.OTHER: _KIND,
}
NOBODY = "Nobody is here."
RECIPIENT, READERS = "To", "Read by"
TEXT = "Message"
TEXT_HINT = "Tab: to the buttons, Ctrl+S: send, Esc: keep as a draft"
SEND, KEEP = "Send", "Keep as a draft"
STATE = {
    DraftState.TYPED: "Draft",
    DraftState.WAITING: "Being sent",
    DraftState.FAILED: "Not sent",
    DraftState.UNKNOWN: "Nobody knows whether it arrived",
}
PROBLEM = {
    MessageProblem.EMPTY: "The message is empty.",
    MessageProblem.TOO_LONG: f"The message is longer than {LONGEST_MESSAGE} characters: divide it.",
}
KEPT = "The draft is kept on this computer."
REFUSED = "The message was not sent; the draft is kept."
UNKNOWN = "No answer: the message may have arrived. The draft is kept; look at the chat before you repeat it."
WRITTEN, LAST = "When", "Last"
MEMBERS, SUBJECTS, POSITION, WHO = "Members", "Subjects", "Duty", "Who it is"


def unread(count: int) -> str:
    return f"{count} new"


def unread_break(count: int) -> str:
    return f"Unread: {count}"


def chats(count: int) -> str:
    return counted(count, "chat", "chats")


def people(count: int) -> str:
    return counted(count, "person", "people")


def messages(count: int) -> str:
    return counted(count, "message", "messages")


def newest(count: int) -> str:
    return f"the newest {messages(count)}"


def left(count: int) -> str:
    return f"Characters left: {count}"


def asked(name: str) -> str:
    return f"Send the message? To: {name}."


def sent_to(name: str) -> str:
    return f"The message was sent. To: {name}."


def no_chat(text: str) -> str:
    return f"“{text}”: there is no such chat or contact. chats and contacts show them."


def several(text: str, names: str) -> str:
    return f"“{text}” fits several: {names}. Tell more of the name."
