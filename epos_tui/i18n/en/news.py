"""News in English."""

from epos_tui.domain.news import NewsSource
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.en.grammar import counted

TITLE = "News"
_INSTITUTION = {
    InstitutionKind.SCHOOL: "school",
    InstitutionKind.COLLEGE: "college",
    InstitutionKind.OTHER: "institution",
}
SOURCE = {
    kind: {NewsSource.REGION: "region", NewsSource.INSTITUTION: name} for kind, name in _INSTITUTION.items()
}
ONLY = {
    kind: {source: f"Only news of the {name}" for source, name in names.items()}
    for kind, names in SOURCE.items()
}
UNREAD, ALL_READ = "unread", "all read"
ALL, ONLY_UNREAD = "All news", "Only unread"
MARK_ALL = "Mark all as read"
NO_TITLE = "Without a title"
NO_TEXT = "There are no details."
NONE = "There is no news yet."
NONE_HERE = "There is no such news."
NO_UNREAD = "There is no unread news."


def heading(kind: InstitutionKind, source: NewsSource | None) -> str:
    return f"News of the {SOURCE[kind][source]}" if source else TITLE


def unread(count: int) -> str:
    return f"{count} unread"


def count(count: int) -> str:
    return counted(count, "piece of news", "pieces of news")


def marked(count: int) -> str:
    return f"Marked as read: {counted(count, 'piece of news', 'pieces of news')}."


def show_others(key: str) -> str:
    return f"Show the others: {key}"


def no_item(id: str) -> str:
    return f"There is no news “{id}”. The ids are told by news --json."
