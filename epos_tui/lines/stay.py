"""The day's regime: one day after another, and everything about each occupation."""

from datetime import date
from typing import Never

from epos_tui.domain.stay import Planned, Unplanned, plan
from epos_tui.lines import said_day
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import read, year_of
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.lines.ways import day_ways
from epos_tui.present import stay as present
from epos_tui.present.line import capital, ended
from epos_tui.usecases import stay
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From today to any other day."""
    day: date | None = cabinet.today()
    while day:
        day = _day(talk, cabinet, day)


def _day(talk: Talk, cabinet: Cabinet, day: date) -> date | None:
    """One day; gives the day to go to."""
    words, known = talk.words, read(talk, cabinet, stay.day(cabinet, day))
    entries = (_entry(talk, entry) for entry in plan(known.items))
    items: tuple[Item[date], ...] = (
        *entries,
        *acts(words, day_ways(talk, cabinet, day, year_of(talk, cabinet))),
    )
    heading = f"{present.title(known, cabinet.today(), words)}: {words.lines.points(len(items))}."
    summary = ended(capital(present.summary(known.items, words)))
    return walk(talk, Menu(heading, items, (summary,), leaf=True))


def _entry(talk: Talk, entry: Planned | Unplanned) -> Item[Never]:
    text, lines = said_day.stay_item(entry, talk.words), said_day.stay_lines(entry, talk.words)
    return Item(text, lambda: say(talk, *lines))
