"""The lessons of a subject in a period: held, missed, to come; the share attended and to be missed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from math import ceil, floor

from epos_tui.domain.all_marks import MarkRow
from epos_tui.domain.lessons import Lesson, absent, takes_place
from epos_tui.domain.text import folded


@dataclass(frozen=True)
class Attendance:
    """How many of the lessons held were attended."""

    attended: int
    held: int

    def may_miss(self, target: Fraction) -> int:
        """How many lessons in a row may be missed before the share falls below the target."""
        return max(0, floor(self.attended / target - self.held))

    def must_attend(self, target: Fraction) -> int:
        """How many lessons in a row must be attended until the share reaches the target, which is below 1."""
        return max(0, ceil((target * self.held - self.attended) / (1 - target)))


@dataclass(frozen=True)
class Lessons:
    """The subject's lessons of the period: those held so far, those missed of them, those to come."""

    held: int
    missed: int
    left: int

    @property
    def attendance(self) -> Attendance:
        """Of the lessons held."""
        return Attendance(self.held - self.missed, self.held)


def lessons_of(row: MarkRow, lessons: Iterable[Lesson], now: datetime) -> Lessons:
    """Those of the row's subject and term that take place."""
    own = [
        lesson
        for lesson in lessons
        if takes_place(lesson)
        and folded(lesson.subject) == folded(row.subject)
        and (row.term is None or lesson.day in row.term.span)
    ]
    moment = (now.date(), now.time())
    held = [lesson for lesson in own if (lesson.day, lesson.starts) <= moment]
    to_come = (lesson for lesson in own if (lesson.day, lesson.starts) > moment)
    return Lessons(_times(held), _times(lesson for lesson in held if absent(lesson)), _times(to_come))


def _times(lessons: Iterable[Lesson]) -> int:
    """By the number in the day: parallel groups have their lesson at once."""
    return len({(lesson.day, lesson.number) for lesson in lessons})
