"""What a family prepares for in the evening: the next day with lessons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.events import SchoolEvent
from epos_tui.domain.homework import HomeworkDay
from epos_tui.domain.lessons import Lesson, SchoolDay, takes_place
from epos_tui.domain.today import next_with_lessons
from epos_tui.domain.year import (
    WEEK,
    AcademicYear,
    DayKind,
    Span,
    days_of_week,
    kind_of,
    monday_of,
    weeks_of,
)

_WEEKS = 3
"""In so many weeks with study the next day with lessons is looked for."""


@dataclass(frozen=True)
class Tomorrow:
    """The next day with lessons, and what belongs to it; None stands for what could not be asked."""

    today: date
    day: SchoolDay | None
    """None where no lessons are planned."""
    cancelled: tuple[date, ...] = ()
    """Days before it whose lessons are all cancelled."""
    work: HomeworkDay | None = None
    notices: tuple[AbsenceNotice, ...] | None = ()
    """Those in force on the day."""
    events: tuple[SchoolEvent, ...] | None = ()

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons of the day, cancelled ones too."""
        return self.day.lessons if self.day else ()

    @property
    def control_works(self) -> tuple[Lesson, ...]:
        """The lessons at which a control work is written."""
        return tuple(lesson for lesson in self.lessons if lesson.control_work and takes_place(lesson))

    @property
    def changes(self) -> tuple[Lesson, ...]:
        """The lessons that differ from the timetable."""
        return tuple(lesson for lesson in self.lessons if lesson.change)


def weeks_ahead(year: AcademicYear | None, today: date) -> tuple[date, ...]:
    """Mondays of the weeks with study after today; simply the next ones where the calendar is not known."""
    monday = monday_of(today)
    if year is None:
        return tuple(monday + number * WEEK for number in range(_WEEKS))
    ahead = weeks_of(Span(max(monday, year.span.first), year.span.last))
    return tuple(week for week in ahead if _has_study_after(year, week, today))[:_WEEKS]


def _has_study_after(year: AcademicYear, monday: date, today: date) -> bool:
    return any(day > today and kind_of(year, day) is DayKind.STUDY for day in days_of_week(monday))


def coming(days: Sequence[SchoolDay], today: date) -> Tomorrow:
    """The first day after today that has lessons, and the days before it that have lost all of theirs."""
    found = next_with_lessons(days, today)
    last = found.day if found else date.max
    lost = (item for item in days if today < item.day < last and item.lessons)
    return Tomorrow(today, found, tuple(item.day for item in lost if not any(map(takes_place, item.lessons))))


def is_evening(lessons: Iterable[Lesson], now: datetime) -> bool:
    """Whether the lessons of today are over; on a day without lessons, whether tomorrow has some."""
    known = [lesson for lesson in lessons if takes_place(lesson)]
    if today := [lesson.ends for lesson in known if lesson.day == now.date()]:
        return max(today) <= now.time()
    return any(lesson.day == now.date() + timedelta(days=1) for lesson in known)
