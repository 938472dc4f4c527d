"""Attendance: a row a subject with its share, then a row a day with a notice or an absence."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from epos_tui.domain.attendance import DayAttendance, Story, SubjectAttendance
from epos_tui.i18n import Words
from epos_tui.present import attendance as say
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit
from epos_tui.widgets.week_table import day_key

_ATTENDED = 11
_NARROW = 60
_LONGEST_NAME = 44


@dataclass(frozen=True)
class AttendanceRow:
    """A subject, a day, or the heading of the days."""

    story: Story
    item: SubjectAttendance | DayAttendance | None


def attendance_rows(story: Story) -> Iterator[AttendanceRow]:
    """All together, the subjects, the days under their heading."""
    yield from (AttendanceRow(story, item) for item in (story.whole, *story.subjects))
    if story.days:
        yield AttendanceRow(story, None)
        yield from (AttendanceRow(story, day) for day in story.days)


def sizes(width: int) -> tuple[int, int, int, int]:
    """Cells of the name, the share, what was missed, and missed without a notice; 0 leaves a column out."""
    if width < _NARROW:
        return width - 1 - _ATTENDED - 7, 7, 0, 0
    name = min(_LONGEST_NAME, max(24, width - 1 - _ATTENDED - 10 - 12 - 17))
    return name, 10, 12, 17


class AttendanceList(Rows[AttendanceRow]):
    """The cursor stops at the heading of the days too, which tells how many do not match."""

    def __init__(self, words: Words, target: Fraction) -> None:
        super().__init__()
        self.words, self.target = words, target

    def key_of(self, item: AttendanceRow) -> str:
        match item.item:
            case None:
                return "days"
            case DayAttendance(day=day):
                return day_key(day)
            case SubjectAttendance(subject=subject):
                return f"subject {subject or ''}"

    def heads(self, width: int) -> str:
        """The line over the list."""
        name, share, missed, without = sizes(width)
        word = self.words.attendance
        heads = (
            (self.words.marks.SUBJECT, name),
            (word.SHARE, _ATTENDED),
            (word.SHARE_SHORT, share),
            (word.MISSED, missed),
            (word.WITHOUT_NOTICE, without),
        )
        return " " + "".join(_cell(text, size) for text, size in heads)

    def draw(self, item: AttendanceRow, width: int) -> tuple[Line, ...]:
        match item.item:
            case None:
                heading = say.days_counts if width < _NARROW else say.days_heading
                return (Line(fit(f" {heading(item.story, self.words)}", width), Tone.TITLE),)
            case DayAttendance() as day:
                return self._day(day, item.story.notices_known, width)
            case SubjectAttendance() as subject:
                return self._subject(subject, item.story.notices_known, width)

    def _subject(self, item: SubjectAttendance, known: bool, width: int) -> tuple[Line, ...]:
        cells = say.cells(item, known, self.target, self.words)
        name, share, missed, without = sizes(width)
        tone = Tone.TITLE if item.subject is None else Tone.PLAIN
        return (
            Line(f" {_cell(cells.name, name)}", tone),
            Line(_cell(cells.attended, _ATTENDED), Tone.MUTED),
            Line(_cell(cells.share, share), cells.tone),
            Line(_cell(cells.missed, missed)),
            Line(_cell(cells.unannounced, without)),
        )

    def _day(self, day: DayAttendance, known: bool, width: int) -> tuple[Line, ...]:
        verdict = say.verdict(day, known, self.words)
        tone = Tone.MUTED if day.as_announced or not known else Tone.NOTICE
        if width < _NARROW:
            short = self.words.dates.day_short(day.day)
            told = verdict or say.day_counts(day, known, self.words)
            return (Line(f" {_cell(short, 7)}"), Line(fit(told, width - 8), tone))
        counts = min(_LONGEST_NAME, width - 1 - 24 - 18)
        return (
            Line(f" {_cell(say.day_title(day, self.words), 24)}"),
            Line(_cell(say.day_counts(day, known, self.words), counts)),
            Line(fit(verdict, 18), tone),
        )


def _cell(text: str, width: int) -> str:
    """With a blank behind it."""
    return fit(text, width - 1) + " " if width else ""
