"""The study calendar, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records.year import Term, term
from epos_tui.domain import study_calendar as domain
from epos_tui.domain.study_calendar import PeriodKind, coming
from epos_tui.i18n import Words
from epos_tui.present import study_calendar as say


@dataclass(frozen=True)
class Period:
    """Days in a row with one purpose; `days` counts days off too."""

    kind: PeriodKind
    first: date
    last: date
    days: int
    name: str
    term: Term | None
    label: str


@dataclass(frozen=True)
class Holiday:
    """A public holiday of one day or several."""

    name: str
    first: date
    last: date


@dataclass(frozen=True)
class MovedDay:
    """A day taught by the timetable of another weekday (1 Monday … 7 Sunday), or a day off (null)."""

    date: date
    weekday: int | None
    note: str


@dataclass(frozen=True)
class StudyCalendar:
    """The answer of `year`; `next_vacation` is the one going on, else the next, if there is one."""

    first: date
    last: date
    periods: tuple[Period, ...]
    holidays: tuple[Holiday, ...]
    moved_days: tuple[MovedDay, ...]
    next_vacation: Period | None
    label: str


def study_calendar(calendar: domain.StudyCalendar, today: date, words: Words) -> StudyCalendar:
    """The year with its sentences."""
    year, vacation = calendar.year, coming(calendar, PeriodKind.VACATION, today)
    return StudyCalendar(
        first=year.span.first,
        last=year.span.last,
        periods=tuple(_period(item, today, words) for item in calendar.periods),
        holidays=tuple(Holiday(item.name, item.span.first, item.span.last) for item in year.holidays),
        moved_days=tuple(MovedDay(item.day, item.weekday, item.note) for item in year.moved_days),
        next_vacation=_period(vacation, today, words) if vacation else None,
        label=say.next_vacation(calendar, today, words),
    )


def _period(item: domain.StudyPeriod, today: date, words: Words) -> Period:
    return Period(
        kind=item.kind,
        first=item.span.first,
        last=item.span.last,
        days=item.days,
        name=item.name,
        term=term(item.term, words),
        label=say.period_said(item, today, words),
    )
