"""Work programmes: subjects, their sections, their topics."""

from collections.abc import Iterator, Sequence
from typing import Never

from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.programmes import Programme, ProgrammeSection, Topic, holds, parts, topics
from epos_tui.domain.progress import MissedTopic, Progress
from epos_tui.lines.answers import twin
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.question import Question, answer, some
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import programmes as present
from epos_tui.present import progress
from epos_tui.present.line import Field, about, capital, ended, sentence
from epos_tui.usecases import programmes
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The subjects, and a way to find a topic of any."""
    words, kind = talk.words, cabinet.student.institution.kind
    found = read(talk, cabinet, programmes.progress(cabinet))
    known = found.programmes
    if not known:
        say(talk, words.programmes.EMPTY)
        return
    subjects = (_subject(talk, kind, item, found) for item in known)
    find: Item[Never] = Item(words.programmes.FIND, lambda: _find(talk, kind, known))
    missed: Item[Never] = Item(words.progress.MISSED, lambda: _missed(talk, kind, found))
    items = (*subjects, *acts(words, (find, missed)))
    walk(talk, Menu(f"{words.programmes.TITLE}: {words.lines.points(len(items))}.", items))


def _subject(talk: Talk, kind: InstitutionKind, programme: Programme, found: Progress) -> Item[Never]:
    name, text = present.title_of(programme, talk.words), present.part_item(programme, talk.words)
    notes = (Field("", note) for note in progress.notes(found, talk.words))
    more = (*progress.fields(found.of(programme), found, talk.words), *notes)
    return Item(text, lambda: _open(talk, kind, programme, more), (name,))


def _missed(talk: Talk, kind: InstitutionKind, found: Progress) -> None:
    """The newest first; each opens with the work of its day."""
    words = talk.words
    items = tuple(_missed_topic(talk, item) for item in found.missed)
    if items:
        heading = ended(progress.missed_heading(found, kind, words))
        walk(talk, Menu(heading, items, leaf=True))
    else:
        say(talk, progress.nothing_missed(found, words))


def _missed_topic(talk: Talk, item: MissedTopic) -> Item[Never]:
    words = talk.words
    told = (ended(progress.missed_where(item, words)), *_told(progress.missed_fields(item, words)))
    return Item(progress.missed_item(item, words), lambda: say(talk, *told))


def _open(
    talk: Talk, kind: InstitutionKind, part: Programme | ProgrammeSection, more: Sequence[Field] = ()
) -> None:
    """What is known of it, then what lies under it."""
    words, title = talk.words, present.title_of(part, talk.words)
    told = _told((*present.part_fields(part, kind, words), *more))
    items = tuple(_items(talk, kind, part))
    if not items:
        say(talk, sentence([title]), *told)
        return
    leaf = isinstance(part, ProgrammeSection)
    heading = ended(about(title, words.lines.points(len(items))))
    walk(talk, Menu(heading, items, told, leaf=leaf))


def _items(talk: Talk, kind: InstitutionKind, part: Programme | ProgrammeSection) -> Iterator[Item[Never]]:
    for below in parts(part):
        if isinstance(below, Topic):
            yield _topic(talk, kind, below)
        elif isinstance(below, ProgrammeSection):
            yield _section(talk, kind, below)


def _section(talk: Talk, kind: InstitutionKind, section: ProgrammeSection) -> Item[Never]:
    name, text = present.title_of(section, talk.words), present.part_item(section, talk.words)
    return Item(text, lambda: _open(talk, kind, section), (name,))


def _topic(talk: Talk, kind: InstitutionKind, topic: Topic, subject: str = "") -> Item[Never]:
    """The subject stands before it where topics of several are told."""
    words, name = talk.words, present.title_of(topic, talk.words)
    told = (sentence([subject, name]), *_told(present.part_fields(topic, kind, words)))
    return Item(sentence([subject, present.part_said(topic, words)]), lambda: say(talk, *told), (name,))


def _told(fields: Sequence[Field]) -> tuple[str, ...]:
    return tuple(sentence([str(field)]) for field in fields)


def _find(talk: Talk, kind: InstitutionKind, known: Sequence[Programme]) -> None:
    """Topics of all subjects that hold the text typed, in this layout or the other."""
    words = talk.words
    text = answer(talk, Question((), words.programmes.FIND_PROMPT, some(words), free=True))
    items = tuple(_found(talk, kind, known, text)) or tuple(_found(talk, kind, known, twin(text)))
    if items:
        walk(talk, Menu(f"{capital(words.programmes.found(len(items)))}.", items, leaf=True))
    else:
        say(talk, words.programmes.NOTHING_FOUND)


def _found(talk: Talk, kind: InstitutionKind, known: Sequence[Programme], text: str) -> Iterator[Item[Never]]:
    for programme in known:
        for topic in topics(programme):
            if holds(topic, text):
                yield _topic(talk, kind, topic, present.title_of(programme, talk.words))
