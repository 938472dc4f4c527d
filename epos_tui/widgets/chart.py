"""Lines of averages by week, drawn with signs; the same numbers stand in a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message

from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import fit
from epos_tui.widgets.scrolled import ScrolledLines

TONES = (Tone.TITLE, Tone.NOTICE, Tone.GOOD, Tone.BAD, Tone.PLAIN)
"""Lines take turns; the marker tells them apart without colours."""
AXIS = 6
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))


@dataclass(frozen=True)
class Series:
    """A line of the chart: a value for each of the weeks, None where there is no point."""

    marker: str
    tone: Tone
    values: tuple[Fraction | None, ...]
    repeated: tuple[bool, ...] = ()
    """Weeks without new marks: the line goes on without a sign."""


@dataclass(frozen=True)
class Scale:
    """The values at the foot and at the head, and the labels on the way."""

    low: int
    high: int
    labels: tuple[tuple[Fraction, str], ...]


class Canvas:
    """Cells of 2 by 4 dots; a cell has the tone of what was drawn on it last."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.dots: dict[tuple[int, int], int] = {}
        self.signs: dict[tuple[int, int], str] = {}
        self.tones: dict[tuple[int, int], Tone] = {}

    def dot(self, x: int, y: int, tone: Tone) -> None:
        """Sets one dot."""
        cell = (x // 2, y // 4)
        self.dots[cell] = self.dots.get(cell, 0) | _DOTS[y % 4][x % 2]
        self.tones[cell] = tone

    def line(self, start: tuple[int, int], end: tuple[int, int], tone: Tone) -> None:
        """Sets the dots between two points."""
        steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
        for n in range(steps + 1):
            x = start[0] + round((end[0] - start[0]) * n / steps)
            y = start[1] + round((end[1] - start[1]) * n / steps)
            self.dot(x, y, tone)

    def sign(self, x: int, y: int, sign: str, tone: Tone) -> None:
        """Puts a marker over the dot's cell."""
        self.signs[x // 2, y // 4] = sign
        self.tones[x // 2, y // 4] = tone

    def row(self, y: int) -> Iterator[Line]:
        """The cells of a row."""
        for x in range(self.width):
            sign = self.signs.get((x, y)) or _braille(self.dots.get((x, y), 0))
            yield Line(sign, self.tones.get((x, y), Tone.MUTED))


def _braille(dots: int) -> str:
    return chr(0x2800 + dots) if dots else " "


def chart(
    series: Sequence[Series], names: Sequence[str], scale: Scale, size: Size, braille: bool
) -> list[list[Line]]:
    """The lines of the chart: an axis at the left, the names of the weeks under it.

    Where braille cannot be drawn the points stand alone.
    """
    canvas = Canvas(max(2, size.width - AXIS), _rows(scale, size.height - 2))
    for item in series:
        _draw(canvas, item, scale, braille)
    labels = {_y(value, scale, canvas) // 4: label for value, label in scale.labels}
    body = [
        [Line(f"{labels.get(y, ''):>{AXIS - 2}}{'┤' if y in labels else '│'} ", Tone.MUTED), *canvas.row(y)]
        for y in range(canvas.height)
    ]
    foot = f"{'':{AXIS - 2}}└{'─' * (canvas.width + 1)}"
    return [*body, [Line(foot, Tone.MUTED)], [Line(_names(names, canvas), Tone.MUTED)]]


def _rows(scale: Scale, room: int) -> int:
    """As many as give each step of the scale the same height."""
    steps = max(1, len(scale.labels) - 1)
    return max(2, (room - 1) // steps * steps + 1)


def _draw(canvas: Canvas, item: Series, scale: Scale, braille: bool) -> None:
    places = {
        n: (_x(n, len(item.values), canvas), _y(value, scale, canvas))
        for n, value in enumerate(item.values)
        if value is not None
    }
    if braille:
        for start, end in pairwise(places.values()):
            canvas.line(start, end, item.tone)
    for n, (x, y) in places.items():
        repeated = n < len(item.repeated) and item.repeated[n]
        if not repeated or not braille:
            canvas.sign(x, y, "·" if repeated else item.marker, item.tone)


def _x(n: int, count: int, canvas: Canvas) -> int:
    return n * (canvas.width - 1) // max(1, count - 1) * 2


def _y(value: Fraction, scale: Scale, canvas: Canvas) -> int:
    """The dot of a value, labels in the middle of their rows; what lies outside the scale is on its edge."""
    most = (canvas.height - 1) * 4
    part = (scale.high - value) / (scale.high - scale.low)
    return max(0, min(most, round(part * most))) + 2


def _names(names: Sequence[str], canvas: Canvas) -> str:
    """The name of the last week, and of as many others as fit before it, each under its point."""
    if not names:
        return ""
    last = AXIS + canvas.width - cell_len(names[-1])
    text = " " * AXIS
    for n, name in enumerate(names[:-1]):
        place = AXIS + _x(n, len(names), canvas) // 2
        if place >= len(text) + (len(text) > AXIS) and place + cell_len(name) < last:
            text = f"{text:{place}}{name}"
    return f"{text:{last}}{names[-1]}"


def numbers(rows: Sequence[tuple[Line, Sequence[str]]], names: Sequence[str], width: int) -> list[list[Line]]:
    """The same as a table: as many of the last weeks as fit behind the names."""
    label = min(26, max(12, width // 3))
    count = max(1, (width - label) // 6)
    head = [Line(" " * label), *(Line(fit(name, 6), Tone.MUTED) for name in names[-count:])]
    body = [
        [Line(fit(name.text, label - 1) + " ", name.tone), *(Line(fit(text, 6)) for text in cells[-count:])]
        for name, cells in rows
    ]
    return [head, *body]


class Picture(ScrolledLines):
    """Shows what is drawn for its size."""

    DEFAULT_CSS = "Picture { height: 1fr; padding: 0 1; }"

    class Resized(Message):
        """There is another room to draw in."""

    def show(self, lines: list[list[Line]]) -> None:
        """Replaces the picture; the same one is not painted again."""
        if lines != self.lines:
            self.lines = lines
            self.set_extent(len(lines))
            self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        self.post_message(self.Resized())
