"""The study calendar (календарный учебный график): how study, vacations and the rest take turns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from epos_tui.domain.year import AcademicYear, DayKind, Span, Term, kind_of, name_of, term_of

_DAY = timedelta(days=1)


class PeriodKind(Enum):
    """What a period is for."""

    STUDY = "study"
    VACATION = "vacation"
    ATTESTATION = "attestation"
    PRACTICE = "practice"
    SESSION = "session"
    STATE_ASSESSMENT = "state_assessment"


@dataclass(frozen=True)
class StudyPeriod:
    """Days in a row with one purpose; `name` where the institution gives one."""

    kind: PeriodKind
    span: Span
    name: str = ""
    term: Term | None = None
    """The term a period of study belongs to."""

    @property
    def days(self) -> int:
        """Its length, days off included."""
        return (self.span.last - self.span.first).days + 1


@dataclass(frozen=True)
class CalendarDay:
    """What the calendar says of one day."""

    day: date
    kind: DayKind
    period: StudyPeriod | None
    note: str = ""
    """The name of a holiday, or why a day was moved."""


@dataclass(frozen=True)
class StudyCalendar:
    """The periods of a year, in order."""

    year: AcademicYear
    periods: tuple[StudyPeriod, ...]

    def day(self, day: date) -> CalendarDay:
        """The day with its period; the shorter one where two meet."""
        around = [period for period in self.periods if day in period.span]
        period = min(around, key=lambda item: item.days, default=None)
        return CalendarDay(day, kind_of(self.year, day), period, name_of(self.year, day))


def coming(calendar: StudyCalendar, kind: PeriodKind, today: date) -> StudyPeriod | None:
    """The period of the kind that is going on, else the next one."""
    ahead = (item for item in calendar.periods if item.kind is kind and item.span.last >= today)
    return next(ahead, None)


def calendar_of(year: AcademicYear, periods: tuple[StudyPeriod, ...]) -> StudyCalendar:
    """The institution's periods; where it gives none, the year's terms and vacations."""
    own = periods or _of_year(year)
    named = tuple(
        period if period.term or period.kind is not PeriodKind.STUDY else _in_term(year, period)
        for period in own
    )
    return StudyCalendar(year, tuple(sorted(named, key=lambda period: period.span.first)))


def _of_year(year: AcademicYear) -> tuple[StudyPeriod, ...]:
    """A half-year is interrupted by the vacation in its middle."""
    vacations = tuple(StudyPeriod(PeriodKind.VACATION, item.span, item.name) for item in year.vacations)
    study = (StudyPeriod(PeriodKind.STUDY, term.span, term=term) for term in year.terms)
    return (*(part for period in study for part in without(period, vacations)), *vacations)


def without(period: StudyPeriod, others: Iterable[StudyPeriod]) -> Iterator[StudyPeriod]:
    """The parts of the period that lie outside of the others, in order."""
    first = period.span.first
    for other in sorted(others, key=lambda item: item.span.first):
        if first <= other.span.first <= period.span.last:
            if first < other.span.first:
                yield replace(period, span=Span(first, other.span.first - _DAY))
            first = other.span.last + _DAY
    if first <= period.span.last:
        yield replace(period, span=Span(first, period.span.last))


def _in_term(year: AcademicYear, period: StudyPeriod) -> StudyPeriod:
    return StudyPeriod(period.kind, period.span, period.name, term_of(year, period.span.first))
