"""The timetable: what goes on now, weeks, days, lessons."""

from datetime import date
from typing import Never

from epos_tui.domain.lessons import Lesson, SchoolDay, Week
from epos_tui.domain.timetable import Gap, Now, entries, now_of
from epos_tui.lines import said, said_day
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import read, year_of
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.lines.ways import week_ways
from epos_tui.present import timetable as present
from epos_tui.present.diary import day_heading, subject_of
from epos_tui.present.line import ended, listed
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From this week to any other."""
    day: date | None = cabinet.today()
    while day:
        day = _week(talk, cabinet, day)


def _week(talk: Talk, cabinet: Cabinet, day: date) -> date | None:
    """One week, what goes on now first; gives a day of the week to go to."""
    words, kind = talk.words, cabinet.student.institution.kind
    week, year = read(talk, cabinet, diary.week(cabinet, day)), year_of(talk, cabinet)
    now = now_of(week, cabinet.now())
    days = (_day_choice(talk, cabinet, day, now) for day in week.days if day.lessons or day.note)
    items: tuple[Item[date], ...] = (*days, *acts(words, week_ways(talk, cabinet, week, year)))
    near = (present.entry_said(lesson, kind, now, words) for lesson in (*now.current, *now.coming))
    title = said.week_title(week, year, cabinet.today(), words)
    return walk(
        talk, Menu(f"{title}: {words.lines.points(len(items))}.", items, (*near, *_empty(talk, week)))
    )


def _empty(talk: Talk, week: Week) -> tuple[str, ...]:
    return () if week.lessons else (talk.words.timetable.EMPTY,)


def _day_choice(talk: Talk, cabinet: Cabinet, day: SchoolDay, now: Now) -> Item[Never]:
    words, today = talk.words, cabinet.today()
    text = present.day_said(day, cabinet.student.institution.kind, today, words)
    names = said.day_names(day.day, today, words)
    more = listed(subject_of(lesson, words) for lesson in day.lessons)
    return Item(text, lambda: _day(talk, cabinet, day, now), names, more=more)


def _day(talk: Talk, cabinet: Cabinet, day: SchoolDay, now: Now) -> None:
    """The lessons of a day with the gaps between them, and everything about each."""
    words, kind, today = talk.words, cabinet.student.institution.kind, cabinet.today()
    if not day.lessons:
        say(talk, ended(present.day_said(day, kind, today, words)))
        return
    known = enumerate(entries(day.lessons), start=1)
    items = tuple(_entry(talk, cabinet, entry, place, now) for place, entry in known)
    heading = f"{day_heading(day, today, words)}: {words.lines.points(len(items))}."
    walk(talk, Menu(heading, items, leaf=True))


def _entry(talk: Talk, cabinet: Cabinet, entry: Lesson | Gap, place: int, now: Now) -> Item[Never]:
    words, kind = talk.words, cabinet.student.institution.kind
    text = said_day.timetable_item(entry, place, kind, now, words)
    lines = said_day.timetable_lines(entry, kind, now, words)
    name = words.timetable.GAP if isinstance(entry, Gap) else subject_of(entry, words)
    return Item(text, lambda: say(talk, *lines), (name,))
