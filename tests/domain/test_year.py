"""Weeks, months, and what a day of the calendar is."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.year import (
    DayKind,
    MovedDay,
    NamedSpan,
    Span,
    days_of,
    days_of_week,
    first_of_next_month,
    kind_of,
    monday_of,
    name_of,
    span_of_month,
    taught_as,
    term_of,
    weeks_of,
)
from tests.examples import YEAR

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
DAY = timedelta(days=1)


@given(DAYS)
def test_the_monday_of_a_day_is_a_monday_at_most_six_days_before(day):
    monday = monday_of(day)
    assert monday.isoweekday() == 1
    assert 0 <= (day - monday).days <= 6


@given(DAYS)
def test_a_day_is_in_the_week_of_its_monday(day):
    week = days_of_week(monday_of(day))
    assert day in week
    assert [item.isoweekday() for item in week] == [1, 2, 3, 4, 5, 6, 7]


@given(DAYS)
def test_a_month_begins_and_ends_where_its_neighbours_do(day):
    span = span_of_month(day)
    assert day in span
    assert span.first.day == 1
    assert {span.first.month, span.last.month} == {day.month}
    assert (span.first - DAY).month != day.month
    assert span.last + DAY == first_of_next_month(day)


@given(DAYS, st.integers(0, 400))
def test_the_weeks_of_a_span_cover_it_and_nothing_more(first, length):
    span = Span(first, first + timedelta(days=length))
    mondays = weeks_of(span)
    assert mondays[0] <= span.first
    assert span.last < mondays[-1] + 7 * DAY
    assert all(any(day in span for day in days_of_week(monday)) for monday in mondays)
    assert list(mondays) == [mondays[0] + 7 * DAY * n for n in range(len(mondays))]


def test_a_span_turned_round_has_no_weeks_but_its_own():
    assert weeks_of(Span(date(2026, 10, 15), date(2026, 10, 1))) == ()


SPANS = st.builds(lambda first, length: Span(first, first + length * DAY), DAYS, st.integers(0, 40))


@given(SPANS)
def test_the_days_of_a_span_are_all_of_them_in_order(span):
    days = days_of(span)
    assert (days[0], days[-1]) == (span.first, span.last)
    assert all(later - earlier == DAY for earlier, later in pairwise(days))


@given(SPANS, st.integers(-90, 90), st.integers(0, 40))
def test_spans_touch_where_they_have_a_day_in_common(span, apart, length):
    first = span.first + apart * DAY
    other = Span(first, first + length * DAY)
    in_common = bool(set(days_of(span)) & set(days_of(other)))
    assert span.touches(other) is other.touches(span) is in_common


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 8, 31), DayKind.OUTSIDE),
        (date(2026, 9, 1), DayKind.STUDY),
        (date(2026, 9, 5), DayKind.DAY_OFF),
        (date(2026, 10, 26), DayKind.VACATION),
        (date(2026, 11, 1), DayKind.VACATION),
        (date(2026, 11, 4), DayKind.HOLIDAY),
        (date(2026, 10, 31), DayKind.STUDY),
        (date(2026, 11, 9), DayKind.DAY_OFF),
        (date(2027, 5, 31), DayKind.STUDY),
        (date(2027, 6, 1), DayKind.OUTSIDE),
    ],
)
def test_a_move_wins_over_a_holiday_over_a_vacation_over_the_weekday(day, kind):
    assert kind_of(YEAR, day) is kind


def test_a_move_wins_over_a_holiday_of_the_same_day():
    holiday = date(2026, 11, 4)
    assert kind_of(replace(YEAR, moved_days=(MovedDay(holiday, 3, ""),)), holiday) is DayKind.STUDY


def test_a_move_outside_the_year_changes_nothing():
    summer = date(2027, 7, 1)
    assert kind_of(replace(YEAR, moved_days=(MovedDay(summer, 4, ""),)), summer) is DayKind.OUTSIDE


def test_a_moved_saturday_is_taught_as_the_weekday_it_stands_for():
    assert taught_as(YEAR, date(2026, 10, 31)) == 1
    assert taught_as(YEAR, date(2026, 10, 30)) == 5
    assert taught_as(YEAR, date(2026, 11, 9)) == 1


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 10, 31), "Учимся за понедельник"),
        (date(2026, 11, 4), "День народного единства"),
        (date(2026, 10, 27), "Осенние каникулы"),
        (date(2026, 10, 15), ""),
    ],
)
def test_the_day_is_called_by_what_won(day, name):
    assert name_of(YEAR, day) == name


def test_a_name_before_the_year_is_still_told():
    early = NamedSpan("Лето", Span(date(2026, 6, 1), date(2026, 8, 31)))
    assert name_of(replace(YEAR, vacations=(early,)), date(2026, 7, 1)) == "Лето"


def test_between_the_terms_there_is_no_term():
    assert term_of(YEAR, date(2026, 10, 25)).number == 1
    assert term_of(YEAR, date(2026, 10, 28)) is None
    assert term_of(YEAR, date(2026, 11, 2)).number == 2
