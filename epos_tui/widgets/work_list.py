"""Homework and classwork, a heading a day."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain.homework import HomeworkDay, HomeworkList, NotedAssignment
from epos_tui.i18n import Words
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.homework import day_title, work_cells
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit
from epos_tui.widgets.week_table import day_key


@dataclass(frozen=True)
class WorkRow:
    """A day's heading, or one of its assignments."""

    day: HomeworkDay
    item: NotedAssignment | None = None


def work_rows(work: HomeworkList) -> tuple[WorkRow, ...]:
    """A heading a day and what is due on it."""
    return tuple(
        row for day in work.days for row in (WorkRow(day), *(WorkRow(day, item) for item in day.work))
    )


def sizes(width: int) -> tuple[int, int, int, int]:
    """Cells of tick, subject, text and minutes; 0 leaves a column out."""
    if width < 60:
        subject = max(8, width // 3)
        return 4, subject, max(0, width - 5 - subject), 0
    subject = 22 if width < 90 else 26
    return 4, subject, width - 5 - subject - 8, 8


class WorkList(Rows[WorkRow]):
    """The cursor stops at headings too, which sum up the day."""

    def __init__(self, words: Words, glyphs: Glyphs, today: date) -> None:
        super().__init__()
        self.words, self.glyphs, self.today = words, glyphs, today

    def key_of(self, item: WorkRow) -> str:
        return item.item.assignment.id if item.item else day_key(item.day.day)

    def draw(self, item: WorkRow, width: int) -> tuple[Line, ...]:
        if item.item is None:
            return (Line(fit(f" {day_title(item.day, self.today, self.words)}", width), Tone.TITLE),)
        cells, (tick, subject, text, minutes) = work_cells(item.item, self.words, self.glyphs), sizes(width)
        return (
            Line(" " + fit(cells.tick, tick), Tone.GOOD if item.item.own.done else Tone.MUTED),
            Line(fit(cells.subject, subject - 1) + " ", cells.tone),
            Line(fit(cells.text, text), cells.tone),
            Line(fit(f" {cells.minutes}", minutes), Tone.MUTED),
        )
