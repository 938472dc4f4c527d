"""What is new, in English."""

from collections.abc import Sequence
from datetime import date

from epos_tui.domain.digest import Kind
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "What is new"
NOTHING = "Nothing new since last time."
NOTHING_LATELY = "Nothing new since last time. Marks, homework, changed lessons, news and messages come here."
BEGUN = "What is in the diary already is not new: counting begins with the first visit."
NEW, SEEN = "new", "seen"
ONLY_NEW = "Only what is new"
MARK_ALL = "Mark all as seen"
FURTHER, SEEN_LATELY = "Further", "What was seen lately"
OPEN = "Go there"
EVERYONE = "All children"
NO_DAY = "no date"
ADDED = {
    Kind.MARK: "New mark",
    Kind.FINAL: "Final mark",
    Kind.DEBT: "New debt",
    Kind.HOMEWORK: "New homework",
    Kind.CONTROL_WORK: "Control work announced",
    Kind.LESSON: "Timetable changed",
    Kind.UNSIGNED: "Not signed",
    Kind.ABSENCE: "Absence notice",
    Kind.ORDER: "Not sent",
    Kind.MESSAGE: "New message",
    Kind.EVENT: "New event",
    Kind.NEWS: "News",
}
CHANGED = {
    Kind.MARK: "Mark changed",
    Kind.FINAL: "Final mark changed",
    Kind.DEBT: "Debt changed",
    Kind.HOMEWORK: "Homework changed",
    Kind.CONTROL_WORK: "Control work changed",
    Kind.LESSON: "Timetable changed again",
    Kind.UNSIGNED: "Not signed",
    Kind.ABSENCE: "Absence notice changed",
    Kind.ORDER: "Not sent",
    Kind.MESSAGE: "Message changed",
    Kind.EVENT: "Event changed",
    Kind.NEWS: "News changed",
}
REMOVED = {
    Kind.MARK: "Mark removed",
    Kind.FINAL: "Final mark removed",
    Kind.DEBT: "No debt any more",
    Kind.HOMEWORK: "Homework removed",
    Kind.CONTROL_WORK: "Control work dropped",
    Kind.LESSON: "As the timetable has it again",
    Kind.UNSIGNED: "Signed",
    Kind.ABSENCE: "Absence notice cancelled",
    Kind.ORDER: "Not waiting any more",
    Kind.MESSAGE: "Message removed",
    Kind.EVENT: "Event cancelled",
    Kind.NEWS: "News removed",
}
SHORT = {
    Kind.MARK: "mark",
    Kind.FINAL: "final",
    Kind.DEBT: "debt",
    Kind.HOMEWORK: "homework",
    Kind.CONTROL_WORK: "control",
    Kind.LESSON: "lesson",
    Kind.UNSIGNED: "sign",
    Kind.ABSENCE: "absence",
    Kind.ORDER: "sending",
    Kind.MESSAGE: "chat",
    Kind.EVENT: "event",
    Kind.NEWS: "news",
}
KINDS = {
    Kind.MARK: "marks",
    Kind.FINAL: "final marks",
    Kind.DEBT: "debts",
    Kind.HOMEWORK: "homework",
    Kind.CONTROL_WORK: "control works",
    Kind.LESSON: "timetable",
    Kind.UNSIGNED: "signatures",
    Kind.ABSENCE: "absence notices",
    Kind.ORDER: "sending",
    Kind.MESSAGE: "messages",
    Kind.EVENT: "events",
    Kind.NEWS: "news",
}
GONE, GONE_SHORT = "was", "removed"
FACT = {
    "title": "Title",
    "day": "Day",
    "text": "",
    "weight": "Weight",
    "system": "System",
    "form": "Form",
    "exam": "Exam",
    "until": "Expected until",
    "comment": "Comment",
    "for_what": "For what",
    "term": "Period",
    "note": "Note",
    "minutes": "Time",
    "files": "Attachments",
    "added_after": "Added after the lesson",
    "changed_after": "Changed after the lesson",
    "number": "Number of the lesson",
    "change": "Change",
    "starts": "Begins",
    "ends": "Ends",
    "teacher": "Teacher",
    "room": "Room",
    "last": "Last day",
    "lessons": "Lessons",
    "reason": "Reason",
    "order": "What",
    "stage": "State",
    "said": "The portal said",
    "author": "From",
    "where": "Place",
    "source": "Source",
}
UNKNOWN = "Not everything could be asked"
NOT_SET, YES = "not given", "yes"
CHANGE = {"replaced": "replaced", "cancelled": "cancelled", "moved": "moved"}
ORDER = {
    "AbsenceDraft": "absence notice",
    "AbsenceCancellation": "cancellation of an absence notice",
    "DiarySignature": "signature of a week",
    "OutgoingMessage": "message",
    "SupportRequest": "support request",
}
NO_NOTIFIER = (
    "Desktop notifications need the library desktop-notifier. "
    "Install it beside the program: pip install 'epos-tui[notify]'."
)
NO_ALONE = "The desktop did not take the notification. News still come as lines."
WATCHING = "Watching for news. Ctrl+C ends it."
NOTIFICATION = "EPOS"


def heading(new: int) -> str:
    return f"{TITLE}, {new} in all" if new else TITLE


def count(new: int) -> str:
    return f"New: {new}" if new else "Nothing new"


def marked(count: int) -> str:
    return f"Marked {counted(count, 'item', 'items')} as seen."


def offer(new: int, key: str) -> str:
    return f"New: {new}. {key} shows it."


def became(old: str, new: str) -> str:
    return f"was {old}, is now {new}"


def unknown(kinds: Sequence[str], why: str) -> str:
    return f"Whether there is anything new is not known of: {', '.join(kinds)}. {why}"


def due(day: date) -> str:
    return f"due {dates.weekday_day(day)}"


def show_others(key: str) -> str:
    return f"Show what was seen: {key}"


def at_least(minutes: int) -> str:
    return f"--minutes: whole minutes from {minutes} to 1440. The portal is not asked more often."


def needs(option: str) -> str:
    return f"Option --{option} goes with --watch."
