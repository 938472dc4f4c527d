"""The dynamics of the averages: a sentence a subject, then its weeks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Never

from epos_tui.domain.all_marks import MarkBook, MarkRow, current_period, rows, span_of_row
from epos_tui.domain.dynamics import Dynamics, Point, Rule, dynamics
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.year import Term
from epos_tui.lines import said_marks
from epos_tui.lines.book import book_of, other_period
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import dynamics as present
from epos_tui.present.all_marks import period_said, row_title
from epos_tui.present.line import capital
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class Shown:
    """Which weeks, and what makes their points; None for the whole year."""

    period: Term | None
    rule: Rule = Rule.RUNNING


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From the current period to any other."""
    book = book_of(talk, cabinet)
    shown: Shown | None = Shown(current_period(book.year, cabinet.today()))
    while shown:
        shown = _subjects(talk, cabinet, book, shown)


def _subjects(talk: Talk, cabinet: Cabinet, book: MarkBook, shown: Shown) -> Shown | None:
    words, today = talk.words, cabinet.today()
    known = [
        (row, dynamics(row, span_of_row(row, book.year), today, shown.rule))
        for row in rows(book.subjects, shown.period)
        if row.marked and row.system is not GradingSystem.PASS_FAIL
    ]
    subjects = (_subject(talk, row, item) for row, item in known)
    items: tuple[Item[Shown], ...] = (*subjects, *acts(words, _acts(talk, book, shown)))
    about = f"{words.dynamics.TITLE}, {period_said(shown.period, words)}, {words.dynamics.RULE[shown.rule]}"
    intro = () if known else (words.marks.EMPTY,)
    return walk(talk, Menu(f"{about}: {words.lines.points(len(items))}.", items, intro))


def _acts(talk: Talk, book: MarkBook, shown: Shown) -> Iterator[Item[Shown]]:
    words, act = talk.words, talk.words.lines.ACT
    yield Item(act["period"], lambda: other_period(talk, book, lambda term: replace(shown, period=term)))
    other = Rule.WEEK if shown.rule is Rule.RUNNING else Rule.RUNNING
    yield Item(f"{act['rule']}: {words.dynamics.RULE[other]}", lambda: replace(shown, rule=other))


def _subject(talk: Talk, row: MarkRow, item: Dynamics) -> Item[Never]:
    text, name = said_marks.dynamics_item(item, talk.words), present.name(item, talk.words)
    return Item(text, lambda: _weeks(talk, row, item), (name,))


def _weeks(talk: Talk, row: MarkRow, item: Dynamics) -> None:
    """The whole sentence, then the weeks, the newest first; each opens to its marks."""
    words, whole = talk.words, present.said(item, talk.words)
    if not item.known:
        say(talk, whole)
        return
    items = tuple(_week(talk, row, point) for point in reversed(item.points))
    heading = f"{row_title(row, words)}: {words.lines.points(len(items))}."
    walk(talk, Menu(heading, items, (whole,), leaf=True))


def _week(talk: Talk, row: MarkRow, point: Point) -> Item[Never]:
    lines = said_marks.point_lines(point, row, talk.words)
    return Item(capital(present.point_said(point, talk.words)), lambda: say(talk, *lines))
