"""The next day of every child: notes, lessons, homework and events under one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from epos_tui.domain.events import SchoolEvent
from epos_tui.domain.homework import NotedAssignment
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present import tomorrow as say
from epos_tui.present.events import hours
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.homework import work_cells
from epos_tui.present.line import Line, Tone, listed
from epos_tui.present.tomorrow import Note
from epos_tui.usecases.tomorrow import Evening
from epos_tui.widgets import work_list
from epos_tui.widgets.rows import Rows, fit

Item = str | Note | Lesson | NotedAssignment | SchoolEvent | None
"""None heads a child, a text heads a part."""


@dataclass(frozen=True)
class TomorrowRow:
    """A row of one child."""

    evening: Evening
    item: Item = None
    number: int = 0
    """Its place among the rows of the child."""

    @property
    def key(self) -> str:
        """Lessons and tasks are known by their own names, the rest by its place."""
        match self.item:
            case Lesson(id=id):
                own = id
            case NotedAssignment(assignment=task):
                own = task.id
            case _:
                own = str(self.number)
        return f"{self.evening.student.id} {own}"


def tomorrow_rows(evenings: Sequence[Evening], words: Words) -> tuple[TomorrowRow, ...]:
    """All children."""
    return tuple(
        TomorrowRow(evening, item, number)
        for evening in evenings
        for number, item in enumerate(_items(evening, words))
    )


def _items(evening: Evening, words: Words) -> Iterator[Item]:
    yield None
    yield from say.notes(evening, words)
    found, kind = evening.found, evening.student.institution.kind
    if found is None or found.day is None:
        return
    yield say.lessons_title(found, kind, words)
    yield from found.lessons
    if found.work and found.work.work:
        yield say.work_title(found, words)
        yield from found.work.work
    if found.events:
        yield say.events_title(found, words)
        yield from found.events


def sizes(width: int) -> tuple[int, int, int, int, int]:
    """Cells of number, time, subject, room and note of a lesson; 0 leaves a column out."""
    if width < 60:
        return 3, 6, max(8, width - 20), 9, 0
    subject = 24 if width < 100 else 32
    return 3, 6, subject, 12, max(0, width - subject - 23)


class TomorrowList(Rows[TomorrowRow]):
    """The cursor stops at headings too, which sum up."""

    def __init__(self, words: Words, glyphs: Glyphs) -> None:
        super().__init__()
        self.words, self.glyphs = words, glyphs

    def key_of(self, item: TomorrowRow) -> str:
        return item.key

    def draw(self, item: TomorrowRow, width: int) -> tuple[Line, ...]:
        match item.item:
            case None:
                return (Line(fit(f" {self._heading(item.evening, width)}", width), Tone.TITLE),)
            case str():
                return (Line(fit(f"  {item.item}", width), Tone.MUTED),)
            case Note():
                return (Line(fit(f"  {item.item.text}", width), item.item.tone),)
            case Lesson():
                return self._lesson(item.item, width)
            case NotedAssignment():
                return self._work(item.item, width)
            case SchoolEvent():
                return self._event(item.item, width)

    def _heading(self, evening: Evening, width: int) -> str:
        return say.badge(evening, self.words, short=width < 60)

    def _lesson(self, lesson: Lesson, width: int) -> tuple[Line, ...]:
        cells, (number, time, subject, room, note) = say.lesson_cells(lesson, self.words), sizes(width)
        return (
            Line("  " + fit(cells.number, number), Tone.MUTED),
            Line(fit(cells.time, time), Tone.MUTED),
            Line(fit(cells.subject if note else cells.stated, subject - 1) + " ", cells.tone),
            Line(fit(cells.room, room - 1) + " ", cells.tone),
            Line(fit(cells.note, note), cells.tone),
        )

    def _work(self, item: NotedAssignment, width: int) -> tuple[Line, ...]:
        cells = work_cells(item, self.words, self.glyphs)
        tick, subject, text, minutes = work_list.sizes(width - 1)
        return (
            Line("  " + fit(cells.tick, tick), Tone.GOOD if item.own.done else Tone.MUTED),
            Line(fit(cells.subject, subject - 1) + " ", cells.tone),
            Line(fit(cells.text, text), cells.tone),
            Line(fit(f" {cells.minutes}", minutes), Tone.MUTED),
        )

    def _event(self, event: SchoolEvent, width: int) -> tuple[Line, ...]:
        told = listed([event.title, one_line(event.place)])
        return (
            Line("  " + fit(hours(event, self.words), 13), Tone.MUTED),
            Line(fit(told, width - 15)),
        )
