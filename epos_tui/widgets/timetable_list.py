"""The timetable by days: lessons and the gaps between them."""

from dataclasses import dataclass
from datetime import datetime

from epos_tui.domain.lessons import Lesson, SchoolDay, Week
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.timetable import Gap, Now, entries
from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words
from epos_tui.present.diary import day_heading
from epos_tui.present.line import Line, Tone
from epos_tui.present.timetable import cells
from epos_tui.widgets.rows import Rows, fit
from epos_tui.widgets.week_table import day_key


@dataclass(frozen=True)
class TimetableRow:
    """A day's heading, or a lesson or gap of it."""

    day: SchoolDay
    entry: Lesson | Gap | None = None


def timetable_rows(week: Week) -> tuple[TimetableRow, ...]:
    """A heading a day and its lessons by the clock; days off without a word are left out."""
    days = (day for day in week.days if day.lessons or day.kind is not DayKind.DAY_OFF or day.note)
    return tuple(
        row
        for day in days
        for row in (TimetableRow(day), *(TimetableRow(day, item) for item in entries(day.lessons)))
    )


def sizes(width: int) -> tuple[int, int, int, int, int, int]:
    """Cells of number, time, subject, teacher, room and note; 0 leaves a column out."""
    if width < 60:
        return 3, 6, max(8, width - 17), 0, 7, 0
    subject = 24 if width < 100 else 32
    return 3, 12, subject, 14, 12, max(0, width - subject - 42)


def heads(words: Words, kind: InstitutionKind, width: int) -> str:
    """The head of the list, in the same widths."""
    number, time, subject, room = words.timetable.COLUMNS
    names = (number, time, subject, words.diary.TEACHER[kind], room)
    columns = zip(names, sizes(width), strict=False)
    return " " + "".join(fit(name, size - 1) + " " for name, size in columns if size)


class TimetableList(Rows[TimetableRow]):
    """The cursor stops at headings and gaps too."""

    def __init__(self, words: Words, now: datetime) -> None:
        super().__init__()
        self.words, self.now = words, now
        self.near = Now((), ())
        """The lessons going on and coming next."""

    def key_of(self, item: TimetableRow) -> str:
        if item.entry is None:
            return day_key(item.day.day)
        own = item.entry.id if isinstance(item.entry, Lesson) else f"gap {item.entry.starts}"
        return f"{item.day.day} {own}"

    def draw(self, item: TimetableRow, width: int) -> tuple[Line, ...]:
        if item.entry is None:
            return (Line(fit(f" {day_heading(item.day, self.now.date(), self.words)}", width), Tone.TITLE),)
        shown, (number, time, subject, teacher, room, note) = (
            cells(item.entry, self.near, self.words),
            sizes(width),
        )
        hours = shown.time if time > 6 else self.words.dates.clock(item.entry.starts)
        return (
            Line(" " + fit(shown.number, number), Tone.MUTED),
            Line(fit(hours, time), Tone.MUTED),
            Line(fit(shown.subject if note else shown.stated, subject - 1) + " ", shown.tone),
            Line(fit(shown.teacher, teacher - 1) + " " if teacher else "", Tone.PLAIN),
            Line(fit(shown.room, room - 1) + " ", Tone.PLAIN),
            Line(fit(shown.note, note), shown.tone),
        )
