"""Where one is on a page, and the screen that comes of it: rows appear as one comes to them."""

from dataclasses import dataclass, replace
from textwrap import wrap

from rich.cells import cell_len

from epos_tui.by_ear.page import Page, Row
from epos_tui.domain.text import folded

WIDEST = 79
"""Cells of a row: what a reader says at once, and a terminal of eighty columns shows."""
NOTICE_LINES = 2
"""At the bottom, for what is told in passing."""


@dataclass(frozen=True)
class Place:
    """Rows from `top` to before `end` stand on the screen; `focus` at the end of the rows: the question."""

    page: Page
    size: tuple[int, int]
    """Columns and lines."""
    rows: tuple[Row, ...] = ()
    """The rows of the page, none wider than the screen."""
    sources: tuple[int, ...] = ()
    """The row of the page that each of them is a piece of."""
    focus: int = 0
    top: int = 0
    end: int = 1
    typed: str = ""
    at: int = 0
    """How much of what is typed stands before the cursor."""
    digits: str = ""
    """The digits of a number that may go on."""
    notice: str = ""
    lower: bool = False
    """The notice stands a line lower: one that is told again has to be printed again."""

    @property
    def asked(self) -> bool:
        """Whether the answer to the question is typed here."""
        return self.page.prompt is not None and self.focus == len(self.rows)

    @property
    def row(self) -> Row | None:
        """The row one is on."""
        return self.rows[self.focus] if self.focus < len(self.rows) else None

    @property
    def heading(self) -> list[str]:
        """The lines of the heading."""
        return _wrapped(self.page.heading, _width(self.size))

    @property
    def room(self) -> int:
        """How many rows there is room for."""
        asked = self.page.prompt is not None
        return max(1, self.size[1] - len(self.heading) - NOTICE_LINES - asked)


@dataclass(frozen=True)
class Frame:
    """The lines of the screen, and where its cursor stands: column and line."""

    lines: tuple[str, ...]
    caret: tuple[int, int]


def _width(size: tuple[int, int]) -> int:
    return max(8, min(size[0] - 1, WIDEST))


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(text, width) or [""]


def opened(page: Page, size: tuple[int, int]) -> Place:
    """The beginning of a page: one row of a list, the whole of a question."""
    width = _width(size)
    pieces = [
        (source, replace(row, text=text))
        for source, row in enumerate(page.rows)
        for text in _wrapped(row.text, width)
    ]
    rows, sources = tuple(row for _, row in pieces), tuple(source for source, _ in pieces)
    focus = sum(source < page.focus for source in sources)
    place = Place(page, size, rows, sources, focus, focus, focus + 1)
    if page.prompt is None:
        return place
    return replace(place, top=max(0, focus - place.room), end=len(rows))


def resized(place: Place, size: tuple[int, int]) -> Place:
    """The same row on a screen of another size."""
    fresh = opened(place.page, size)
    if place.asked:
        return edited(fresh, place.typed, place.at)
    source = place.sources[place.focus] if place.sources else 0
    focus = sum(each < source for each in fresh.sources)
    return jumped(replace(fresh, typed=place.typed, at=place.at), focus)


def stepped(place: Place, step: int) -> Place | None:
    """One row further; None at the end of the page."""
    focus = place.focus + step
    if not 0 <= focus < len(place.rows) + (place.page.prompt is not None):
        return None
    if focus == len(place.rows):
        return replace(place, focus=focus)
    top, end = min(place.top, focus), max(place.end, focus + 1)
    if focus - top >= place.room:
        top = focus - place.room + 1
    return replace(place, focus=focus, top=top, end=min(end, top + place.room))


def jumped(place: Place, focus: int) -> Place:
    """Another row: where it stands already, or alone under the heading; a question stays whole."""
    if not place.rows:
        return place
    focus = min(max(focus, 0), len(place.rows) - 1)
    if place.top <= focus < place.end:
        return replace(place, focus=focus)
    if place.page.prompt is not None:
        top = min(max(0, focus - place.room + 1), focus)
        return replace(place, focus=focus, top=top, end=min(len(place.rows), top + place.room))
    return replace(place, focus=focus, top=focus, end=focus + 1)


def whole(place: Place) -> Place:
    """As much of the page as there is room for."""
    top = max(0, min(place.top, len(place.rows) - place.room))
    return replace(place, top=top, end=min(len(place.rows), top + place.room))


def next_part(place: Place, step: int) -> Place | None:
    """The first row of another part of the page; None where there is no other."""
    parts = [row.part for row in place.rows]
    starts = [i for i, part in enumerate(parts) if i == 0 or parts[i - 1] != part]
    if len(starts) < 2 or place.focus >= len(parts):
        return None
    here = max(index for index, start in enumerate(starts) if start <= place.focus)
    return jumped(place, starts[(here + step) % len(starts)])


def numbered(place: Place, digit: str) -> Place | None:
    """The thing of that number; digits go on as long as there is one."""
    for digits in (place.digits + digit, digit):
        found = next((i for i, row in enumerate(place.rows) if row.choice == int(digits) - 1), None)
        if found is not None:
            return replace(jumped(place, found), digits=digits)
    return None


def found(place: Place, wanted: str) -> Place | None:
    """The next row with the text, from the one after this on."""
    count = len(place.rows)
    for offset in range(1, count + 1):
        index = (place.focus + offset) % count
        if folded(wanted) in folded(place.rows[index].text):
            return jumped(place, index)
    return None


def edited(place: Place, typed: str, at: int) -> Place:
    """What is typed, with the cursor in it."""
    return replace(place, typed=typed, at=at, focus=len(place.rows))


def framed(place: Place) -> Frame:
    """The screen."""
    columns, height = place.size
    head = place.heading
    lines = head + [row.text for row in place.rows[place.top : place.end]]
    caret = (0, len(head) + place.focus - place.top)
    if place.page.prompt is not None:
        text, column = _input(place)
        caret = (column, len(lines)) if place.asked else caret
        lines.append(text)
    body = max(1, height - NOTICE_LINES)
    lines = lines[:body] + [""] * (body - len(lines))
    notice = [*[""] * place.lower, *_wrapped(place.notice, max(8, columns - 1))][-NOTICE_LINES:]
    last = [*notice, *[""] * (NOTICE_LINES - len(notice))]
    return Frame((*lines, *last), (caret[0], min(caret[1], body - 1)))


def _input(place: Place) -> tuple[str, int]:
    """The line of the answer and its column; a long answer moves on by half of the room."""
    prompt = place.page.prompt or ""
    if place.page.unseen:
        return prompt, cell_len(prompt)
    room = max(8, place.size[0] - 1 - len(prompt))
    start, half = 0, room // 2
    while place.at - start >= room:
        start += half
    shown = prompt + place.typed[start : start + room]
    return shown, cell_len(prompt + place.typed[start : place.at])
