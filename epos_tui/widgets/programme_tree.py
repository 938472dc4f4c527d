"""Work programmes as a tree: subjects, their sections, their topics."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from epos_tui.domain.programmes import Part, Programme, Topic, holds, leads_to, parts
from epos_tui.i18n import Words
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Line, Tone
from epos_tui.present.programmes import cells
from epos_tui.widgets.rows import Rows, fit

NARROW = 60
SHORTEST_CONTROL = 3


def sizes(width: int, topic: bool) -> tuple[int, int, int]:
    """Cells of the control work, the hours and the state; all of them belong to the state above topics."""
    if width < NARROW:
        return (SHORTEST_CONTROL, 0, 10) if topic else (0, 0, 14)
    if topic:
        return SHORTEST_CONTROL if width < 100 else 32, 6, 21
    return 0, 0, 27


@dataclass(frozen=True)
class TreeRow:
    """A part in sight; the key is made of the numbers of all above it and its own."""

    key: str
    part: Part
    above: tuple[Part, ...] = ()
    unfolded: bool = False

    @property
    def foldable(self) -> bool:
        """Whether there is anything under it."""
        return bool(parts(self.part))

    @property
    def key_above(self) -> str:
        """The part it lies under; nothing for a subject."""
        return self.key.rpartition(".")[0]


def tree(programmes: Sequence[Programme], unfolded: Collection[str], wanted: str = "") -> Iterator[TreeRow]:
    """The rows in sight: what holds the text, what leads there, and what lies under it where unfolded."""
    for key, programme in _kept("", programmes, wanted):
        yield from _rows(TreeRow(key, programme), unfolded, wanted)


def _rows(row: TreeRow, unfolded: Collection[str], wanted: str) -> Iterator[TreeRow]:
    open_now = row.key in unfolded
    yield TreeRow(row.key, row.part, row.above, open_now)
    if open_now:
        below = "" if holds(row.part, wanted) else wanted
        for key, part in _kept(f"{row.key}.", parts(row.part), below):
            yield from _rows(TreeRow(key, part, (*row.above, row.part)), unfolded, below)


def _kept(above: str, below: Sequence[Part], wanted: str) -> Iterator[tuple[str, Part]]:
    for number, part in enumerate(below):
        if holds(part, wanted) or leads_to(part, wanted):
            yield f"{above}{number}", part


def ways(below: Sequence[Part], wanted: str, above: str = "") -> Iterator[str]:
    """The keys of all parts that lead to the text."""
    for number, part in enumerate(below):
        if leads_to(part, wanted):
            key = f"{above}{number}"
            yield key
            yield from ways(parts(part), wanted, f"{key}.")


class ProgrammeTree(Rows[TreeRow]):
    """A sign tells what can be unfolded; the words stand in the details."""

    def __init__(self, words: Words, glyphs: Glyphs) -> None:
        super().__init__()
        self.words, self.glyphs = words, glyphs

    def key_of(self, item: TreeRow) -> str:
        return item.key

    def draw(self, item: TreeRow, width: int) -> tuple[Line, ...]:
        narrow, topic = width < NARROW, isinstance(item.part, Topic)
        indent = " " * (len(item.above) * (1 if narrow else 2))
        sign = Line(f" {indent}{self._sign(item)} ", Tone.MUTED)
        shown, room = cells(item.part, self.words), width - len(sign.text)
        state = shown.short if narrow else shown.state
        control, hours, about = sizes(width, topic)
        tone = Tone.TITLE if item.unfolded and not item.above else shown.tone
        return (
            sign,
            Line(fit(shown.title, room - control - hours - about - 1) + " ", tone),
            Line(
                fit(self._control(shown.control, control), control - 1) + " " if control else "", Tone.NOTICE
            ),
            Line(fit(shown.hours, hours), Tone.MUTED),
            Line(fit(state, about), shown.tone if topic else Tone.MUTED),
        )

    def _sign(self, item: TreeRow) -> str:
        if not item.foldable:
            return " "
        return self.glyphs.unfolded if item.unfolded else self.glyphs.folded

    def _control(self, title: str, width: int) -> str:
        short = self.words.diary.CONTROL_SHORT
        return "" if not title else short if width == SHORTEST_CONTROL else f"{short}: {title}"
