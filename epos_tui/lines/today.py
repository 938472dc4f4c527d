"""The evening: marks of today, what the school waits for, today and the next day of study."""

from collections.abc import Callable
from typing import Never

from epos_tui.domain.today import TodayPage
from epos_tui.lines.diary import day_choice
from epos_tui.lines.menu import Menu
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present.line import Section, ended
from epos_tui.present.today import page_sections
from epos_tui.usecases import today
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """What is short is told at once; the lessons of a day when it is chosen."""
    page = read(talk, cabinet, today.page(cabinet))
    marks, coming, waiting, _ = page_sections(page, cabinet.student, talk.words)
    _tell(talk, marks, talk.words.lines.subjects)
    _tell(talk, waiting, talk.words.lines.points)
    if page.next_day is None:
        say(talk, ended(coming.heading))
    walk(talk, _days(talk, cabinet, page))


def _tell(talk: Talk, section: Section, counted: Callable[[int], str]) -> None:
    """A heading with the count and numbered sentences; a single sentence needs neither."""
    count = len(section.lines)
    if count > 1:
        lines = (f"{number}. {ended(line)}" for number, line in enumerate(section.lines, start=1))
        say(talk, f"{section.heading}: {counted(count)}.", *lines)
    elif section.lines != (talk.words.today.NO_MARKS,):
        say(talk, f"{section.heading}. {ended(section.lines[0])}")
    else:
        say(talk, *section.lines)


def _days(talk: Talk, cabinet: Cabinet, page: TodayPage) -> Menu[Never]:
    days = (page.today, page.next_day) if page.next_day else (page.today,)
    word = talk.words.lines
    heading = f"{word.CHOOSE_DAY}: {word.days(len(days))}."
    return Menu(heading, tuple(day_choice(talk, cabinet, day) for day in days))
