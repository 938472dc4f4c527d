"""The lessons of a week, a heading a day."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain.lessons import Lesson, SchoolDay, Week
from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words
from epos_tui.present.diary import day_heading, lesson_cells
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit


@dataclass(frozen=True)
class WeekRow:
    """A day's heading, or one of its lessons."""

    day: SchoolDay
    lesson: Lesson | None = None


@dataclass(frozen=True)
class Columns:
    """Widths in cells; 0 leaves a column out."""

    number: int
    time: int
    subject: int
    marks: int
    about: int


def columns(width: int) -> Columns:
    """The marks stay in sight at any width; the topic goes first, then the time."""
    if width < 34:
        return Columns(3, 0, max(8, width - 12), 8, 0)
    if width < 60:
        return Columns(3, 6, width - 18, 8, 0)
    subject = 22 if width < 90 else 26
    return Columns(3, 6, subject, 9, width - subject - 19)


def column_heads(words: Words, width: int) -> str:
    """The head of the table, in the same widths."""
    sizes, names = columns(width), words.diary.COLUMNS
    widths = (sizes.number, sizes.time, sizes.subject, sizes.marks, sizes.about)
    return " " + "".join(fit(name, size) for name, size in zip(names, widths, strict=True))


def week_rows(week: Week) -> tuple[WeekRow, ...]:
    """A heading a day and its lessons; days off without a word are left out."""
    days = (day for day in week.days if day.lessons or day.kind is not DayKind.DAY_OFF or day.note)
    return tuple(row for day in days for row in (WeekRow(day), *(WeekRow(day, item) for item in day.lessons)))


class WeekTable(Rows[WeekRow]):
    """A week of lessons; the cursor stops at headings too, which sum up the day."""

    def __init__(self, words: Words, glyphs: Glyphs, today: date) -> None:
        super().__init__()
        self.words, self.glyphs, self.today = words, glyphs, today

    def key_of(self, item: WeekRow) -> str:
        return item.lesson.id if item.lesson else day_key(item.day.day)

    def draw(self, item: WeekRow, width: int) -> tuple[Line, ...]:
        if item.lesson is None:
            heading = day_heading(item.day, self.today, self.words)
            return (Line(fit(f" {heading}", width), Tone.TITLE),)
        cells, sizes = lesson_cells(item.lesson, self.words, self.glyphs), columns(width)
        plain = cells.tone
        absent = Tone.BAD if item.lesson.attendance else Tone.GOOD
        return (
            Line(" " + fit(cells.number, sizes.number), Tone.MUTED),
            Line(fit(cells.time, sizes.time), Tone.MUTED),
            Line(fit(cells.subject if sizes.about else cells.stated, sizes.subject - 1) + " ", plain),
            Line(fit(cells.marks, sizes.marks - 1) + " ", absent),
            Line(fit(cells.about, sizes.about), Tone.MUTED if plain is Tone.MUTED else Tone.PLAIN),
        )


def day_key(day: date) -> str:
    """What names the heading of a day."""
    return f"day {day:%Y-%m-%d}"
