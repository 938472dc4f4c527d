"""The academic year: terms, vacations, holidays, moved days, weeks from Monday to Sunday."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

WEEK = timedelta(days=7)


class TermKind(Enum):
    """How an institution divides its year."""

    QUARTER = "quarter"
    TRIMESTER = "trimester"
    HALF_YEAR = "half_year"
    SEMESTER = "semester"
    MODULE = "module"


class DayKind(Enum):
    """What a day of the calendar is for a student."""

    STUDY = "study"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"
    VACATION = "vacation"
    OUTSIDE = "outside"
    """Before the first or after the last day of the academic year."""


@dataclass(frozen=True)
class Span:
    """Days from first to last, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def touches(self, other: "Span") -> bool:
        """Whether they have a day in common."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class Term:
    """A quarter, half-year, semester …; `number` counts from 1 within the year."""

    kind: TermKind
    number: int
    span: Span


@dataclass(frozen=True)
class NamedSpan:
    """Vacations or holidays: what they are called and when they are."""

    name: str
    span: Span


@dataclass(frozen=True)
class MovedDay:
    """A day taught by the timetable of another weekday (1 Monday … 7 Sunday), or a day off (None)."""

    day: date
    weekday: int | None
    note: str


@dataclass(frozen=True)
class AcademicYear:
    """The calendar of one student's group; never a national list."""

    span: Span
    weekdays: tuple[int, ...]
    """Ordinary days of study: 1 Monday … 7 Sunday."""
    terms: tuple[Term, ...]
    vacations: tuple[NamedSpan, ...] = ()
    holidays: tuple[NamedSpan, ...] = ()
    moved_days: tuple[MovedDay, ...] = ()


def monday_of(day: date) -> date:
    """The Monday of the week that holds the day."""
    return day - timedelta(days=day.weekday())


def days_of_week(monday: date) -> tuple[date, ...]:
    """Seven days from the Monday."""
    return tuple(monday + timedelta(days=n) for n in range(7))


_CALENDAR = (date(1900, 1, 1), date(2199, 12, 31))


def shifted_day(day: date, days: int) -> date:
    """The day so many days later; the same day where that leaves the years 1900 to 2199."""
    number, (first, last) = day.toordinal() + days, _CALENDAR
    return date.fromordinal(number) if first.toordinal() <= number <= last.toordinal() else day


def week_span(day: date) -> Span:
    """From Monday to Sunday of the week that holds the day."""
    monday = monday_of(day)
    return Span(monday, monday + timedelta(days=6))


def first_of_next_month(day: date) -> date:
    """The first day of the month after the day's."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def span_of_month(day: date) -> Span:
    """From the first to the last day of the day's month."""
    return Span(day.replace(day=1), first_of_next_month(day) - timedelta(days=1))


def days_of(span: Span) -> tuple[date, ...]:
    """Every day of the span; none where it is turned round."""
    return tuple(span.first + timedelta(days=n) for n in range((span.last - span.first).days + 1))


def weeks_of(span: Span) -> tuple[date, ...]:
    """The Mondays of all weeks that touch the span."""
    monday, mondays = monday_of(span.first), []
    while monday <= span.last:
        mondays.append(monday)
        monday += WEEK
    return tuple(mondays)


def moved(year: AcademicYear, day: date) -> MovedDay | None:
    """The transposition that concerns the day, if there is one."""
    return next((item for item in year.moved_days if item.day == day), None)


def named(year: AcademicYear, day: date) -> NamedSpan | None:
    """The holiday, else the vacation, that holds the day."""
    return next((item for item in (*year.holidays, *year.vacations) if day in item.span), None)


def kind_of(year: AcademicYear, day: date) -> DayKind:
    """A moved day wins over a holiday, a holiday over a vacation, a vacation over a weekday."""
    if day not in year.span:
        return DayKind.OUTSIDE
    transposition = moved(year, day)
    if transposition:
        return DayKind.STUDY if transposition.weekday else DayKind.DAY_OFF
    if any(day in item.span for item in year.holidays):
        return DayKind.HOLIDAY
    if any(day in item.span for item in year.vacations):
        return DayKind.VACATION
    return DayKind.STUDY if day.isoweekday() in year.weekdays else DayKind.DAY_OFF


def taught_as(year: AcademicYear, day: date) -> int:
    """Whose weekday's timetable holds on the day: 1 Monday … 7 Sunday."""
    transposition = moved(year, day)
    return (transposition and transposition.weekday) or day.isoweekday()


def name_of(year: AcademicYear, day: date) -> str:
    """What the institution says of the day: a holiday's name, a transfer's note, or nothing."""
    transposition = moved(year, day)
    if transposition:
        return transposition.note
    span = named(year, day)
    return span.name if span else ""


def term_of(year: AcademicYear, day: date) -> Term | None:
    """The term that holds the day."""
    return next((term for term in year.terms if day in term.span), None)
