"""Useful links, and the family's own."""

from collections.abc import Iterator

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.argv import shown
from epos_tui.commands.tell import talk
from epos_tui.commands.troubles import stale
from epos_tui.domain.links import Link, LinkBook, host_of, safe_url
from epos_tui.domain.text import clean, one_line
from epos_tui.present import links as say
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import links as usecases
from epos_tui.usecases.cabinet import latest


async def links(call: Call) -> Answer:
    """All links, after the change that was asked for."""
    student, words = call.cabinet.student, call.words
    known = (await latest(usecases.links(call.cabinet))).value
    if call.request.has("add"):
        _add(call)
    if call.request.has("remove"):
        _remove(call, known)
    reading = await latest(usecases.links(call.cabinet))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *say.book_sections(reading.value, words)),
        data=lambda: _data(call, reading.value),
        rows=lambda: [_HEADER, *_rows(student.id, reading.value)],
    )


def _add(call: Call) -> None:
    url = safe_url(one_line(clean(call.request.value("add"))))
    if url is None:
        raise Misused(call.words.links.WRONG_ADDRESS)
    title = one_line(clean(call.request.value("title"))) or host_of(url)
    usecases.add(call.cabinet, Link(title, url))
    talk(call.words.links.added(title))


def _remove(call: Call, known: LinkBook) -> None:
    typed = one_line(clean(call.request.value("remove")))
    link = next((item for item in known.own if item.url == typed), None)
    if link is None:
        raise Misused(call.words.links.no_own(shown(typed)))
    usecases.remove(call.cabinet, link)
    talk(call.words.links.removed(say.name_of(link, call.words)))


def _data(call: Call, book: LinkBook) -> object:
    from epos_tui.commands.records.links import links

    return links(book, call.words)


_HEADER = ("child_id", "group", "own", "title", "url", "host", "note")


def _rows(student_id: str, book: LinkBook) -> Iterator[tuple[object, ...]]:
    """A row a link."""
    groups = [(group.title, False, group.links) for group in book.groups] + [("", True, book.own)]
    for title, own, group in groups:
        for link in group:
            yield (student_id, title, own, link.title, link.url, host_of(link.url), link.note)
