"""Useful links, as JSON."""

from dataclasses import dataclass

from epos_tui.domain import links as domain
from epos_tui.domain.links import LinkBook, host_of, safe_url
from epos_tui.i18n import Words
from epos_tui.present.links import link_said


@dataclass(frozen=True)
class Link:
    """A link; one that is not `safe` is never opened and has no host."""

    title: str
    url: str
    host: str
    safe: bool
    note: str
    label: str


@dataclass(frozen=True)
class LinkGroup:
    """Links under a heading of the institution."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Links:
    """The answer of `links`; `own` are the family's."""

    groups: tuple[LinkGroup, ...]
    own: tuple[Link, ...]


def links(book: LinkBook, words: Words) -> Links:
    """All links with their sentences."""
    groups = (
        LinkGroup(group.title, tuple(_link(item, words) for item in group.links)) for group in book.groups
    )
    return Links(tuple(groups), tuple(_link(item, words) for item in book.own))


def _link(item: domain.Link, words: Words) -> Link:
    safe = safe_url(item.url) is not None
    host = host_of(item.url) if safe else ""
    return Link(item.title, item.url, host, safe, item.note, link_said(item, words))
