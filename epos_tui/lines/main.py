"""The main menu: one door to each room."""

from collections.abc import Callable, Iterator
from functools import partial

from epos_tui.lines import (
    absence,
    all_marks,
    announce,
    cancel,
    curriculum,
    debts,
    diary,
    dynamics,
    events,
    finals,
    homework,
    links,
    messages,
    new_chat,
    news,
    people,
    programmes,
    sign,
    stay,
    study_calendar,
    support,
    timetable,
    today,
)
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present.line import ended
from epos_tui.present.people import who
from epos_tui.usecases.cabinet import Cabinet

Room = Callable[[Talk, Cabinet], object]

ROOMS: tuple[tuple[str, Room], ...] = (
    ("today", today.room),
    ("events", events.room),
    ("news", news.room),
    ("messages", messages.room),
    ("write", new_chat.room),
    ("diary", diary.room),
    ("sign", sign.room),
    ("homework", homework.room),
    ("absences", absence.room),
    ("announce", announce.room),
    ("cancel", cancel.room),
    ("timetable", timetable.room),
    ("stay", stay.room),
    ("marks", all_marks.room),
    ("finals", finals.room),
    ("dynamics", dynamics.room),
    ("debts", debts.room),
    ("programmes", programmes.room),
    ("curriculum", curriculum.room),
    ("study_calendar", study_calendar.room),
    ("links", links.room),
    ("support", support.room),
)
"""The doors in the order of the portal; the names are the keys of `MENU`."""


def room(talk: Talk, cabinet: Cabinet) -> None:
    """Whose diary it is, then the menu, until the way out is taken."""
    chosen: Cabinet | None = cabinet
    while chosen:
        say(talk, ended(who(chosen.student, talk.words)))
        chosen = walk(talk, _menu(talk, chosen))


def _menu(talk: Talk, cabinet: Cabinet) -> Menu[Cabinet]:
    items = tuple(_items(talk, cabinet))
    return Menu(talk.words.lines.main(len(items)), items, root=True)


def _items(talk: Talk, cabinet: Cabinet) -> Iterator[Item[Cabinet]]:
    name = talk.words.lines.MENU
    for key, enter in ROOMS:
        yield Item(name[key], partial(_visit, enter, talk, cabinet))
    if len(cabinet.viewer.students) > 1:
        yield Item(name["child"], lambda: people.room(talk, cabinet))


def _visit(enter: Room, talk: Talk, cabinet: Cabinet) -> None:
    """Whatever the room ends with, the menu goes on."""
    enter(talk, cabinet)
