"""Final marks: the mark sheet of a year, subject by subject."""

from collections.abc import Iterator
from typing import Never

from epos_tui.domain.finals import SubjectFinals, YearFinals, newest_marked
from epos_tui.lines import said_marks
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present.finals import subject_name, year_title
from epos_tui.present.line import capital
from epos_tui.usecases import finals
from epos_tui.usecases.cabinet import Cabinet

Sheets = tuple[YearFinals, ...]


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From the newest year with a mark to any other."""
    sheets = read(talk, cabinet, finals.sheets(cabinet))
    if not sheets:
        say(talk, talk.words.finals.EMPTY)
        return
    shown: int | None = newest_marked(sheets)
    while shown is not None:
        shown = _year(talk, cabinet, sheets, shown)


def _year(talk: Talk, cabinet: Cabinet, sheets: Sheets, shown: int) -> int | None:
    """One year; gives the place of the year to go to."""
    words, sheet = talk.words, sheets[shown]
    subjects = (_subject(talk, subject) for subject in sheet.subjects)
    items: tuple[Item[int], ...] = (*subjects, *acts(words, _acts(talk, cabinet, sheets)))
    title = year_title(sheet, cabinet.student.institution.kind, cabinet.today(), words)
    known = any(mark.text for subject in sheet.subjects for mark in subject.marks)
    heading = f"{words.finals.TITLE}, {title}: {words.lines.points(len(items))}."
    return walk(talk, Menu(heading, items, () if known else (words.finals.EMPTY,), leaf=True))


def _subject(talk: Talk, subject: SubjectFinals) -> Item[Never]:
    words = talk.words
    lines, name = said_marks.finals_lines(subject, words), subject_name(subject, words)
    return Item(said_marks.finals_item(subject, words), lambda: say(talk, *lines), (name,))


def _acts(talk: Talk, cabinet: Cabinet, sheets: Sheets) -> Iterator[Item[int]]:
    if len(sheets) > 1:
        yield Item(talk.words.lines.ACT["year"], lambda: _other_year(talk, cabinet, sheets))


def _other_year(talk: Talk, cabinet: Cabinet, sheets: Sheets) -> int | None:
    items = tuple(_choice(talk, cabinet, sheets, place) for place in reversed(range(len(sheets))))
    words = talk.words
    return walk(talk, Menu(f"{words.lines.ACT['year']}: {words.lines.points(len(items))}.", items))


def _choice(talk: Talk, cabinet: Cabinet, sheets: Sheets, place: int) -> Item[int]:
    said = year_title(sheets[place], cabinet.student.institution.kind, cabinet.today(), talk.words)
    return Item(capital(said), lambda: place)
