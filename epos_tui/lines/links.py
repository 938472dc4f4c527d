"""Useful links: a group after another, opened after the word «да»; one's own are added and removed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from epos_tui.domain.links import Link, LinkBook, safe_url
from epos_tui.domain.text import one_line
from epos_tui.lines.addresses import open_link
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.question import Question, Wrong, answer, confirmed
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, done, say
from epos_tui.lines.walk import walk
from epos_tui.present import links as present
from epos_tui.present.line import ended, listed
from epos_tui.usecases import links
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The groups, told anew after a change."""
    while walk(talk, _book(talk, cabinet, read(talk, cabinet, links.links(cabinet)))):
        pass


def _book(talk: Talk, cabinet: Cabinet, book: LinkBook) -> Menu[bool]:
    words = talk.words
    items: list[Item[bool]] = [
        _group(talk, cabinet, one_line(group.title) or words.links.LINKS, group.links, own=False)
        for group in book.groups
    ]
    if book.own:
        items.append(_group(talk, cabinet, words.links.OWN, book.own, own=True))
    items += acts(words, (Item(words.links.ADD, lambda: _add(talk, cabinet)),))
    return Menu(f"{words.links.TITLE}: {words.lines.points(len(items))}.", tuple(items))


def _group(talk: Talk, cabinet: Cabinet, title: str, group: tuple[Link, ...], own: bool) -> Item[bool]:
    count = talk.words.links.count(len(group))
    more = listed(present.link_said(link, talk.words) for link in group)
    return Item(f"{title}: {count}", lambda: _links(talk, cabinet, title, group, own), (title,), more=more)


def _links(talk: Talk, cabinet: Cabinet, title: str, group: tuple[Link, ...], own: bool) -> bool | None:
    items = tuple(_link(talk, cabinet, link, own) for link in group)
    return walk(talk, Menu(f"{title}: {talk.words.links.count(len(items))}.", items))


def _link(talk: Talk, cabinet: Cabinet, link: Link, own: bool) -> Item[bool]:
    name = present.name_of(link, talk.words)
    return Item(present.link_said(link, talk.words), lambda: _open(talk, cabinet, link, own) or None, (name,))


def _open(talk: Talk, cabinet: Cabinet, link: Link, own: bool) -> bool:
    """Everything about it, then what can be done."""
    words = talk.words
    name = present.name_of(link, words)
    say(talk, ended(name), *(ended(str(field)) for field in present.link_fields(link, words)))
    items = tuple(_acts(talk, cabinet, link, own))
    if not items:
        return False
    heading = f"{words.lines.CHOOSE_ACT}: {words.lines.points(len(items))}."
    return bool(walk(talk, Menu(heading, items)))


def _acts(talk: Talk, cabinet: Cabinet, link: Link, own: bool) -> Iterator[Item[bool]]:
    if url := safe_url(link.url):
        yield Item(talk.words.links.OPEN, lambda: open_link(talk, url))
    if own:
        yield Item(talk.words.links.CHANGE, lambda: _change(talk, cabinet, link))
        yield Item(talk.words.links.REMOVE, lambda: _remove(talk, cabinet, link) or None)


def _remove(talk: Talk, cabinet: Cabinet, link: Link) -> bool:
    words, name = talk.words, present.name_of(link, talk.words)
    if not confirmed(talk, (words.links.remove_question(name),), otherwise=words.lines.NOTHING_CHANGED):
        return False
    links.remove(cabinet, link)
    done(talk, words.links.removed(name))
    return True


def _add(talk: Talk, cabinet: Cabinet) -> bool:
    link = _asked(talk, Link("", ""))
    links.add(cabinet, link)
    done(talk, talk.words.links.added(link.title))
    return True


def _change(talk: Talk, cabinet: Cabinet, link: Link) -> bool:
    new = _asked(talk, link)
    links.replace(cabinet, link, new)
    done(talk, talk.words.links.added(new.title))
    return True


def _asked(talk: Talk, link: Link) -> Link:
    """The title, then the address, what is known by Enter; told how to be right until it is."""
    words = talk.words

    def named(text: str) -> str:
        if not (text or link.title):
            raise Wrong(words.links.NO_NAME)
        return text or link.title

    def addressed(text: str) -> str:
        if (url := safe_url(text or link.url)) is None:
            raise Wrong(words.links.WRONG_ADDRESS)
        return url

    title = answer(talk, _field(talk, words.links.NAME, link.title, named))
    url = answer(talk, _field(talk, words.links.ADDRESS, link.url, addressed))
    return replace(link, title=title, url=url)


def _field(talk: Talk, name: str, known: str, parse: Callable[[str], str]) -> Question[str]:
    word = talk.words.lines
    lines = (word.enter(known),) if known else ()
    return Question(lines, word.field_prompt(name), parse, free=True)
