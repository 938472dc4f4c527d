"""All marks: subjects of a period, why an average is what it is, every mark."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Never

from epos_tui.domain.all_marks import Entry, MarkBook, MarkRow, current_period, rows, systems
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.year import Term
from epos_tui.lines import forecast, said_marks
from epos_tui.lines.book import book_of, other_period
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import all_marks as present
from epos_tui.present.line import capital
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class Shown:
    """Which marks; None for the whole year, and for every system."""

    period: Term | None
    system: GradingSystem | None = None


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From the current period to any other."""
    book = book_of(talk, cabinet)
    shown: Shown | None = Shown(current_period(book.year, cabinet.today()))
    while shown:
        shown = _subjects(talk, cabinet, book, shown)


def _subjects(talk: Talk, cabinet: Cabinet, book: MarkBook, shown: Shown) -> Shown | None:
    words, known = talk.words, rows(book.subjects, shown.period, shown.system)
    subjects = (_subject(talk, cabinet, row, shown.period) for row in known)
    items: tuple[Item[Shown], ...] = (*subjects, *acts(words, _acts(talk, cabinet, book, shown)))
    title = said_marks.book_title(shown.period, shown.system, words)
    intro = () if known else (words.marks.EMPTY,)
    return walk(talk, Menu(f"{title}: {words.lines.points(len(items))}.", items, intro))


def _acts(talk: Talk, cabinet: Cabinet, book: MarkBook, shown: Shown) -> Iterator[Item[Shown]]:
    act, used = talk.words.lines.ACT, systems(book.subjects)
    yield Item(act["period"], lambda: other_period(talk, book, lambda term: replace(shown, period=term)))
    if len(used) > 1:
        yield Item(act["system"], lambda: _other_system(talk, used, shown))
    yield Item(talk.words.forecast.TITLE_LONG, lambda: forecast.room(talk, cabinet, shown.period))


def _other_system(talk: Talk, used: tuple[GradingSystem, ...], shown: Shown) -> Shown | None:
    word = talk.words.lines
    items = tuple(_system(talk, system, shown) for system in (None, *used))
    return walk(talk, Menu(f"{word.ACT['system']}: {word.points(len(items))}.", items))


def _system(talk: Talk, system: GradingSystem | None, shown: Shown) -> Item[Shown]:
    said = capital(present.system_said(system, talk.words))
    return Item(said, lambda: replace(shown, system=system))


def _subject(talk: Talk, cabinet: Cabinet, row: MarkRow, period: Term | None) -> Item[Never]:
    text, name = said_marks.row_item(row, period, talk.words), present.row_name(row, talk.words)
    return Item(text, lambda: _marks(talk, cabinet, row), (name,))


def _marks(talk: Talk, cabinet: Cabinet, row: MarkRow) -> None:
    """The average and what explains it, then the marks, the newest first."""
    words, title = talk.words, present.row_title(row, talk.words)
    explained = said_marks.row_lines(row, words)
    items = tuple(_entry(talk, cabinet, row, entry) for entry in reversed(row.entries))
    if items:
        walk(talk, Menu(f"{title}: {words.lines.points(len(items))}.", items, explained, leaf=True))
    else:
        say(talk, f"{title}.", *explained)


def _entry(talk: Talk, cabinet: Cabinet, row: MarkRow, entry: Entry) -> Item[Never]:
    words = talk.words
    lines = said_marks.entry_lines(row, entry, cabinet.student.institution.kind, words)
    return Item(present.entry_said(entry, words), lambda: say(talk, *lines), (words.dates.day(entry.day),))
