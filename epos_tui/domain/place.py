"""What kinds of things there are to be found, and where a thing stands."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from epos_tui.domain.year import Span


class SearchKind(Enum):
    """What is found, in the order in which it is told."""

    HOMEWORK = "homework"
    CLASSWORK = "classwork"
    NOTE = "note"
    LESSON = "lesson"
    MARK = "mark"
    FINAL = "final"
    DEBT = "debt"
    CONTROL_WORK = "control_work"
    EVENT = "event"
    NEWS = "news"
    MESSAGE = "message"
    CONTACT = "contact"
    ABSENCE = "absence"
    TOPIC = "topic"
    DISCIPLINE = "discipline"
    LINK = "link"
    SUPPORT = "support"


@dataclass(frozen=True)
class Place:
    """Where something stands: the page, and what is needed to have it in sight there."""

    page: str
    row: str = ""
    day: date | None = None
    span: Span | None = None
    """The days the page is to show."""
    within: str = ""
    """What is meant inside the row: a message of a chat."""
    most: int = 0
    """How many messages of the chat have to be read."""
