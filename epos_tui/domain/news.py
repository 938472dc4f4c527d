"""News of the region and of the institution, and which of them are unread."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from epos_tui.domain.links import urls_in
from epos_tui.domain.text import folded


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


@dataclass(frozen=True)
class NewsFilter:
    """Which news are wanted."""

    source: NewsSource | None = None
    """None: both."""
    only_unread: bool = False


def noted(items: Iterable[NewsItem], read: Collection[str]) -> tuple[NotedNews, ...]:
    """Newest first."""
    newest = sorted(items, key=lambda item: item.published, reverse=True)
    return tuple(NotedNews(item, item.id not in read) for item in newest)


def of_source(news: Iterable[NotedNews], source: NewsSource | None) -> tuple[NotedNews, ...]:
    """The news of one source, or of both."""
    return tuple(noted for noted in news if source in (None, noted.item.source))


def chosen(news: Iterable[NotedNews], wanted: NewsFilter) -> tuple[NotedNews, ...]:
    """The news that are wanted."""
    return tuple(noted for noted in of_source(news, wanted.source) if noted.unread or not wanted.only_unread)


def found(news: Iterable[NotedNews], text: str) -> tuple[NotedNews, ...]:
    """The news whose title or text holds the words."""
    wanted = folded(text)
    return tuple(noted for noted in news if wanted in folded(searched(noted.item)))


def searched(item: NewsItem) -> str:
    """What of a piece of news is looked through."""
    return f"{item.title}\n{item.text}"


def links_of(item: NewsItem) -> tuple[str, ...]:
    """The addresses it names, each once."""
    return urls_in(searched(item))


def opened(news: Iterable[NotedNews], ids: Collection[str]) -> tuple[NotedNews, ...]:
    """The same news after these were read."""
    return tuple(replace(noted, unread=False) if noted.item.id in ids else noted for noted in news)


def unread(news: Iterable[NotedNews]) -> int:
    """How many nobody has opened."""
    return sum(noted.unread for noted in news)
