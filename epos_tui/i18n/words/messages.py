"""Personal messages."""

from typing import Protocol

from epos_tui.domain.messages import ContactKind, DraftState, MessageProblem
from epos_tui.domain.people import InstitutionKind


class MessageWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    TITLE_SHORT: str
    YOU: str
    """The author of one's own messages."""
    NONE: str
    NO_MESSAGES: str
    EARLIER: str
    NEW_CHAT: str
    OPEN_CHAT: str
    """«Перейти к чату»"""
    KIND: dict[InstitutionKind, dict[ContactKind, str]]
    """The tabs of a new chat."""
    NOBODY: str
    RECIPIENT: str
    READERS: str
    TEXT: str
    TEXT_HINT: str
    SEND: str
    KEEP: str
    """The button that leaves the text as a draft."""
    STATE: dict[DraftState, str]
    """What became of a text that is not in the chat yet."""
    PROBLEM: dict[MessageProblem, str]
    KEPT: str
    REFUSED: str
    UNKNOWN: str
    WRITTEN: str
    LAST: str
    MEMBERS: str
    SUBJECTS: str
    POSITION: str
    WHO: str

    def unread(self, count: int) -> str: ...
    def unread_break(self, count: int) -> str: ...
    def chats(self, count: int) -> str: ...
    def people(self, count: int) -> str: ...
    def messages(self, count: int) -> str: ...
    def newest(self, count: int) -> str: ...
    def left(self, count: int) -> str: ...
    def asked(self, name: str) -> str: ...
    def sent_to(self, name: str) -> str: ...
    def no_chat(self, text: str) -> str: ...
    def several(self, text: str, names: str) -> str: ...
