"""The calendar of a child's year: its periods, and the days that were moved (wire reference, 7)."""

import asyncio
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from pydantic import Field

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.year import AcademicYear, MovedDay, NamedSpan, Span, Term, TermKind
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.people import profile
from epos_tui.portal.http.vocabulary import TERMS
from epos_tui.portal.http.wire import Count, Day, Flag, Id, Many, Text, TheDay, Wire

_DAYS_OF_WEEK = 6
_LENGTHS = (5, 6, 7)
_WEEKDAYS = range(1, 8)
_LAST_MONTH = 5


class WirePeriod(Wire):
    """A term or a vacation."""

    id: Text = ""
    name: Text = ""
    begin_date: TheDay
    end_date: Day = None
    vacation: Flag = False
    is_vacation: Flag = False


class WirePeriods(Wire):
    """The periods a group studies by."""

    id: Text = ""
    days_in_week: Count = None
    """Five or six. Nobody has seen this field at the portal: without it Saturday is a day of study."""
    periods: Many[WirePeriod] = ()


class WireTransposition(Wire):
    """A holiday, or a day that was moved."""

    id: Id
    day: TheDay = Field(alias="date")
    school_id: Text = ""
    is_holiday: Flag = False
    postponed_from: Day = None
    schedule_for_weekday: Count = None
    note: Text = ""


class WireYear(Wire):
    """An academic year."""

    id: Id
    name: Text = ""
    begin_date: TheDay
    end_date: Day = None
    current_year: Flag = False


async def years(ask: Ask) -> tuple[WireYear, ...]:
    """The academic years, oldest first."""
    found = await ask.rows(WireYear, "/core/api/academic_years", {"pid": ask.profile.id}, lasting=True)
    return tuple(sorted(found, key=lambda item: item.begin_date))


async def current(ask: Ask) -> WireYear:
    """The year the portal calls current, else the one of today, else the last."""
    found, today = await years(ask), ask.today()
    of_today = (item for item in found if _holds(item, today))
    year = next((item for item in found if item.current_year), None) or next(of_today, None)
    if not found:
        raise PortalUnreachable(Fault.NOT_DATA)
    return year or found[-1]


async def academic_year(ask: Ask, student_id: str) -> AcademicYear:
    """The calendar of the child's group."""
    schedules, moved, child = await asyncio.gather(
        ask.rows(
            WirePeriods, "/core/api/periods_schedules", {"student_profile_id": student_id}, lasting=True
        ),
        ask.rows(WireTransposition, "/core/api/calendar_transpositions", {}, lasting=True),
        profile(ask, student_id),
    )
    here = sorted(
        (item for item in moved if item.school_id in ("", child.school_id)), key=lambda item: item.day
    )
    periods = _ended(period for item in schedules for period in item.periods)
    terms = tuple(_terms(period for period in periods if not _is_vacation(period)))
    if not terms:
        raise PortalUnreachable(Fault.NOT_DATA)
    days = next((item.days_in_week for item in schedules if item.days_in_week in _LENGTHS), _DAYS_OF_WEEK)
    return AcademicYear(
        Span(min(term.span.first for term in terms), max(term.span.last for term in terms)),
        tuple(range(1, (days or _DAYS_OF_WEEK) + 1)),
        terms,
        tuple(NamedSpan(item.name, _span(item)) for item in periods if _is_vacation(item)),
        tuple(_holidays(item for item in here if item.is_holiday and not item.postponed_from)),
        tuple(_moved(here)),
    )


def term_of(name: str, span: Span, position: int) -> Term | None:
    """The term a period's name speaks of; `position` counts from 1 and stands for a missing number."""
    text = name.lower()
    kind = next((kind for word, kind in TERMS.items() if word in text), None)
    number = re.search(r"\d{1,2}", text)
    return Term(kind, int(number[0]) if number else position, span) if kind else None


def _terms(periods: Iterable[WirePeriod]) -> Iterator[Term]:
    for position, period in enumerate(periods, start=1):
        yield term_of(period.name, _span(period), position) or Term(TermKind.MODULE, position, _span(period))


def _ended(periods: Iterable[WirePeriod]) -> list[WirePeriod]:
    """In order; one without an end lasts until the next begins, the last one until the end of May."""
    ordered = sorted(periods, key=lambda period: period.begin_date)
    nexts = (*(period.begin_date - timedelta(days=1) for period in ordered[1:]), None)
    return [
        period.model_copy(update={"end_date": period.end_date or until or _end_of_study(period.begin_date)})
        for period, until in zip(ordered, nexts, strict=False)
    ]


def _end_of_study(first: date) -> date:
    return date(first.year + (first.month > _LAST_MONTH), _LAST_MONTH, 31)


def _span(period: WirePeriod) -> Span:
    first = period.begin_date
    return Span(first, max(first, period.end_date or first))


def _is_vacation(period: WirePeriod) -> bool:
    return period.vacation or period.is_vacation


def _holidays(days: Iterable[WireTransposition]) -> Iterator[NamedSpan]:
    """Days in a row with the same name are one holiday."""
    run: NamedSpan | None = None
    for item in days:
        if run and run.name == item.note and item.day == run.span.last + timedelta(days=1):
            run = NamedSpan(run.name, Span(run.span.first, item.day))
            continue
        if run:
            yield run
        run = NamedSpan(item.note, Span(item.day, item.day))
    if run:
        yield run


def _moved(days: Iterable[WireTransposition]) -> Iterator[MovedDay]:
    for item in days:
        weekday = item.schedule_for_weekday if item.schedule_for_weekday in _WEEKDAYS else None
        if weekday or item.postponed_from:
            yield MovedDay(item.day, None if item.is_holiday else weekday, item.note)


def _holds(year: WireYear, day: date) -> bool:
    return year.begin_date <= day <= (year.end_date or year.begin_date)
