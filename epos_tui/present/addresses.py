"""Addresses of the web in words: by their host, which says whose site it is."""

from collections import Counter
from collections.abc import Sequence

from epos_tui.domain.links import after_host, host_of
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Tone

MOST_SHOWN = 120


def link_names(urls: Sequence[str]) -> tuple[str, ...]:
    """The host of each; with the path where several are of one host."""
    count = Counter(map(host_of, urls))
    return tuple(host_of(url) if count[host_of(url)] == 1 else host_of(url) + _path(url) for url in urls)


def link_lines(urls: Sequence[str], words: Words) -> tuple[Field, ...]:
    """Ссылка 1: perm.ru"""
    named = enumerate(link_names(urls), 1)
    return tuple(Field(words.links.numbered(number), name) for number, name in named)


def address_field(url: str, words: Words) -> Field:
    """The address itself; the end of a very long one is left out, its host never."""
    scheme = url.partition("://")[0].lower()
    return Field(words.links.ADDRESS, f"{scheme}://{host_of(url)}{_path(url)}")


def _path(url: str) -> str:
    path = after_host(url)
    return path if len(path) <= MOST_SHOWN else f"{path[:MOST_SHOWN]}…"


def links_by_key(open: str, copy: str, words: Words) -> Field:
    """Щ — открыть в браузере, Н — скопировать адрес"""
    return Field("", words.links.by_key(open, copy), Tone.MUTED)
