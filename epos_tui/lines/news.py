"""News of the region and of the institution: the list, and each text paragraph by paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from epos_tui.domain.errors import EposError
from epos_tui.domain.news import NewsFilter, NewsSource, NotedNews, chosen, links_of, searched
from epos_tui.domain.people import InstitutionKind
from epos_tui.lines.addresses import link_items
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, done, say
from epos_tui.lines.walk import walk
from epos_tui.present import news as present
from epos_tui.present.errors import told
from epos_tui.present.line import capital, ended, listed
from epos_tui.usecases import news
from epos_tui.usecases.cabinet import Cabinet


@dataclass
class Visit:
    """Somebody among the news; that reading cannot be kept is told once."""

    talk: Talk
    cabinet: Cabinet
    told_unkept: bool = False

    @property
    def kind(self) -> InstitutionKind:
        """Whose words for the sources are right."""
        return self.cabinet.student.institution.kind


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From all news to those of one source, or the unread ones."""
    visit = Visit(talk, cabinet)
    before, wanted = NewsFilter(), _list(visit, NewsFilter(), again=False)
    while wanted:
        before, wanted = wanted, _list(visit, wanted, again=wanted == before)


def _list(visit: Visit, wanted: NewsFilter, again: bool) -> NewsFilter | None:
    """The news of a filter; gives what to show next: the same when something was read."""
    talk, words = visit.talk, visit.talk.words
    known = read(talk, visit.cabinet, news.news(visit.cabinet))
    if not known:
        say(talk, words.news.NONE)
        return None
    shown = chosen(known, wanted)
    items = (*(_choice(visit, wanted, noted) for noted in shown), *acts(words, _acts(visit, wanted, shown)))
    name = listed(present.heading(wanted.source, shown, visit.kind, words))
    intro = () if shown else (present.none_said(known, wanted.only_unread, words),)
    return walk(
        talk, Menu(f"{name}: {words.lines.points(len(items))}.", items, intro, leaf=True, again=again)
    )


def _choice(visit: Visit, wanted: NewsFilter, noted: NotedNews) -> Item[NewsFilter]:
    words = visit.talk.words
    text = present.news_item(noted, visit.kind, words)
    name = present.title_of(noted.item, words)
    return Item(text, lambda: _open(visit, wanted, noted), (name,), more=searched(noted.item))


def _open(visit: Visit, wanted: NewsFilter, noted: NotedNews) -> NewsFilter | None:
    """Tells everything, then the links; gives whether the list has changed."""
    talk, words, item = visit.talk, visit.talk.words, noted.item
    about = capital(present.from_whom(item, visit.kind, words))
    say(talk, *map(ended, (present.title_of(item, words), about, *present.text_lines(item, words))))
    changed = noted.unread and _mark(visit, noted)
    if links := tuple(link_items(talk, links_of(item))):
        walk(talk, Menu(f"{words.links.LINKS}: {words.lines.points(len(links))}.", links, leaf=True))
    return wanted if changed else None


def _mark(visit: Visit, noted: NotedNews) -> bool:
    """Whether it is kept that it was read."""
    try:
        news.mark_read(visit.cabinet, (noted.item.id,))
    except EposError as error:
        words = visit.talk.words
        if not visit.told_unkept:
            say(visit.talk, words.errors.warning(told(error, words)))
        visit.told_unkept = True
        return False
    return True


def _acts(visit: Visit, wanted: NewsFilter, shown: Sequence[NotedNews]) -> Iterator[Item[NewsFilter]]:
    """Other news, and one act for all of these."""
    word = visit.talk.words.news
    if wanted != NewsFilter():
        yield Item(word.ALL, NewsFilter)
    for source in NewsSource:
        if source is not wanted.source:
            yield _filter(word.ONLY[visit.kind][source], replace(wanted, source=source))
    if not wanted.only_unread:
        yield _filter(word.ONLY_UNREAD, replace(wanted, only_unread=True))
    unread = tuple(noted for noted in shown if noted.unread)
    if unread:
        yield Item(word.MARK_ALL, lambda: _mark_all(visit, wanted, unread))


def _filter(text: str, wanted: NewsFilter) -> Item[NewsFilter]:
    return Item(text, lambda: wanted)


def _mark_all(visit: Visit, wanted: NewsFilter, unread: Sequence[NotedNews]) -> NewsFilter:
    news.mark_read(visit.cabinet, [noted.item.id for noted in unread])
    done(visit.talk, visit.talk.words.news.marked(len(unread)))
    return wanted
