"""The calendar of events and the feed."""

from datetime import date
from typing import Protocol


class EventWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    SECTION: str
    TITLE: str
    FEED: str
    FEED_SHORT: str
    YEAR: str
    """The heading over the events of the whole year."""
    ALL_DAY: str
    TIME: str
    DAYS: str
    PLACE: str
    AUDIENCE: str
    DESCRIPTION: str
    LESSON: str
    ABOUT: str
    """What a control work is about."""
    NOTHING: str
    NOTHING_IN_MONTH: str
    NOTHING_IN_SPAN: str
    CONTROL: str
    """For the legend: what КР means."""
    NEWS_NONE: str
    MESSAGES_NONE: str
    NO_MESSAGES: str
    """The institution does without them: as short as a row."""

    def legend(self, one: str, few: str, several: str, many: str) -> str: ...
    def count(self, events: int) -> str: ...
    def control_works(self, count: int) -> str: ...
    def day_of(self, number: int, days: int) -> str: ...
    def eventful(self, days: int) -> str: ...
    def since(self, starts: str) -> str: ...
    def unread_news(self, count: int) -> str: ...
    def unread_messages(self, count: int, chats: int) -> str: ...
    def span(self, first: date, last: date) -> str: ...
