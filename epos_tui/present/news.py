"""News in words: rows, sentences, the whole text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from epos_tui.domain.links import host_of, plain_url, with_hosts
from epos_tui.domain.news import NewsItem, NewsSource, NotedNews, links_of, unread
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line, paragraphs
from epos_tui.i18n import Words
from epos_tui.present.addresses import link_lines, link_names
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, ended, listed, sentence

MOST_OF_BEGINNING = 400
_SHORT = 60
"""Lines of a list stay together; longer ones stand apart."""
_GAP = Field("", "")


@dataclass(frozen=True)
class NewsCells:
    """A row of the list."""

    sign: str
    day: str
    source: str
    title: str
    tone: Tone


def cells(noted: NotedNews, kind: InstitutionKind, words: Words, glyphs: Glyphs) -> NewsCells:
    """The sign stands before what nobody has opened."""
    return NewsCells(
        glyphs.point if noted.unread else "",
        words.dates.day_short(noted.item.published.date()),
        words.news.SOURCE[kind][noted.item.source],
        title_of(noted.item, words),
        Tone.PLAIN if noted.unread else Tone.MUTED,
    )


def title_of(item: NewsItem, words: Words) -> str:
    """The title, or that there is none."""
    return with_hosts(one_line(item.title)) or words.news.NO_TITLE


def from_whom(item: NewsItem, kind: InstitutionKind, words: Words) -> str:
    """14 октября 2026, школа"""
    return f"{words.dates.day_year(item.published.date())}, {words.news.SOURCE[kind][item.source]}"


def news_said(noted: NotedNews, kind: InstitutionKind, words: Words) -> str:
    """14 октября 2026, школа: Родительское собрание. Не прочитано."""
    about = f"{from_whom(noted.item, kind, words)}: {title_of(noted.item, words)}"
    return sentence([about, _unread(noted, words)])


def news_item(noted: NotedNews, kind: InstitutionKind, words: Words) -> str:
    """Родительское собрание. Не прочитано. 14 октября 2026, школа."""
    about = capital(from_whom(noted.item, kind, words))
    return sentence([title_of(noted.item, words), _unread(noted, words), about])


def _unread(noted: NotedNews, words: Words) -> str:
    return capital(words.news.UNREAD) if noted.unread else ""


def heading(
    source: NewsSource | None, news: Sequence[NotedNews], kind: InstitutionKind, words: Words
) -> tuple[str, str]:
    """Новости школы; 3 непрочитанные"""
    count = unread(news)
    told = words.news.unread(count) if count else words.news.ALL_READ
    return words.news.heading(kind, source), told if news else ""


def none_said(known: Sequence[NotedNews], only_unread: bool, words: Words) -> str:
    """Why nothing is shown."""
    if not known:
        return words.news.NONE
    return words.news.NO_UNREAD if only_unread else words.news.NONE_HERE


def text_lines(item: NewsItem, words: Words) -> tuple[str, ...]:
    """The text, a paragraph each; every address as its host."""
    return paragraphs(with_hosts(item.text)) or (words.news.NO_TEXT,)


def brief_fields(noted: NotedNews, words: Words) -> tuple[Field, ...]:
    """The title, and how the text begins."""
    links = listed(link_names(links_of(noted.item)))
    fields = [
        Field("", title_of(noted.item, words), Tone.TITLE),
        Field("", _unread(noted, words), Tone.NOTICE),
        *(Field("", line) for line in _beginning(text_lines(noted.item, words))),
        Field(words.links.LINKS, links),
    ]
    return tuple(field for field in fields if field.value)


def _beginning(lines: Sequence[str]) -> Iterator[str]:
    """As much as a box needs, in whole words."""
    left = MOST_OF_BEGINNING
    for line in lines:
        if len(line) > left:
            cut = line[:left]
            yield f"{cut.rpartition(' ')[0] or cut}…"
            return
        yield line
        left -= len(line)


def full_fields(item: NewsItem, words: Words) -> tuple[Field, ...]:
    """The title, the text with its paragraphs apart, the links by number."""
    links = link_lines(links_of(item), words)
    text = tuple(_apart(text_lines(item, words)))
    return (Field("", title_of(item, words), Tone.TITLE), _GAP, *text, *((_GAP, *links) if links else ()))


def _apart(lines: Sequence[str]) -> Iterator[Field]:
    before = ""
    for line in lines:
        if before and max(len(before), len(line)) > _SHORT:
            yield _GAP
        yield Field("", line)
        before = line


def news_sections(
    shown: Sequence[NotedNews], none: str, source: NewsSource | None, kind: InstitutionKind, words: Words
) -> tuple[Section, ...]:
    """The list as text, or why it is empty."""
    name, count = heading(source, shown, kind, words)
    about = listed([words.news.count(len(shown)), count])
    told = tuple(news_said(noted, kind, words) for noted in shown)
    return (Section(f"{name}: {about}", told) if shown else Section(name, (none,)),)


def item_sections(item: NewsItem, kind: InstitutionKind, words: Words) -> tuple[Section, ...]:
    """A piece of news as text: its links with their addresses."""
    lines = [ended(capital(from_whom(item, kind, words)))]
    lines += [ended(line) for line in text_lines(item, words)]
    for number, url in enumerate(links_of(item), 1):
        lines.append(f"{words.links.numbered(number)}: {plain_url(url)} ({host_of(url)}).")
    return (Section(title_of(item, words), tuple(lines)),)
