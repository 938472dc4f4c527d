"""What was found, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records import Moment
from epos_tui.domain import search as domain
from epos_tui.domain.place import SearchKind
from epos_tui.i18n import Words
from epos_tui.present import search as say
from epos_tui.present.search import Looked
from epos_tui.usecases import search as usecases


@dataclass(frozen=True)
class Place:
    """Where a thing stands: the page of the full screen, and the name of its row there, if it has one."""

    page: str
    row: str


@dataclass(frozen=True)
class Item:
    """A thing that was found; `children` are ids, none where it is the family's.

    `found` are the words of `text` that were looked for, as they stand there; `taken_at` is when it was read.
    """

    kind: SearchKind
    children: tuple[str, ...]
    date: date | None
    title: str
    text: str
    found: tuple[str, ...]
    own: bool
    taken_at: Moment
    place: Place | None
    label: str


@dataclass(frozen=True)
class Gap:
    """What of a child cannot be found: what was never read, and what only in part."""

    child: str
    nothing: tuple[SearchKind, ...]
    partly: tuple[SearchKind, ...]


@dataclass(frozen=True)
class Search:
    """The answer of `search`, best first; `count` is how many there are, of which the first are here."""

    count: int
    items: tuple[Item, ...]
    gaps: tuple[Gap, ...]


def search(found: domain.Found, looked: Looked, gaps: Sequence[usecases.Gap], words: Words) -> Search:
    """What was found with its sentences."""
    items = tuple(_item(item, looked, words) for item in found.items)
    return Search(found.count, items, tuple(Gap(gap.student, gap.nothing, gap.partly) for gap in gaps))


def _item(item: domain.Item, looked: Looked, words: Words) -> Item:
    shown = say.snippet(item, looked)
    return Item(
        kind=item.kind,
        children=item.students,
        date=item.day,
        title=item.texts[0],
        text=say.best_text(item, looked),
        found=tuple(shown.text[start:end] for start, end in shown.hits),
        own=item.own,
        taken_at=item.taken_at,
        place=Place(item.place.page, item.place.row) if item.place else None,
        label=say.said(item, looked, words),
    )
