"""The diary: weeks, days, lessons."""

from collections.abc import Iterator
from datetime import date
from typing import Never

from epos_tui.domain.lessons import Lesson, SchoolDay, Week
from epos_tui.domain.year import AcademicYear
from epos_tui.lines import said
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import read, year_of
from epos_tui.lines.sign import sign_week
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.lines.ways import week_ways
from epos_tui.present.diary import day_heading, subject_of
from epos_tui.present.line import ended, listed
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From this week to any other."""
    day: date | None = cabinet.today()
    while day:
        day = _week(talk, cabinet, day)


def of_day(talk: Talk, cabinet: Cabinet, day: date) -> None:
    """One day of any week."""
    week = read(talk, cabinet, diary.week(cabinet, day))
    day_room(talk, cabinet, week.days[day.weekday()])


def _week(talk: Talk, cabinet: Cabinet, day: date) -> date | None:
    """One week; gives a day of the week to go to."""
    week = read(talk, cabinet, diary.week(cabinet, day))
    year = year_of(talk, cabinet)
    days = (day_choice(talk, cabinet, day) for day in week.days if day.lessons or day.note)
    items: tuple[Item[date], ...] = (*days, *acts(talk.words, _acts(talk, cabinet, week, year)))
    points = talk.words.lines.points(len(items))
    title = said.week_title(week, year, cabinet.today(), talk.words)
    empty = () if week.lessons else (talk.words.diary.EMPTY_WEEK,)
    intro = (said.signature(week, talk.words), *empty)
    return walk(talk, Menu(f"{title}: {points}.", items, intro))


def _acts(talk: Talk, cabinet: Cabinet, week: Week, year: AcademicYear) -> Iterator[Item[date]]:
    act = talk.words.lines.ACT
    if week.signature is None and not week.signature_waits:
        yield Item(act["sign"], lambda: week.monday if sign_week(talk, cabinet, week) else None)
    yield from week_ways(talk, cabinet, week, year)
    yield Item(act["averages"], lambda: say(talk, *said.average_lines(week, talk.words)))


def day_choice(talk: Talk, cabinet: Cabinet, day: SchoolDay) -> Item[Never]:
    """A day to choose: by its weekday, its date, or «завтра»."""
    words, today, kind = talk.words, cabinet.today(), cabinet.student.institution.kind
    text, names = said.day_item(day, kind, today, words), said.day_names(day.day, today, words)
    more = listed(line for lesson in day.lessons for line in said.lesson_lines(lesson, kind, words))
    return Item(text, lambda: day_room(talk, cabinet, day), names, more=more)


def day_room(talk: Talk, cabinet: Cabinet, day: SchoolDay) -> None:
    """The lessons of a day, and everything about each."""
    words, kind = talk.words, cabinet.student.institution.kind
    heading = day_heading(day, cabinet.today(), words)
    if not day.lessons:
        say(talk, ended(f"{heading}: {words.diary.NO_LESSONS}"))
        return
    count = words.diary.lessons(kind, len(day.lessons))
    items = tuple(_lesson(talk, cabinet, lesson, place) for place, lesson in enumerate(day.lessons, start=1))
    walk(talk, Menu(f"{heading}: {count}.", items, leaf=True))


def _lesson(talk: Talk, cabinet: Cabinet, lesson: Lesson, place: int) -> Item[Never]:
    words, kind = talk.words, cabinet.student.institution.kind
    lines = said.lesson_lines(lesson, kind, words)
    text = said.lesson_item(lesson, place, kind, words)
    return Item(text, lambda: say(talk, *lines), (subject_of(lesson, words),))
