"""What one page has: a heading, rows to read or to choose, and perhaps a question under them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from epos_tui.domain.text import folded
from epos_tui.i18n import Words
from epos_tui.lines.menu import Item, Menu
from epos_tui.present.ear import heard
from epos_tui.present.line import ended

SHORT, LONG = 20, 60
"""Characters of a heading: so many it has at least, and no more when it can be cut."""


@dataclass(frozen=True)
class Row:
    """A row of text."""

    text: str
    choice: int | None = None
    """What Enter opens, from 0; None: the row is only read."""
    part: str = ""
    """The part of the page it belongs to."""


@dataclass(frozen=True)
class Page:
    """`focus` is the row it begins on; a `prompt` makes it a question."""

    heading: str
    rows: tuple[Row, ...]
    focus: int = 0
    prompt: str | None = None
    root: bool = False
    """The first page of all: no way leads back from it."""
    unseen: bool = False
    """The answer is a secret: it is not shown while it is typed."""


def things(menu: Menu[Any]) -> tuple[Item[Any], ...]:
    """All that can be opened; what Enter alone means comes last."""
    return (*menu.items, *((menu.enter,) if menu.enter else ()))


def listing(menu: Menu[Any], words: Words) -> Page:
    """A list to choose from."""
    rows = [_read(heard(line, words), words) for line in menu.intro]
    for number, item in enumerate(things(menu)):
        text = heard(f"{number + 1}. {ended(item.text)}", words)
        rows.append(Row(text, number, item.part or words.by_ear.LIST))
    return Page(heard(menu.heading, words), tuple(rows), root=menu.root)


def told_before(page: Page, lines: Sequence[str], words: Words) -> Page:
    """The page under what was told before it."""
    return replace(page, rows=(*(_read(line, words) for line in lines), *page.rows))


def _read(text: str, words: Words) -> Row:
    return Row(text, part=words.by_ear.TEXT)


def returned(page: Page, choice: int, outcome: Sequence[str]) -> Page:
    """The list again, on what was opened; how it ended stands before it."""
    place = next(index for index, row in enumerate(page.rows) if row.choice == choice)
    told = tuple(Row(line, part=page.rows[place].part) for line in outcome)
    return replace(page, rows=(*page.rows[:place], *told, *page.rows[place:]), focus=place)


def titled(name: str) -> str:
    """What was opened as a heading: of a long sentence that tells everything only its beginning."""
    end = name.find(". ", SHORT)
    return name if len(name) <= LONG or end < 0 else name[:end]


def untitled(name: str, told: Sequence[str]) -> Sequence[str]:
    """What was told, without what the heading has said."""
    rest = list(told)
    while rest and folded(rest[0]).rstrip(".") in folded(name):
        rest.pop(0)
    return rest


def reading(heading: str, lines: Sequence[str]) -> Page:
    """A text that is only read."""
    return Page(heading, tuple(Row(line) for line in lines))


def asking(heading: str, lines: Sequence[str], prompt: str) -> Page:
    """A question under its text; one begins where the answer is typed."""
    return Page(heading, tuple(Row(line) for line in lines), len(lines), prompt)
