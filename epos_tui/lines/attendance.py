"""Attendance of the year so far: the whole at once, then subject by subject and day by day."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Never

from epos_tui.domain.attendance import DayAttendance, Story, SubjectAttendance
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import attendance as present
from epos_tui.present.line import Field, ended, listed, sentence
from epos_tui.usecases import attendance
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """Subjects, the one missed most first; then the days."""
    words, target = talk.words, cabinet.rules.attendance
    story = read(talk, cabinet, attendance.story(cabinet))
    if not story.whole.held:
        say(talk, words.attendance.EMPTY)
        return
    subjects = (_subject(talk, story, item, target) for item in story.subjects)
    days: Item[Never] = Item(words.attendance.DAYS, lambda: _days(talk, story))
    items = (*subjects, *acts(words, (days,) if story.days else ()))
    title = listed([words.attendance.TITLE, words.attendance.until(story.span.last)])
    whole = present.subject_said(story.whole, story.notices_known, target, words)
    counted = (ended(present.days_heading(story, words)),) if story.days else ()
    intro = (whole, *counted, *present.notes(story, target, words))
    walk(talk, Menu(f"{title}: {words.lines.points(len(items))}.", items, intro))


def _subject(talk: Talk, story: Story, item: SubjectAttendance, target: Fraction) -> Item[Never]:
    words, name = talk.words, present.name(item, talk.words)
    fields = present.subject_fields(item, story.notices_known, target, words)
    return Item(present.subject_item(item, words), lambda: say(talk, ended(name), *_told(fields)), (name,))


def _days(talk: Talk, story: Story) -> None:
    heading = ended(present.days_heading(story, talk.words))
    walk(talk, Menu(heading, tuple(_day(talk, story, day) for day in story.days), leaf=True))


def _day(talk: Talk, story: Story, day: DayAttendance) -> Item[Never]:
    words, name = talk.words, present.day_title(day, talk.words)
    fields = present.day_fields(day, story.notices_known, words)
    text = present.day_item(day, story.notices_known, words)
    return Item(text, lambda: say(talk, ended(name), *_told(fields)), (name, words.dates.day(day.day)))


def _told(fields: Sequence[Field]) -> tuple[str, ...]:
    return tuple(sentence([str(field)]) for field in fields)
