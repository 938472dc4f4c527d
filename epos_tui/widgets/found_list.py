"""What a search has found: the day, the kind, whose it is, and a line with the words in it."""

from collections.abc import Iterator

from rich.cells import cell_len

from epos_tui.domain.people import Viewer
from epos_tui.domain.search import Item
from epos_tui.i18n import Words
from epos_tui.present.line import Line, Tone
from epos_tui.present.search import Looked, Snippet, day_cell, snippet, whose_cell
from epos_tui.widgets.rows import Rows, fit

_DAY, _KIND, _CHILD = 8, 11, 12


def sizes(width: int, children: int) -> tuple[int, int, int, int]:
    """Cells of day, kind, child and text; 0 leaves a column out."""
    kind = _KIND if width >= 60 else 0
    child = _CHILD if width >= 70 and children > 1 else 0
    return _DAY, kind, child, width - 1 - _DAY - kind - child


class FoundList(Rows[Item]):
    """The words that were looked for are bold and underlined."""

    def __init__(self, words: Words, viewer: Viewer) -> None:
        super().__init__()
        self.words, self.viewer = words, viewer
        self.looked: Looked | None = None
        self._lines: dict[tuple[int, int], tuple[Item, Snippet]] = {}
        """What was made of the things of this search, by the room for it: a line is drawn more than once."""

    def look(self, looked: Looked) -> None:
        """Another search: its words are marked from now on."""
        self.looked, self._lines = looked, {}

    def _snippet(self, item: Item, room: int) -> Snippet:
        assert self.looked
        if (id(item), room) not in self._lines:
            self._lines[id(item), room] = item, snippet(item, self.looked, room)
        return self._lines[id(item), room][1]

    def key_of(self, item: Item) -> str:
        return f"{item.kind.value} {item.students} {item.place} {item.texts}"

    def heads(self, width: int) -> str:
        """The line over the list."""
        day, kind, child, text = sizes(width, len(self.viewer.students))
        word = self.words.search
        cells = ((word.DATE, day), (word.WHAT, kind), (word.WHOSE, child), (word.TEXT, text))
        return " " + "".join(fit(name, size) for name, size in cells if size)

    def draw(self, item: Item, width: int) -> tuple[Line, ...]:
        assert self.looked
        day, kind, child, text = sizes(width, len(self.viewer.students))
        own = f"{self.words.search.OWN}: " if item.own else ""
        name = self.words.search.KIND_SHORT[item.kind] if kind else ""
        about = fit(whose_cell(item, self.viewer, self.words), child - 1) + " " if child else ""
        return (
            Line(" " + fit(day_cell(item, self.looked, self.words), day), Tone.MUTED),
            Line(fit(name, kind), Tone.MUTED),
            Line(about, Tone.MUTED),
            Line(own, Tone.GOOD),
            *_fitted(self._snippet(item, text - len(own)).pieces(), text - len(own)),
        )


def _fitted(pieces: Iterator[Line], width: int) -> Iterator[Line]:
    """The pieces in exactly so many cells together, cut at the end."""
    left = width
    for piece in pieces:
        if cell_len(piece.text) > left:
            yield Line(fit(piece.text, left), piece.tone)
            return
        yield piece
        left -= cell_len(piece.text)
    yield Line(" " * left)
