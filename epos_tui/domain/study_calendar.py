"""The study calendar (календарный учебный график): how study, vacations and the rest take turns."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from epos_tui.domain.year import AcademicYear, DayKind, Span, Term, kind_of, name_of, term_of


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


def calendar_of(year: AcademicYear, periods: tuple[StudyPeriod, ...]) -> StudyCalendar:
    """The institution's periods; where it gives none, the year's terms and vacations."""
    own = periods or _of_year(year)
    named = tuple(
        period if period.term or period.kind is not PeriodKind.STUDY else _in_term(year, period)
        for period in own
    )
    return StudyCalendar(year, tuple(sorted(named, key=lambda period: period.span.first)))


def _of_year(year: AcademicYear) -> tuple[StudyPeriod, ...]:
    study = (StudyPeriod(PeriodKind.STUDY, term.span, term=term) for term in year.terms)
    vacations = (StudyPeriod(PeriodKind.VACATION, item.span, item.name) for item in year.vacations)
    return (*study, *vacations)


def _in_term(year: AcademicYear, period: StudyPeriod) -> StudyPeriod:
    return StudyPeriod(period.kind, period.span, period.name, term_of(year, period.span.first))
