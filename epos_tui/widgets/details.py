"""Everything about the focused row, as labelled lines."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len, chop_cells
from textual import events
from textual.content import Content
from textual.geometry import Region, Size

from epos_tui.present.line import Field, Line, Tone
from epos_tui.widgets.scrolled import ScrolledLines

_STYLES = {
    Tone.PLAIN: "",
    Tone.TITLE: "bold $primary",
    Tone.MUTED: "$foreground-muted",
    Tone.GOOD: "bold $success",
    Tone.NOTICE: "$accent",
    Tone.BAD: "bold $error",
    Tone.FOUND: "bold underline",
}


def fields_content(fields: Sequence[Field]) -> Content:
    """Labels muted, values in their tone, for a widget that wraps by itself; text stays text."""
    lines = []
    for field in fields:
        label = Content.styled(f"{field.label}: ", "$foreground-muted") if field.label else Content("")
        lines.append(label + Content.styled(field.value, _STYLES[field.tone]))
    return Content("\n").join(lines)


class DetailBox(ScrolledLines):
    """A box that follows the cursor of a list; it scrolls when it has the focus."""

    DEFAULT_CSS = """
    DetailBox {
        border: round $border-blurred;
        border-title-color: $primary;
        border-title-style: bold;
        padding: 0 1;
        scrollbar-gutter: stable;
        &:focus { border: round $border; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.fields: Sequence[Field] = ()

    def show(self, title: str, fields: Sequence[Field], same: bool = False) -> None:
        """Replaces the content; where it is of the `same` thing, one reads on."""
        self._show_title(Content(title))
        self.fields = fields
        if not same:
            self.scroll_to(y=0, animate=False, immediate=True)
        self._wrap()

    def _show_title(self, title: Content) -> None:
        """Only the upper border is painted again: the property would repaint the box."""
        if title != self._border_title:
            self._border_title = title
            self.refresh(Region(0, 0, self.outer_size.width, 1).translate(-self.content_offset))

    def _wrap(self) -> None:
        """Only lines that differ are painted again: the box changes with every key."""
        old, self.lines = self.lines, list(wrapped(self.fields, max(1, self.text_width)))
        self.set_extent(len(self.lines))
        pairs = zip_longest(old, self.lines)
        changed = [Region(0, y - self.top, self.size.width, 1) for y, (a, b) in enumerate(pairs) if a != b]
        if changed:
            self.refresh(*changed)

    def on_resize(self, event: events.Resize) -> None:
        """Lines follow the width."""
        self._wrap()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the text has."""
        return sum(1 for _ in wrapped(self.fields, max(1, width)))


def wrapped(fields: Sequence[Field], width: int) -> Iterator[list[Line]]:
    """The fields as lines of at most `width` cells, broken between words."""
    for field in fields:
        line: list[Line] = []
        used = 0
        for word, tone in _words(field, width):
            cells = cell_len(word)
            if line and used + cells > width:
                yield line
                line, used = [], 0
                word = word.lstrip()
                cells = cell_len(word)
            line.append(Line(word, tone))
            used += cells
        yield line


def _words(field: Field, width: int) -> Iterator[tuple[str, Tone]]:
    """Words with the blank before them; a word longer than a line comes in pieces."""
    label = f"{field.label}:".split() if field.label else []
    parts = [(word, Tone.MUTED) for word in label] + [(word, field.tone) for word in field.value.split()]
    for number, (word, tone) in enumerate(parts):
        for n, piece in enumerate(chop_cells(word, max(1, width - 1))):
            yield (f" {piece}" if number and n == 0 else piece), tone
