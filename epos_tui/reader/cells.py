"""The text of a terminal, cell by cell, without its colours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

_TOKEN = re.compile(r"\x1b\[(?P<row>\d+);(?P<column>\d+)H|\x1b\[[\d;:]*m|(?P<line>\n)|(?P<text>[^\x1b\n]+)")


class UnknownFrame(ValueError):
    """The toolkit paints in another way than this program understands."""


@dataclass(frozen=True)
class Cells:
    """Rows of cells and the cursor: column and row, from 0; the second cell of a wide sign is empty."""

    rows: tuple[tuple[str, ...], ...]
    caret: tuple[int, int] = (0, 0)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        return len(self.rows[0]), len(self.rows)


def blank(size: tuple[int, int]) -> Cells:
    """A terminal of so many columns and lines with nothing on it."""
    return Cells(((" ",) * size[0],) * size[1])


def painted(cells: Cells, frame: str) -> Cells:
    """The text after a frame: moves, colours, text and line feeds, nothing else; raises `UnknownFrame`."""
    rows = [list(row) for row in cells.rows]
    column = line = end = 0
    for token in _TOKEN.finditer(frame):
        if token.start() != end:
            break
        end = token.end()
        if token["row"]:
            column, line = int(token["column"]) - 1, int(token["row"]) - 1
        elif token["line"]:
            column, line = 0, line + 1
        elif token["text"] and 0 <= line < len(rows):
            column = _put(rows[line], column, token["text"])
    if end != len(frame):
        raise UnknownFrame(repr(frame[end : end + 40]))
    return Cells(tuple(map(tuple, rows)), (column, line))


def _put(row: list[str], column: int, text: str) -> int:
    for sign in text:
        width = cell_len(sign)
        if width == 0 and 0 < column <= len(row):
            row[column - 1 if row[column - 1] else column - 2] += sign
        elif column + width <= len(row):
            row[column : column + width] = [sign, *[""] * (width - 1)]
            column += width
    return column


def text_of(row: Sequence[str]) -> str:
    """The row as it is read, without the blanks at its end."""
    return "".join(row).rstrip()
