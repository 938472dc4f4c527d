"""The calendar of events and the feed in English."""

from datetime import date

from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

SECTION = "Desktop"
TITLE = "Calendar"
FEED = "Event feed"
FEED_SHORT = "Feed"
YEAR = "Events of the academic year"
ALL_DAY = "the whole day"
TIME = "Time"
DAYS = "Days"
PLACE = "Place"
AUDIENCE = "For whom"
DESCRIPTION = "Details"
LESSON = "Lesson"
ABOUT = "Topic"
NOTHING = "No events."
NOTHING_IN_MONTH = "Nothing is planned in this month."
NOTHING_IN_SPAN = "Nothing is planned for these days."
CONTROL = "control"
NEWS_NONE = "No news yet."
MESSAGES_NONE = "No messages yet."
NO_MESSAGES = "Personal messages of the portal are not used here."


def legend(one: str, few: str, several: str, many: str) -> str:
    return f"{one} 1, {few} 2–3, {several} 4–6, {many} 7 and more events"


def count(events: int) -> str:
    return counted(events, "event", "events") if events else "no events"


def control_works(count: int) -> str:
    return "control work" if count == 1 else counted(count, "control work", "control works")


def day_of(number: int, days: int) -> str:
    return f"day {number} of {days}"


def eventful(days: int) -> str:
    return counted(days, "day with events", "days with events")


def since(starts: str) -> str:
    return f"from {starts}"


def unread_news(count: int) -> str:
    return f"{count} unread" if count else "all read"


def unread_messages(count: int, chats: int) -> str:
    return f"{count} new in {counted(chats, 'chat', 'chats')}" if count else "nothing new"


def span(first: date, last: date) -> str:
    return f"{FEED}, {dates.span(first, last)}"
