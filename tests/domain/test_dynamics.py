"""Weekly dynamics: a point a week, exact verdicts, and no zero where there are no marks."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.all_marks import Entry, MarkRow
from epos_tui.domain.dynamics import Dynamics, Point, Rule, Trend, dynamics, weeks_together
from epos_tui.domain.marks import Average, GradingSystem, Mark, average
from epos_tui.domain.year import Span, weeks_of
from tests.examples import mark, marks

FIVE = GradingSystem.FIVE
TERM = Span(date(2026, 9, 1), date(2026, 10, 25))
MONDAYS = weeks_of(TERM)
AFTER = date(2026, 10, 30)
DAY = timedelta(days=1)


def entry(day: date, *values: Mark) -> Entry:
    return Entry(f"{day}", day, 1, values)


def course(*entries: Entry, today: date = AFTER, rule: Rule = Rule.RUNNING, span: Span = TERM) -> Dynamics:
    return dynamics(MarkRow("Алгебра", FIVE, None, entries, None), span, today, rule)


def weekly(*weeks: tuple[Mark, ...] | list[Mark], rule: Rule = Rule.WEEK) -> Dynamics:
    """Marks on the Wednesdays of the first weeks."""
    return course(
        *(entry(monday + 2 * DAY, *given) for monday, given in zip(MONDAYS, weeks, strict=False)), rule=rule
    )


def exactly(total: int, weight: int) -> list[Mark]:
    """Fours and fives of this sum and weight."""
    fives = total - 4 * weight
    return marks(*[5] * fives, *[4] * (weight - fives))


ENTRIES = st.lists(
    st.builds(
        lambda n, value, weight, point: entry(
            TERM.first + n * DAY, mark(value, weight, point_until=AFTER if point else None)
        ),
        st.integers(-10, 64),
        st.none() | st.integers(1, 5),
        st.integers(1, 5),
        st.booleans(),
    ),
    max_size=20,
)


def test_weeks_before_the_first_mark_are_empty_and_not_zero():
    found = course(entry(MONDAYS[2], mark(4)))
    assert found.points[:3] == (
        Point(MONDAYS[0], None),
        Point(MONDAYS[1], None),
        Point(MONDAYS[2], Average(4, 1)),
    )


def test_a_week_without_new_marks_repeats_the_last_point_and_is_marked():
    found = course(entry(MONDAYS[0] + DAY, mark(4)), entry(MONDAYS[2], mark(5, 2)), today=MONDAYS[3])
    assert found.points == (
        Point(MONDAYS[0], Average(4, 1)),
        Point(MONDAYS[1], Average(4, 1), repeated=True),
        Point(MONDAYS[2], Average(14, 3)),
        Point(MONDAYS[3], Average(14, 3), repeated=True),
    )


def test_a_week_of_words_and_points_brings_nothing_new():
    words = entry(MONDAYS[1], mark(None, text="зачёт"), mark(2, point_until=AFTER))
    found = course(entry(MONDAYS[0] + DAY, mark(4)), words)
    assert found.points[1] == Point(MONDAYS[1], Average(4, 1), repeated=True)


def test_sunday_belongs_to_the_week_before_it_and_monday_to_the_next():
    sunday = MONDAYS[1] - DAY
    found = course(entry(sunday, mark(5)), entry(sunday + DAY, mark(2)), rule=Rule.WEEK)
    assert [point.average for point in found.points[:3]] == [Average(5, 1), Average(2, 1), None]


def test_only_this_week_s_marks_make_the_point_by_the_other_rule():
    found = weekly(marks(5), (), marks((2, 3), 4))
    assert [point.average for point in found.points[:4]] == [Average(5, 1), None, Average(10, 4), None]
    assert not any(point.repeated for point in found.points)


def test_marks_of_the_period_before_do_not_count_even_in_the_same_week():
    monday = MONDAYS[0]
    assert monday < TERM.first
    assert course(entry(monday, mark(2)), entry(TERM.first, mark(5))).points[0].average == Average(5, 1)


def test_marks_of_another_system_make_no_point():
    assert course(entry(TERM.first, mark(87, system=GradingSystem.HUNDRED))).known == ()


@pytest.mark.parametrize(
    ("today", "weeks"),
    [
        (date(2026, 8, 1), 0),
        (MONDAYS[0], 1),
        (TERM.first, 1),
        (MONDAYS[1] - DAY, 1),
        (MONDAYS[1], 2),
        (TERM.last, 8),
        (AFTER, 8),
    ],
)
def test_only_weeks_that_have_begun_have_a_point(today, weeks):
    assert tuple(point.monday for point in course(today=today).points) == MONDAYS[:weeks]


@given(ENTRIES)
def test_the_last_running_point_is_the_average_of_the_whole_period(entries):
    whole = average(mark for entry in entries if entry.day in TERM for mark in entry.marks)
    assert course(*entries).points[-1].average == whole


@given(ENTRIES)
def test_the_weeks_by_themselves_add_up_to_the_running_average(entries):
    alone = course(*entries, rule=Rule.WEEK).known
    running = course(*entries).points[-1].average
    assert (running is None) is (not alone)
    if running:
        assert running.sum == sum(point.average.sum for point in alone)
        assert running.weight == sum(point.average.weight for point in alone)


@given(ENTRIES)
def test_a_running_point_is_empty_only_before_the_first_mark(entries):
    points = course(*entries).points
    empty = [point.average is None for point in points]
    assert empty == sorted(empty, reverse=True)
    for before, point in pairwise(points):
        assert not point.repeated or point.average == before.average


@given(ENTRIES, st.sampled_from(Rule))
def test_no_point_is_above_the_best_or_below_the_worst(entries, rule):
    found = course(*entries, rule=rule)
    averages = [point.average.exact for point in found.known]
    assert (found.best is None) is (found.worst is None) is (found.trend is None) is (not averages)
    if averages:
        assert found.best.average.exact == max(averages)
        assert found.worst.average.exact == min(averages)


def test_best_and_worst_are_told_apart_where_the_shown_numbers_are_alike():
    found = weekly(exactly(79, 17), exactly(93, 20))
    assert [point.average.hundredths for point in found.known] == [465, 465]
    assert found.best.monday == MONDAYS[1]
    assert found.worst.monday == MONDAYS[0]


def test_of_equal_weeks_the_first_is_the_best_and_the_worst():
    found = weekly(marks(4), marks(5), marks(4), marks((5, 2)))
    assert found.worst.monday == MONDAYS[0]
    assert found.best.monday == MONDAYS[1]


@pytest.mark.parametrize(
    ("first", "last", "trend"),
    [
        ((23, 5), (93, 20), Trend.RISING),
        ((93, 20), (23, 5), Trend.FALLING),
        ((23, 5), (79, 17), Trend.STEADY),
        ((79, 17), (23, 5), Trend.STEADY),
        ((9, 2), (9, 2), Trend.STEADY),
    ],
)
def test_the_trend_is_judged_on_the_exact_change(first, last, trend):
    found = weekly(exactly(*first), marks(2), exactly(*last))
    assert found.trend is trend
    assert found.change == Fraction(*last) - Fraction(*first)


def test_one_week_alone_is_steady():
    found = weekly(marks(4))
    assert (found.change, found.trend) == (0, Trend.STEADY)


def test_without_marks_there_is_no_trend_no_best_and_no_worst():
    found = course()
    assert (found.known, found.change, found.trend, found.best, found.worst) == ((), None, None, None, None)


def test_compared_subjects_share_their_mondays():
    later = course(span=Span(MONDAYS[2], TERM.last))
    assert weeks_together([later, course(today=MONDAYS[3])]) == MONDAYS
    assert weeks_together([]) == ()
