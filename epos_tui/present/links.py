"""Useful links in words."""

from epos_tui.domain.links import Link, LinkBook, host_of, safe_url
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.addresses import address_field
from epos_tui.present.line import Field, Section, Tone, sentence


def name_of(link: Link, words: Words) -> str:
    """What the link is called, else its host."""
    return one_line(link.title) or host_of(link.url) or words.links.LINK


def where(link: Link, words: Words) -> str:
    """The host, or that nothing opens it."""
    return host_of(link.url) if safe_url(link.url) else words.links.UNSAFE


def link_said(link: Link, words: Words) -> str:
    """Портал ЭПОС: school.permkrai.ru. Вход родителя и ученика."""
    return sentence([f"{name_of(link, words)}: {where(link, words)}", link.note])


def link_fields(link: Link, words: Words) -> tuple[Field, ...]:
    """Everything about a link; an address that is not safe is not shown."""
    note = Field(words.links.NOTE, one_line(link.note))
    if not safe_url(link.url):
        fields: tuple[Field, ...] = (Field("", words.links.UNSAFE, Tone.BAD), note)
    else:
        fields = (
            Field(words.links.LINK, host_of(link.url), Tone.NOTICE),
            note,
            address_field(link.url, words),
        )
    return tuple(field for field in fields if field.value)


def book_sections(book: LinkBook, words: Words) -> tuple[Section, ...]:
    """All links as text: a section a group, one's own last."""
    groups = [(group.title, group.links) for group in book.groups] + [(words.links.OWN, book.own)]
    sections = tuple(
        Section(one_line(title) or words.links.LINKS, tuple(link_said(link, words) for link in links))
        for title, links in groups
        if links
    )
    return sections or (Section(words.links.TITLE, (words.links.NONE,)),)
