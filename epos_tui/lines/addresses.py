"""Links of a text: told by their hosts, opened after the word «да»."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Never

from epos_tui.domain.links import host_of
from epos_tui.lines.menu import Item, under
from epos_tui.lines.question import confirmed
from epos_tui.lines.talk import Talk, done, say
from epos_tui.present.addresses import address_field, link_lines, link_names
from epos_tui.present.line import ended
from epos_tui.usecases import links


def link_items(talk: Talk, urls: Sequence[str]) -> Iterator[Item[Never]]:
    """Ссылка 1: perm.ru"""
    lines, names = map(str, link_lines(urls, talk.words)), link_names(urls)
    return under(talk.words.links.LINKS, map(partial(_choice, talk), urls, lines, names))


def _choice(talk: Talk, url: str, text: str, name: str) -> Item[Never]:
    return Item(text, lambda: open_link(talk, url), (text, name))


def open_link(talk: Talk, url: str) -> None:
    """Names the host and the address; tells where there is no browser."""
    words, host = talk.words, host_of(url)
    question = (words.links.open_question(host), str(address_field(url, words)))
    if not confirmed(talk, question, otherwise=words.links.NOT_OPENED):
        return
    if links.open_link(url):
        done(talk, words.links.opened(host))
    else:
        say(talk, ended(words.errors.NO_BROWSER))
