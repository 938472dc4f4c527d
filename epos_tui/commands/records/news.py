"""News, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from epos_tui.commands.records import Moment
from epos_tui.domain import links
from epos_tui.domain.news import NewsSource, NotedNews, links_of
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import paragraphs
from epos_tui.i18n import Words
from epos_tui.present.news import news_said


@dataclass(frozen=True)
class Link:
    """An address that the text names, and its host, which says whose site it is."""

    url: str
    host: str


@dataclass(frozen=True)
class NewsItem:
    """A piece of news; a line of its text is a paragraph."""

    id: str
    source: NewsSource
    published: Moment
    title: str
    unread: bool
    text: str
    links: tuple[Link, ...]
    label: str


@dataclass(frozen=True)
class NewsList:
    """The answer of `news`, newest first."""

    items: tuple[NewsItem, ...]


def news_list(news: Sequence[NotedNews], kind: InstitutionKind, words: Words) -> NewsList:
    """The news with their sentences."""
    return NewsList(tuple(_item(noted, kind, words) for noted in news))


def _item(noted: NotedNews, kind: InstitutionKind, words: Words) -> NewsItem:
    item = noted.item
    return NewsItem(
        id=item.id,
        source=item.source,
        published=item.published,
        title=item.title,
        unread=noted.unread,
        text="\n".join(paragraphs(item.text)),
        links=tuple(Link(links.plain_url(url), links.host_of(url)) for url in links_of(item)),
        label=news_said(noted, kind, words),
    )
