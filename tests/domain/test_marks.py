"""The exact average: vectors of the product rules, rounding, and what is counted."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.marks import Average, GradingSystem, Mark, average, counts
from epos_tui.present.marks import average_shown
from tests.examples import mark, marks

VECTORS = [
    ([4, 4, 3], 11, 3, "3,67"),
    ([(4, 2)], 8, 2, "4,00"),
    ([5, (4, 2), (3, 5)], 28, 8, "3,50"),
    ([(5, 3), 4, 4, 5, 2], 30, 7, "4,29"),
    ([5, 4], 9, 2, "4,50"),
    ([4, 4, 4, 5, 5], 22, 5, "4,40"),
]
WEIGHTED = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=30)


@pytest.mark.parametrize(("values", "total", "weight", "shown"), VECTORS)
def test_every_vector_gives_its_sum_weight_and_two_decimals(values, total, weight, shown):
    mean = average(marks(*values))
    assert mean == Average(total, weight)
    assert average_shown(mean, ",") == shown


def test_halves_are_rounded_up_for_every_pair_below_weight_sixty():
    for weight in range(1, 60):
        for total in range(5 * weight + 1):
            exact = floor(Fraction(total, weight) * 100 + Fraction(1, 2))
            assert Average(total, weight).hundredths == exact, (total, weight)


def test_two_decimals_are_those_of_decimal_s_half_up():
    for weight in range(1, 60):
        for total in range(weight, min(5 * weight, 59) + 1):
            exact = (Decimal(total) / weight).quantize(Decimal("0.01"), ROUND_HALF_UP)
            assert average_shown(Average(total, weight), ".") == str(exact), (total, weight)


@pytest.mark.parametrize(("total", "weight", "shown"), [(17, 8, "2.13"), (37, 8, "4.63"), (79, 17, "4.65")])
def test_pairs_that_floats_round_wrongly_are_right(total, weight, shown):
    assert average_shown(Average(total, weight), ".") == shown


def test_what_is_shown_as_a_threshold_may_still_lie_below_it():
    almost = Average(79, 17)
    assert average_shown(almost, ",") == "4,65"
    assert almost.exact < Fraction("4.65") == Average(93, 20).exact


@given(WEIGHTED)
def test_a_mark_of_weight_w_is_w_marks_of_weight_one(weighted):
    split = [value for value, weight in weighted for _ in range(weight)]
    assert average(marks(*weighted)) == average(marks(*split))


@given(WEIGHTED)
def test_the_average_lies_between_the_worst_and_the_best_mark(weighted):
    values = [value for value, _ in weighted]
    mean = average(marks(*weighted))
    assert min(values) * mean.weight <= mean.sum <= max(values) * mean.weight


@given(WEIGHTED, st.sampled_from(list(GradingSystem)[1:]), st.integers(0, 100))
def test_marks_of_other_systems_never_enter_the_average(weighted, system, value):
    five = marks(*weighted)
    assert average([*five, mark(value, 3, system=system)]) == average(five)


@pytest.mark.parametrize(
    "uncounted",
    [
        mark(None, text="зачёт"),
        mark(None, text="незачёт"),
        *(mark(None, text=letter) for letter in ("н", "о", "б", "у/п", "осв", "н/а", "?")),
        mark(None, text="•", point_until=date(2026, 10, 12)),
        mark(4, point_until=date(2026, 10, 12)),
    ],
)
def test_words_and_points_do_not_count(uncounted):
    assert not counts(uncounted)
    assert average([mark(5), uncounted]) == Average(5, 1)


@pytest.mark.parametrize("value", [1, 2, 3, 4, 5])
def test_every_mark_of_the_five_point_system_counts(value):
    assert counts(mark(value))
    assert average([mark(value)]) == Average(value, 1)


def test_a_hundred_point_mark_counts_in_its_own_system_only():
    hundred = mark(87, 2, system=GradingSystem.HUNDRED)
    assert average([hundred, mark(4)], GradingSystem.HUNDRED) == Average(174, 2)
    assert not counts(hundred)


@pytest.mark.parametrize("system", GradingSystem)
def test_passed_and_failed_have_no_average_even_with_a_number(system):
    assert not counts(mark(1, system=GradingSystem.PASS_FAIL, text="зачёт"), system)


def test_an_exam_counts_as_an_ordinary_mark_of_its_weight():
    assert average([mark(5, 2, exam=True), mark(2)]) == Average(12, 3)


def test_a_mark_without_a_weight_counts_once():
    assert average([Mark("a", "5", 5), Mark("b", "2", 2, weight=2)]) == Average(9, 3)


def test_a_weight_above_five_is_counted_as_it_came():
    assert average([mark(5, 7), mark(2)]) == Average(37, 8)


def test_no_counted_marks_give_no_average():
    assert average([]) is None
    assert average([mark(None, text="н/а")]) is None
