"""Searches everything that was read, of all children or of one."""

from collections.abc import Iterator

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.place import SearchKind
from epos_tui.domain.search import Found, Item
from epos_tui.present import search as say
from epos_tui.present.answers import means
from epos_tui.present.search import Looked
from epos_tui.usecases import search as usecases
from epos_tui.usecases.cabinet import is_local
from epos_tui.usecases.search import Library


async def search(call: Call) -> Answer:
    """What holds all the words; nothing found is an answer too."""
    cabinet, request, words = call.cabinet, call.request, call.words
    fresh = request.has("fresh")
    reading = await usecases.library(cabinet, fresh)
    library = reading.value
    kind = SearchKind(request.value("kind").replace("-", "_")) if request.has("kind") else None
    wanted, found = say.look(library.index, request.argument, kind, _student(call))
    looked = Looked(wanted, library.index.forms, cabinet.viewer, cabinet.today())
    return Answer(
        student=None,
        taken_at=reading.taken_at,
        kept=reading.kept or not (fresh or is_local(cabinet)),
        trouble=stale(reading, cabinet.today(), words),
        sections=lambda: tuple(say.sections(found, looked, library.gaps, words)),
        data=lambda: _data(call, found, looked, library),
        rows=lambda: [_HEADER, *_rows(found, looked)],
    )


def _student(call: Call) -> str:
    """All children, unless one is named."""
    named = call.request.value("child")
    return call.cabinet.student.id if named and not means(named, "all") else ""


def _data(call: Call, found: Found, looked: Looked, library: Library) -> object:
    from epos_tui.commands.records.search import search

    return search(found, looked, library.gaps, call.words)


_HEADER = ("child_ids", "kind", "date", "title", "text", "own", "taken_at", "page")


def _rows(found: Found, looked: Looked) -> Iterator[tuple[object, ...]]:
    """A row for each thing."""
    for item in found.items:
        yield (
            " ".join(item.students),
            item.kind.value,
            item.day or "",
            item.texts[0],
            say.best_text(item, looked),
            item.own,
            item.taken_at.isoformat(),
            _page(item),
        )


def _page(item: Item) -> str:
    return item.place.page if item.place else ""
