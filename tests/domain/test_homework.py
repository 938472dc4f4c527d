"""Homework: the days a preset means, what is due on them, and the load of a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.homework import (
    Assignment,
    NotedAssignment,
    Preset,
    WorkKind,
    by_day,
    day_load,
    next_study_day,
    shifted,
    span_of,
)
from epos_tui.domain.lessons import Load
from epos_tui.domain.year import DayKind, Span, kind_of, week_span
from tests.examples import THURSDAY, YEAR

DAY = timedelta(days=1)
SATURDAY = date(2026, 10, 17)
VACATION = date(2026, 10, 27)
LAST_DAY = YEAR.span.last
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
SPANS = st.builds(lambda first, length: Span(first, first + length * DAY), DAYS, st.integers(0, 400))
AUTUMN = st.dates(date(2026, 8, 1), LAST_DAY + 60 * DAY)


def work(subject: str = "Алгебра", due: date = THURSDAY, **about) -> NotedAssignment:
    ordinary = {"id": "a", "kind": WorkKind.HOMEWORK, "text": "§ 4, № 12"}
    return NotedAssignment(Assignment(**{**ordinary, "subject": subject, "due": due, **about}))


@pytest.mark.parametrize(
    ("preset", "first", "last"),
    [
        (Preset.AHEAD, SATURDAY, date(2026, 10, 25)),
        (Preset.TOMORROW, date(2026, 10, 19), date(2026, 10, 19)),
        (Preset.THIS_WEEK, date(2026, 10, 12), date(2026, 10, 18)),
        (Preset.NEXT_WEEK, date(2026, 10, 19), date(2026, 10, 25)),
        (Preset.TERM, date(2026, 9, 1), date(2026, 10, 25)),
    ],
)
def test_on_a_saturday_tomorrow_is_monday_and_the_week_ends_on_sunday(preset, first, last):
    assert span_of(preset, SATURDAY, YEAR) == Span(first, last)


@pytest.mark.parametrize(
    ("preset", "first", "last"),
    [
        (Preset.AHEAD, VACATION, date(2026, 11, 8)),
        (Preset.TOMORROW, date(2026, 10, 31), date(2026, 10, 31)),
        (Preset.NEXT_WEEK, date(2026, 11, 2), date(2026, 11, 8)),
        (Preset.TERM, date(2026, 10, 26), date(2026, 11, 1)),
    ],
)
def test_in_vacations_tomorrow_is_the_moved_saturday_and_the_week_stands_for_the_term(preset, first, last):
    assert span_of(preset, VACATION, YEAR) == Span(first, last)


@pytest.mark.parametrize(
    ("preset", "first", "last"),
    [
        (Preset.AHEAD, LAST_DAY, date(2027, 6, 13)),
        (Preset.TOMORROW, date(2027, 6, 1), date(2027, 6, 1)),
        (Preset.THIS_WEEK, date(2027, 5, 31), date(2027, 6, 6)),
        (Preset.TERM, date(2027, 5, 31), date(2027, 6, 6)),
    ],
)
def test_on_the_last_day_of_the_year_tomorrow_is_the_ordinary_one(preset, first, last):
    assert span_of(preset, LAST_DAY, YEAR) == Span(first, last)


def test_a_holiday_and_a_moved_day_off_are_no_tomorrow():
    assert next_study_day(YEAR, date(2026, 11, 3)) == date(2026, 11, 5)
    assert next_study_day(YEAR, date(2026, 11, 6)) == date(2026, 11, 10)


def test_after_the_last_friday_comes_the_last_monday():
    assert next_study_day(YEAR, date(2027, 5, 28)) == LAST_DAY


def test_in_summer_the_next_day_of_study_is_the_first_of_september():
    assert next_study_day(YEAR, date(2026, 8, 3)) == YEAR.span.first


@given(AUTUMN)
def test_no_day_of_study_lies_between_today_and_the_next_one(today):
    found = next_study_day(YEAR, today)
    between = [today + n * DAY for n in range(1, (found - today).days)]
    assert found > today
    assert DayKind.STUDY not in {kind_of(YEAR, day) for day in between}


@given(st.sampled_from(list(Preset)), AUTUMN)
def test_every_preset_is_a_span_the_right_way_round(preset, today):
    span = span_of(preset, today, YEAR)
    assert span.first <= span.last
    assert (preset in (Preset.TOMORROW, Preset.NEXT_WEEK)) is (today not in span)


@given(SPANS, st.integers(-20, 20))
def test_there_and_back_again_is_the_same_span(span, by):
    assert shifted(shifted(span, by), -by) == span


@given(SPANS)
def test_the_next_span_begins_where_this_one_ends_and_is_as_long(span):
    after = shifted(span, 1)
    assert after.first == span.last + DAY
    assert after.last - after.first == span.last - span.first


@given(DAYS)
def test_a_week_moves_to_a_week(day):
    assert shifted(week_span(day), -1) == week_span(day - 7 * DAY)


def test_the_work_stands_under_its_days_in_their_order():
    friday, first, second = work(due=THURSDAY + DAY), work("Физика"), work("Химия")
    found = by_day([friday, first, second], week_span(THURSDAY))
    assert [(day.day, day.work) for day in found.days] == [
        (THURSDAY, (first, second)),
        (THURSDAY + DAY, (friday,)),
    ]


def test_work_due_outside_the_span_is_left_out():
    span = Span(THURSDAY, THURSDAY)
    found = by_day([work(due=THURSDAY - DAY), work(due=THURSDAY + DAY)], span)
    assert (found.span, found.days) == (span, ())


@pytest.mark.parametrize("subject", ["Черчение и объём", "ЧЕРЧЕНИЕ И ОБЪЕМ", " черчение  и объем"])
def test_a_subject_is_found_in_any_case_and_with_either_letter(subject):
    mine, other = work("Черчение и объём"), work("Черчение")
    (day,) = by_day([other, mine], week_span(THURSDAY), subject).days
    assert day.work == (mine,)


@given(st.lists(st.builds(work, st.sampled_from("АБВ"), st.dates(THURSDAY, THURSDAY + 9 * DAY))))
def test_without_a_subject_nothing_of_the_span_is_lost(items):
    span = week_span(THURSDAY)
    listed = [item for day in by_day(items, span).days for item in day.work]
    assert sorted(map(repr, listed)) == sorted(repr(item) for item in items if item.assignment.due in span)


def test_the_load_is_of_homework_alone_and_counts_untimed_tasks_apart():
    classwork = work(kind=WorkKind.CLASSWORK, planned_minutes=40)
    items = [work(planned_minutes=20), work(planned_minutes=0), work(), classwork]
    assert day_load(items) == Load(minutes=20, tasks=3, untimed=1)


def test_a_day_of_classwork_is_no_load():
    assert day_load([work(kind=WorkKind.CLASSWORK)]) == day_load([]) == Load(0, 0, 0)
