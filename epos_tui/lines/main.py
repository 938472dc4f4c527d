"""The main menu: one door to each room."""

from collections.abc import Callable, Iterator

from epos_tui.i18n import Words
from epos_tui.lines import (
    absence,
    all_marks,
    announce,
    cancel,
    curriculum,
    debts,
    diary,
    digest,
    dynamics,
    events,
    export,
    finals,
    homework,
    links,
    messages,
    new_chat,
    news,
    people,
    programmes,
    search,
    sign,
    status,
    stay,
    study_calendar,
    support,
    timetable,
    today,
    tomorrow,
)
from epos_tui.lines import outbox as outbox_room
from epos_tui.lines.menu import Item, Menu, under
from epos_tui.lines.talk import Talk, entered, say
from epos_tui.lines.walk import walk
from epos_tui.present.line import capital, ended
from epos_tui.present.people import who
from epos_tui.usecases import outbox
from epos_tui.usecases.cabinet import Cabinet

Room = Callable[[Talk, Cabinet], object]

Doors = tuple[tuple[str, Room], ...]

SECTIONS: tuple[tuple[Callable[[Words], str], Doors], ...] = (
    (
        lambda words: words.events.SECTION,
        (
            ("today", today.room),
            ("events", events.room),
            ("news", news.room),
            ("messages", messages.room),
            ("write", new_chat.room),
        ),
    ),
    (
        lambda words: words.diary.SECTION,
        (
            ("diary", diary.room),
            ("sign", sign.room),
            ("homework", homework.room),
            ("absences", absence.room),
            ("announce", announce.room),
            ("cancel", cancel.room),
            ("timetable", timetable.room),
            ("stay", stay.room),
        ),
    ),
    (
        lambda words: words.marks.SECTION,
        (
            ("marks", all_marks.room),
            ("finals", finals.room),
            ("dynamics", dynamics.room),
            ("debts", debts.room),
        ),
    ),
    (
        lambda words: words.programmes.SECTION,
        (
            ("programmes", programmes.room),
            ("curriculum", curriculum.room),
            ("study_calendar", study_calendar.room),
        ),
    ),
    (
        lambda words: words.links.SECTION,
        (
            ("links", links.room),
            ("support", support.room),
            ("export", export.room),
            ("status", status.room),
            ("search", search.room),
            ("tomorrow", tomorrow.room),
            ("new", digest.room),
        ),
    ),
)
"""The doors by the tabs of the portal, in its order; the names are the keys of `MENU`."""


def room(talk: Talk, cabinet: Cabinet) -> None:
    """How much is new, whose diary it is, then the menu, until the way out is taken."""
    digest.offer(talk, cabinet)
    chosen: Cabinet | None = cabinet
    while chosen:
        whose = who(chosen.student, talk.words)
        say(talk, ended(whose))
        with entered(talk, whose):
            chosen = walk(talk, _menu(talk, chosen))


def _menu(talk: Talk, cabinet: Cabinet) -> Menu[Cabinet]:
    items = tuple(_items(talk, cabinet))
    return Menu(talk.words.lines.main(len(items)), items, root=True)


def _items(talk: Talk, cabinet: Cabinet) -> Iterator[Item[Cabinet]]:
    words = talk.words
    for section, doors in SECTIONS:
        yield from under(section(words), (_door(talk, cabinet, name, enter) for name, enter in doors))
    if count := outbox.count(cabinet):
        yield from under(words.links.SECTION, (_waiting(talk, cabinet, count),))
    if len(cabinet.viewer.students) > 1:
        change = Item(words.lines.MENU["child"], lambda: people.room(talk, cabinet))
        yield from under(words.links.SECTION, (change,))


def _waiting(talk: Talk, cabinet: Cabinet, count: int) -> Item[Cabinet]:
    def visit() -> None:
        outbox_room.room(talk, cabinet)

    return Item(capital(talk.words.outbox.count(count)), visit)


def _door(talk: Talk, cabinet: Cabinet, name: str, enter: Room) -> Item[Cabinet]:
    """Whatever the room ends with, the menu goes on."""

    def visit() -> None:
        enter(talk, cabinet)

    return Item(talk.words.lines.MENU[name], visit)
