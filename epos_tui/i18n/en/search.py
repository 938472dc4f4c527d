"""Search over everything in English."""

from epos_tui.domain.place import SearchKind

TITLE = "Search"
PROMPT = "What to find?"
KIND = {
    SearchKind.HOMEWORK: "Homework",
    SearchKind.CLASSWORK: "Classwork",
    SearchKind.NOTE: "Note on a task",
    SearchKind.LESSON: "Lesson",
    SearchKind.MARK: "Mark",
    SearchKind.FINAL: "Final mark",
    SearchKind.DEBT: "Failed assessment",
    SearchKind.CONTROL_WORK: "Control work",
    SearchKind.EVENT: "Event",
    SearchKind.NEWS: "News",
    SearchKind.MESSAGE: "Message",
    SearchKind.CONTACT: "Contact",
    SearchKind.ABSENCE: "Absence notice",
    SearchKind.TOPIC: "Topic of a work programme",
    SearchKind.DISCIPLINE: "Line of the curriculum",
    SearchKind.LINK: "Link",
    SearchKind.SUPPORT: "Support request",
}
KIND_SHORT = {
    SearchKind.HOMEWORK: "homework",
    SearchKind.CLASSWORK: "classwork",
    SearchKind.NOTE: "note",
    SearchKind.LESSON: "lesson",
    SearchKind.MARK: "mark",
    SearchKind.FINAL: "final",
    SearchKind.DEBT: "debt",
    SearchKind.CONTROL_WORK: "control",
    SearchKind.EVENT: "event",
    SearchKind.NEWS: "news",
    SearchKind.MESSAGE: "message",
    SearchKind.CONTACT: "contact",
    SearchKind.ABSENCE: "absence",
    SearchKind.TOPIC: "topic",
    SearchKind.DISCIPLINE: "curriculum",
    SearchKind.LINK: "link",
    SearchKind.SUPPORT: "support",
}
KINDS = {
    SearchKind.HOMEWORK: "Homework",
    SearchKind.CLASSWORK: "Classwork",
    SearchKind.NOTE: "Own notes",
    SearchKind.LESSON: "Lessons",
    SearchKind.MARK: "Marks",
    SearchKind.FINAL: "Final marks",
    SearchKind.DEBT: "Failed assessment",
    SearchKind.CONTROL_WORK: "Control works",
    SearchKind.EVENT: "Events",
    SearchKind.NEWS: "News",
    SearchKind.MESSAGE: "Messages",
    SearchKind.CONTACT: "Contacts",
    SearchKind.ABSENCE: "Absence notices",
    SearchKind.TOPIC: "Topics of work programmes",
    SearchKind.DISCIPLINE: "Curriculum",
    SearchKind.LINK: "Links",
    SearchKind.SUPPORT: "Support requests",
}
OWN = "own"
ALL_KINDS, ALL_CHILDREN = "Everything", "All children"
CHOOSE_KIND, CHOOSE_CHILD = "What to search", "About whom"
NOT_READ = "What cannot be found yet"
NOTHING = "Nothing found."
HINT: tuple[str, ...] = (
    "Start typing. Everything read before is found: homework, topics, marks, news, messages, people.",
    'Words in any form and any order; "in quotes" as they are written.',
)
HOW: tuple[str, ...] = ("Any form of the words, with blanks between them; in quotes as they are written.",)
WHOSE, AGE = "About", "Read"
NO_PLACE = "The task of this note has not been read yet: there is nowhere to go."
SEARCH_READ = "Search what was read"
READ_ALL = "Read everything that is missing from the portal"
READING = "Reading what is missing from the portal."
DATE, WHAT, TEXT = "Date", "Kind", "Found in"


def found(count: int) -> str:
    return f"found: {count}"


def shown(shown: int, count: int) -> str:
    return f"{shown} of {count} shown"


def lacking(kinds: str, whose: str) -> str:
    return f"Not read yet{_of(whose)}: {kinds}."


def partly(kinds: str, whose: str) -> str:
    return f"Not read for all days of the year, or not whole{_of(whose)}: {kinds}."


def _of(whose: str) -> str:
    return f", {whose}" if whose else ""


def by_key(key: str) -> str:
    return (
        f"{key} reads everything that is missing from the portal. Until then only what was opened is found."
    )


def by_option(option: str) -> str:
    return f"With {option} everything that is missing is read from the portal first."


def children(count: int) -> str:
    return f"children: {count}"


def records(count: int) -> str:
    return "1 record" if count == 1 else f"{count} records"
