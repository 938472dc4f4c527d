"""The evening page: what was today, what is next, what the school waits for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.lessons import SchoolDay, Signature, takes_place
from epos_tui.domain.year import AcademicYear, DayKind, Span, days_of_week, kind_of, monday_of, weeks_of


@dataclass(frozen=True)
class TodayPage:
    """A day of one student as a parent asks for it in the evening."""

    today: SchoolDay
    next_day: SchoolDay | None
    """The next day with lessons within two weeks."""
    unsigned: tuple[date, ...]
    """Mondays of the finished weeks nobody has signed."""
    notices: tuple[AbsenceNotice, ...]
    """Absence notices in force today or later."""


def unsigned_weeks(year: AcademicYear, signatures: Iterable[Signature], today: date) -> tuple[date, ...]:
    """Mondays of the weeks with study that are over and have no signature, oldest first."""
    signed = {signature.monday for signature in signatures}
    if today <= year.span.first:
        return ()
    past = Span(year.span.first, min(year.span.last, monday_of(today) - timedelta(days=1)))
    return tuple(monday for monday in weeks_of(past) if monday not in signed and _has_study(year, monday))


def _has_study(year: AcademicYear, monday: date) -> bool:
    return any(kind_of(year, day) is DayKind.STUDY for day in days_of_week(monday))


def next_with_lessons(days: Iterable[SchoolDay], today: date) -> SchoolDay | None:
    """The first day after today that has lessons; cancelled ones do not count."""
    return next((day for day in days if day.day > today and any(map(takes_place, day.lessons))), None)
