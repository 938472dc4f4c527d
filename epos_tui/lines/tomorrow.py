"""The next day with lessons: a child at a time, what matters most first."""

from collections.abc import Iterator

from epos_tui.compose import run
from epos_tui.domain.homework import NotedAssignment
from epos_tui.domain.lessons import Lesson
from epos_tui.lines import said, said_homework
from epos_tui.lines.assignment import room as assignment_room
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import tomorrow as present
from epos_tui.present.diary import subject_of
from epos_tui.present.homework import subject_said
from epos_tui.present.line import capital, ended, listed
from epos_tui.present.people import who
from epos_tui.usecases import tomorrow
from epos_tui.usecases.cabinet import Cabinet, latest, with_student
from epos_tui.usecases.tomorrow import Evening


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The children to choose from; an only one is told at once."""
    known = read(talk, cabinet, tomorrow.evenings(cabinet))
    if len(known) == 1:
        _child(talk, with_student(cabinet, known[0].student), known[0])
        return
    while walk(talk, _children(talk, cabinet, known)):
        known = read(talk, cabinet, tomorrow.evenings(cabinet))


def _children(talk: Talk, cabinet: Cabinet, known: tuple[Evening, ...]) -> Menu[bool]:
    items = tuple(_choice(talk, with_student(cabinet, item.student), item) for item in known)
    title = capital(present.page_title(known, talk.words))
    return Menu(f"{title}: {talk.words.lines.points(len(items))}.", items)


def _choice(talk: Talk, cabinet: Cabinet, evening: Evening) -> Item[bool]:
    words, found = talk.words, evening.found
    sums = present.sums_said(found, cabinet.student.institution.kind, words) if found else ""
    text = ended(listed([present.title(evening, words), sums]))
    more = listed(_notes(talk, evening))
    return Item(text, lambda: _child(talk, cabinet, evening), (who(evening.student, words),), more=more)


def _child(talk: Talk, cabinet: Cabinet, evening: Evening) -> bool | None:
    """Told again after a tick; gives whether there was one."""
    if evening.found is None or evening.found.day is None:
        say(talk, ended(present.title(evening, talk.words)), *_notes(talk, evening))
        return None
    shown = evening
    while walk(talk, _day(talk, cabinet, shown)):
        shown = _again(cabinet)
    return None if shown is evening else True


def _again(cabinet: Cabinet) -> Evening:
    return run(latest(tomorrow.evenings(cabinet, (cabinet.student,)))).value[0]


def _day(talk: Talk, cabinet: Cabinet, evening: Evening) -> Menu[bool]:
    words, items = talk.words, tuple(_items(talk, cabinet, evening))
    when = present.when_said(evening.found, words) if evening.found else ""
    title = f"{listed([who(evening.student, words), when])}: {words.lines.points(len(items))}."
    return Menu(title, items, _notes(talk, evening))


def _notes(talk: Talk, evening: Evening) -> tuple[str, ...]:
    return tuple(note.text for note in present.notes(evening, talk.words))


def _items(talk: Talk, cabinet: Cabinet, evening: Evening) -> Iterator[Item[bool]]:
    found, words = evening.found, talk.words
    if found is None or found.day is None:
        return
    for place, lesson in enumerate(found.lessons, start=1):
        yield _lesson(talk, cabinet, lesson, place)
    if found.work and found.work.work:
        name = words.homework.TITLE_SHORT
        yield Item(ended(present.work_title(found, words)), lambda: _work(talk, cabinet, evening), (name,))
    if found.events:
        events = tuple(present.events_lines(found, cabinet.student.institution.kind, words))
        title = ended(present.events_title(found, words))
        yield Item(title, lambda: say(talk, title, *events), (words.tomorrow.EVENTS,))


def _lesson(talk: Talk, cabinet: Cabinet, lesson: Lesson, place: int) -> Item[bool]:
    words, kind = talk.words, cabinet.student.institution.kind
    lines = said.lesson_lines(lesson, kind, words)
    text = present.lesson_said(lesson, kind, words, place)
    return Item(text, lambda: say(talk, *lines), (subject_of(lesson, words),))


def _work(talk: Talk, cabinet: Cabinet, evening: Evening) -> bool | None:
    """The same for the list of tasks."""
    shown = evening
    while walk(talk, _tasks(talk, cabinet, shown)):
        shown = _again(cabinet)
    return None if shown is evening else True


def _tasks(talk: Talk, cabinet: Cabinet, evening: Evening) -> Menu[bool]:
    found = evening.found
    tasks = found.work.work if found and found.work else ()
    items = tuple(_task(talk, cabinet, item) for item in tasks)
    title = f"{talk.words.homework.TITLE_SHORT}: {talk.words.lines.points(len(items))}."
    return Menu(title, items)


def _task(talk: Talk, cabinet: Cabinet, item: NotedAssignment) -> Item[bool]:
    text, name = said_homework.work_item(item, talk.words), subject_said(item.assignment, talk.words)
    return Item(text, lambda: assignment_room(talk, cabinet, item), (name,))
