"""The main menu: one door to each room."""

from collections.abc import Iterator

from epos_tui.lines import absence, announce, cancel, diary, people, sign, today
from epos_tui.lines.menu import Item, Menu, stay, walk
from epos_tui.lines.talk import Talk, say
from epos_tui.present.line import ended
from epos_tui.present.people import who
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """Whose diary it is, then the menu, until the way out is taken."""
    say(talk, talk.words.lines.WELCOME)
    chosen: Cabinet | None = cabinet
    while chosen:
        say(talk, ended(who(chosen.student, talk.words)))
        chosen = walk(talk, _menu(talk, chosen))


def _menu(talk: Talk, cabinet: Cabinet) -> Menu[Cabinet]:
    items = tuple(_items(talk, cabinet))
    return Menu(talk.words.lines.main(len(items)), items, root=True)


def _items(talk: Talk, cabinet: Cabinet) -> Iterator[Item[Cabinet]]:
    name = talk.words.lines.MENU
    yield Item(name["today"], lambda: today.room(talk, cabinet))
    yield Item(name["diary"], lambda: diary.room(talk, cabinet))
    yield Item(name["sign"], lambda: sign.room(talk, cabinet))
    yield Item(name["absences"], lambda: absence.room(talk, cabinet))
    yield Item(name["announce"], lambda: stay(announce.room(talk, cabinet)))
    yield Item(name["cancel"], lambda: stay(cancel.room(talk, cabinet)))
    if len(cabinet.viewer.students) > 1:
        yield Item(name["child"], lambda: people.room(talk, cabinet))
