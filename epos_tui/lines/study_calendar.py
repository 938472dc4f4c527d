"""The study calendar: the next vacation, the periods, what any day is."""

from collections.abc import Iterator

from epos_tui.domain.study_calendar import StudyCalendar, StudyPeriod
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.reading import other_day, read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import study_calendar as present
from epos_tui.present.line import capital, ended, sentence
from epos_tui.usecases import study_calendar
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The next vacation first, then everything to choose from."""
    words, today = talk.words, cabinet.today()
    known = read(talk, cabinet, study_calendar.study_calendar(cabinet))
    items = tuple(_items(talk, cabinet, known))
    intro = (sentence([present.next_vacation(known, today, words)]),)
    walk(
        talk,
        Menu(f"{words.study_calendar.TITLE}: {words.lines.points(len(items))}.", items, intro, leaf=True),
    )


def _items(talk: Talk, cabinet: Cabinet, known: StudyCalendar) -> Iterator[Item[None]]:
    words = talk.words
    yield Item(words.study_calendar.ASK_DAY, lambda: _day(talk, cabinet, known))
    for period in known.periods:
        yield _period(talk, cabinet, known, period)
    if known.year.holidays:
        yield Item(words.study_calendar.HOLIDAYS, lambda: say(talk, *present.holidays_said(known, words)))
    if known.year.moved_days:
        moved = [present.moved_said(day, words) for day in known.year.moved_days]
        yield Item(words.study_calendar.MOVED, lambda: say(talk, *moved))


def _period(talk: Talk, cabinet: Cabinet, known: StudyCalendar, period: StudyPeriod) -> Item[None]:
    words, today = talk.words, cabinet.today()
    name = capital(present.period_name(period, words))
    return Item(
        present.period_said(period, today, words), lambda: _tell(talk, cabinet, known, period), (name,)
    )


def _tell(talk: Talk, cabinet: Cabinet, known: StudyCalendar, period: StudyPeriod) -> None:
    """The period, and the holidays inside of it."""
    words = talk.words
    fields = present.period_fields(period, cabinet.today(), words)
    say(talk, ended(capital(present.period_name(period, words))), *(ended(str(field)) for field in fields))
    inside = [item.name for item in known.year.holidays if item.span.first in period.span]
    if inside:
        say(talk, ended(f"{words.study_calendar.HOLIDAYS}: {', '.join(inside)}"))


def _day(talk: Talk, cabinet: Cabinet, known: StudyCalendar) -> None:
    day = other_day(talk, cabinet)
    say(talk, ended(present.day_said(known.day(day), cabinet.today(), talk.words)))
