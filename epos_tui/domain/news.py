"""News of the region and of the institution, and which of them are unread."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class NewsSource(Enum):
    """Who tells it."""

    REGION = "region"
    INSTITUTION = "institution"


@dataclass(frozen=True)
class NewsItem:
    """A piece of news; its text keeps its lines and its links."""

    id: str
    source: NewsSource
    published: datetime
    title: str
    text: str = ""


@dataclass(frozen=True)
class NotedNews:
    """A piece of news, and whether somebody opened it on this computer."""

    item: NewsItem
    unread: bool


def noted(items: Iterable[NewsItem], read: Collection[str]) -> tuple[NotedNews, ...]:
    """Newest first."""
    newest = sorted(items, key=lambda item: item.published, reverse=True)
    return tuple(NotedNews(item, item.id not in read) for item in newest)


def of_source(news: Iterable[NotedNews], source: NewsSource | None) -> tuple[NotedNews, ...]:
    """The news of one source, or of both."""
    return tuple(noted for noted in news if source in (None, noted.item.source))


def unread(news: Iterable[NotedNews]) -> int:
    """How many nobody has opened."""
    return sum(noted.unread for noted in news)
