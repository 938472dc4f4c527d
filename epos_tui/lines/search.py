"""Search over everything: a text is asked for, what is found is told, the whole of it when it is chosen."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from epos_tui.compose import run
from epos_tui.domain import search as domain
from epos_tui.domain.place import SearchKind
from epos_tui.domain.search import Found
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import Question, answer, some
from epos_tui.lines.talk import LONGEST_ECHO, Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import search as present
from epos_tui.present.line import ended
from epos_tui.present.search import Looked
from epos_tui.present.states import freshness
from epos_tui.usecases import search
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.search import Library


@dataclass
class Visit:
    """Somebody who searches, and what can be found."""

    talk: Talk
    cabinet: Cabinet
    library: Library


def room(talk: Talk, cabinet: Cabinet) -> None:
    """What is missing is told, and read where that is wanted; then one text after another is asked for."""
    visit = Visit(talk, cabinet, _read(talk, cabinet))
    if gaps := present.gaps_said(visit.library.gaps, cabinet.viewer, talk.words):
        heading = f"{talk.words.lines.CHOOSE_ACT}: {talk.words.lines.points(2)}."
        if not walk(talk, Menu(heading, tuple(_ways(visit)), gaps)):
            return
    while True:
        _ask(visit)


def _ways(visit: Visit) -> Iterator[Item[bool]]:
    """Searching what there is, or reading the rest before."""
    word = visit.talk.words.search
    yield Item(word.SEARCH_READ, lambda: True)
    yield Item(word.READ_ALL, lambda: _read_all(visit))


def _read(talk: Talk, cabinet: Cabinet, fresh: bool = False) -> Library:
    reading = run(search.library(cabinet, fresh))
    told = ended(freshness(reading, cabinet.today(), talk.words).text)
    say(talk, talk.words.errors.warning(told) if reading.problem else f"{talk.words.search.TITLE}: {told}")
    return reading.value


def _read_all(visit: Visit) -> bool:
    """What is missing all the same is told again."""
    visit.library = _read(visit.talk, visit.cabinet, fresh=True)
    say(visit.talk, *present.gaps_said(visit.library.gaps, visit.cabinet.viewer, visit.talk.words))
    return True


def _ask(visit: Visit) -> None:
    """A text, then what holds it."""
    talk, words = visit.talk, visit.talk.words
    typed = answer(talk, Question(words.search.HOW, words.lines.FIND_PROMPT, some(words), free=True))
    wanted, found = present.look(visit.library.index, typed)
    looked = Looked(wanted, visit.library.index.forms, visit.cabinet.viewer, visit.cabinet.today())
    if not found.count:
        say(talk, words.search.NOTHING)
        return
    heading = f"«{typed[:LONGEST_ECHO]}»: {present.amount(found, words)}"
    kinds = present.kinds_of(visit.library.index, wanted)
    if len(kinds) == 1 or found.count <= (talk.portion or found.count):
        _list(talk, heading, found, looked)
        return
    items = (
        Item(f"{words.search.ALL_KINDS}: {found.count}", partial(_list, talk, heading, found, looked)),
        *(_kind(visit, kind, count, looked) for kind, count in kinds.items()),
    )
    walk(talk, Menu(f"{heading}, {words.lines.points(len(items))}.", items))


def _kind(visit: Visit, kind: SearchKind, count: int, looked: Looked) -> Item[None]:
    name = visit.talk.words.search.KINDS[kind]

    def told() -> None:
        found = visit.library.index.find(looked.wanted, kind)
        heading = f"{name}: {present.amount(found, visit.talk.words)}"
        _list(visit.talk, heading, found, looked)

    return Item(f"{name}: {count}", told, (name,))


def _list(talk: Talk, heading: str, found: Found, looked: Looked) -> None:
    items = tuple(_found(talk, item, looked) for item in found.items)
    walk(talk, Menu(f"{heading}.", items, leaf=True))


def _found(talk: Talk, item: domain.Item, looked: Looked) -> Item[None]:
    words = talk.words

    def told() -> None:
        fields = present.fields(item, looked, words)
        say(talk, ended(present.title(item, looked, words)), *(ended(str(field)) for field in fields))

    return Item(present.said(item, looked, words), told, (item.texts[0],), more=" ".join(item.texts))
