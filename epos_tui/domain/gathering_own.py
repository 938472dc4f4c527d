"""What the family keeps on this computer, as single things to be found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from epos_tui.domain.homework import NotedAssignment, OwnNote
from epos_tui.domain.links import Link, safe_url
from epos_tui.domain.place import Place, SearchKind
from epos_tui.domain.search import Item
from epos_tui.domain.searched import Own
from epos_tui.domain.support import SupportDraft
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span


def with_notes(found: Iterable[Item], own: Own) -> Iterator[Item]:
    """Every assignment with the family's note, which is found by itself as well."""
    left = {(student, id) for student, notes in own.notes.items() for id, note in notes.items() if note.text}
    for item in found:
        work = item.value
        if not isinstance(work, NotedAssignment):
            yield item
            continue
        (student,), id = item.students, work.assignment.id
        noted = replace(work, own=own.notes.get(student, {}).get(id, OwnNote()))
        yield replace(item, value=noted)
        if (student, id) in left:
            left.discard((student, id))
            day = work.assignment.due
            place = Place("homework", id, day, _days_of(item.place, day))
            texts = tuple(filter(None, (work.assignment.subject, one_line(noted.own.text))))
            yield Item(SearchKind.NOTE, texts, place, noted, own.taken_at, item.students, day, own=True)
    for student, id in sorted(left):
        note = own.notes[student][id]
        yield Item(SearchKind.NOTE, (one_line(note.text),), None, note, own.taken_at, (student,), own=True)


def _days_of(place: Place | None, day: date) -> Span:
    return place.span if place and place.span else Span(day, day)


def family(own: Own) -> Iterator[Item]:
    """Its own links, its requests to the support."""
    for link in own.links:
        place = Place("links", f"True  {link.url}")
        yield Item(SearchKind.LINK, told(link_texts(link)), place, link, own.taken_at, own=True)
    for request in own.sent:
        row = request.at.isoformat() + request.id
        place = Place("support", row, request.at.date())
        yield Item(
            SearchKind.SUPPORT, _draft_texts(request.draft), place, request, own.taken_at, (), place.day, True
        )
    if own.draft:
        place = Place("support", "form")
        yield Item(SearchKind.SUPPORT, _draft_texts(own.draft), place, own.draft, own.taken_at, own=True)


def _draft_texts(draft: SupportDraft) -> tuple[str, ...]:
    return told((draft.subject, draft.problem))


def link_texts(link: Link, group: str = "") -> tuple[str, ...]:
    """What a link is found by, with the heading it stands under; an unsafe address is nowhere shown."""
    return link.title, link.note, safe_url(link.url) or "", group


def told(texts: Iterable[str]) -> tuple[str, ...]:
    """Those that say something, a line each."""
    return tuple(line for line in map(one_line, texts) if line)
