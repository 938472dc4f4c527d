"""Homework and classwork: periods, days, assignments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from epos_tui.compose import run
from epos_tui.domain.homework import HomeworkDay, HomeworkList, NotedAssignment, Preset
from epos_tui.domain.year import Span
from epos_tui.lines import said, said_homework
from epos_tui.lines.assignment import room as assignment_room
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import any_days, read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present.homework import heavy_said, notes_problem, subject_said
from epos_tui.present.line import capital, listed
from epos_tui.usecases import homework
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class Wanted:
    """Which days, and which subject; empty for all."""

    span: Span
    subject: str = ""


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From the coming days to any others."""
    wanted: Wanted | None = Wanted(run(homework.preset_span(cabinet, Preset.AHEAD)))
    while wanted:
        wanted = _list(talk, cabinet, wanted)


def of_day(talk: Talk, cabinet: Cabinet, day: date) -> None:
    """What is due on a day."""
    wanted = Wanted(Span(day, day))
    work = _work(talk, cabinet, wanted)
    if work.days:
        _day(talk, cabinet, wanted, work.days[0])
    else:
        say(talk, talk.words.homework.EMPTY)


def _list(talk: Talk, cabinet: Cabinet, wanted: Wanted) -> Wanted | None:
    """The days of a period; gives what to show next."""
    words, work = talk.words, _work(talk, cabinet, wanted)
    days = (_day_choice(talk, cabinet, wanted, day) for day in work.days)
    items = (*days, *acts(words, _acts(talk, cabinet, wanted)))
    heading = f"{said_homework.list_title(work, words)}: {words.lines.points(len(items))}."
    empty = "" if work.days else words.homework.EMPTY
    intro = tuple(filter(None, (notes_problem(work.notes_problem, words), empty)))
    return walk(talk, Menu(heading, items, intro))


def _acts(talk: Talk, cabinet: Cabinet, wanted: Wanted) -> Iterator[Item[Wanted]]:
    act = talk.words.lines.ACT
    yield Item(act["days"], lambda: _other_days(talk, cabinet, wanted))
    yield Item(act["subject"], lambda: _other_subject(talk, cabinet, wanted))


def _work(talk: Talk, cabinet: Cabinet, wanted: Wanted) -> HomeworkList:
    return read(talk, cabinet, homework.work(cabinet, wanted.span, wanted.subject))


def _other_days(talk: Talk, cabinet: Cabinet, wanted: Wanted) -> Wanted | None:
    words = talk.words
    items = (
        *(_preset_choice(talk, cabinet, wanted, preset) for preset in Preset),
        Item(words.lines.ACT["any_days"], lambda: Wanted(any_days(talk, cabinet), wanted.subject)),
    )
    return walk(talk, Menu(f"{words.marks.PERIOD}: {words.lines.points(len(items))}.", items))


def _preset_choice(talk: Talk, cabinet: Cabinet, wanted: Wanted, preset: Preset) -> Item[Wanted]:
    name = talk.words.homework.PRESET[preset]
    return Item(name, lambda: Wanted(run(homework.preset_span(cabinet, preset)), wanted.subject))


def _other_subject(talk: Talk, cabinet: Cabinet, wanted: Wanted) -> Wanted | None:
    words = talk.words
    names = dict.fromkeys(filter(None, run(homework.subjects(cabinet))))
    items = (
        Item(capital(words.homework.ALL_SUBJECTS), lambda: Wanted(wanted.span)),
        *(_subject_choice(wanted, name) for name in names),
    )
    return walk(talk, Menu(f"{words.homework.SUBJECT}: {words.lines.points(len(items))}.", items))


def _subject_choice(wanted: Wanted, name: str) -> Item[Wanted]:
    return Item(capital(name), lambda: Wanted(wanted.span, name))


def _day_choice(talk: Talk, cabinet: Cabinet, wanted: Wanted, day: HomeworkDay) -> Item[Wanted]:
    words, today = talk.words, cabinet.today()
    text = said_homework.day_item(day, today, words)
    names = said.day_names(day.day, today, words)
    more = listed(said_homework.work_item(item, words) for item in day.work)
    return Item(text, lambda: _day(talk, cabinet, wanted, day), names, more=more)


def _day(talk: Talk, cabinet: Cabinet, wanted: Wanted, day: HomeworkDay) -> Wanted | None:
    """The assignments of a day, told again after a note; gives the same period when its sums have changed."""
    shown = day
    while walk(talk, _day_menu(talk, cabinet, shown)):
        days = _work(talk, cabinet, wanted).days
        shown = next((item for item in days if item.day == day.day), day)
    return None if shown is day else wanted


def _day_menu(talk: Talk, cabinet: Cabinet, day: HomeworkDay) -> Menu[bool]:
    items = tuple(_choice(talk, cabinet, item) for item in day.work)
    title = said_homework.day_title(day.day, cabinet.today(), talk.words)
    heavy = tuple(filter(None, (heavy_said(day, talk.words),)))
    return Menu(f"{title}: {talk.words.lines.points(len(items))}.", items, heavy)


def _choice(talk: Talk, cabinet: Cabinet, item: NotedAssignment) -> Item[bool]:
    text, name = said_homework.work_item(item, talk.words), subject_said(item.assignment, talk.words)
    return Item(text, lambda: assignment_room(talk, cabinet, item), (name,))
