"""What the rooms of current marks share: the book of the year, and the choice of a period."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from epos_tui.domain.all_marks import MarkBook, periods
from epos_tui.domain.year import Term
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk
from epos_tui.lines.walk import walk
from epos_tui.present.all_marks import period_said
from epos_tui.present.line import capital
from epos_tui.usecases import all_marks
from epos_tui.usecases.cabinet import Cabinet

T = TypeVar("T")


def book_of(talk: Talk, cabinet: Cabinet) -> MarkBook:
    """All marks of the year: periods are chosen from it without asking again."""
    return read(talk, cabinet, all_marks.book(cabinet))


def other_period(talk: Talk, book: MarkBook, chosen: Callable[[Term | None], T]) -> T | None:
    """A term or the whole year, as what is shown of it."""
    words = talk.words
    items = tuple(
        Item(capital(period_said(term, words)), partial(chosen, term)) for term in periods(book.year)
    )
    return walk(talk, Menu(f"{words.marks.PERIOD}: {words.lines.points(len(items))}.", items))
