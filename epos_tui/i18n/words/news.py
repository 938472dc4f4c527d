"""News."""

from typing import Protocol

from epos_tui.domain.news import NewsSource
from epos_tui.domain.people import InstitutionKind


class NewsWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    SOURCE: dict[InstitutionKind, dict[NewsSource, str]]
    UNREAD: str
    ALL_READ: str
    ONLY_UNREAD: str
    MARK_ALL: str
    NO_TITLE: str
    NO_TEXT: str
    NONE: str
    NONE_HERE: str
    """Of this source, or with these words."""
    NO_UNREAD: str
    ALL: str
    ONLY: dict[InstitutionKind, dict[NewsSource, str]]
    """What leaves the news of one source."""

    def heading(self, kind: InstitutionKind, source: NewsSource | None) -> str: ...
    def unread(self, count: int) -> str: ...
    def count(self, count: int) -> str: ...
    def marked(self, count: int) -> str: ...
    def show_others(self, key: str) -> str: ...
    def no_item(self, id: str) -> str: ...
