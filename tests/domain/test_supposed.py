"""The arithmetic of forecasts: every vector of the rules, and a count of marks one by one."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.marks import Average, average
from epos_tui.domain.supposed import (
    Supposed,
    bounds,
    influence,
    needed,
    on_the_border,
    reaches,
    survived,
    with_supposed,
)
from tests.examples import mark, marks

FIVES = [Supposed(5, weight) for weight in range(1, 6)]
BARS = [Fraction(text) for text in ("4.5", "4.6", "4.65", "4.7", "3.5", "3.6", "3.65", "2.5", "2.65")]


def shown(found: Average) -> str:
    return f"{found.hundredths // 100},{found.hundredths % 100:02}"


@pytest.mark.parametrize(
    ("given_marks", "exact", "said", "wanted"),
    [
        (marks(4, 4, 3), (11, 3), "3,67", ("5 3 2 2 1", "7 4 3 2 2", "9 5 3 3 2")),
        (marks((4, 2)), (8, 2), "4,00", ("2 1 1 1 1", "3 2 1 1 1", "4 2 2 1 1")),
        (marks(5, (4, 2), (3, 5)), (28, 8), "3,50", ("16 8 6 4 4", "22 11 8 6 5", "27 14 9 7 6")),
        (marks((5, 3), 4, 4, 5, 2), (30, 7), "4,29", ("3 2 1 1 1", "6 3 2 2 2", "8 4 3 2 2")),
        (marks(5, 4), (9, 2), "4,50", ("0 0 0 0 0", "1 1 1 1 1", "1 1 1 1 1")),
        (marks(4, 4, 4, 5, 5), (22, 5), "4,40", ("1 1 1 1 1", "3 2 1 1 1", "4 2 2 1 1")),
    ],
)
def test_fives_needed_by_weight_at_three_thresholds(given_marks, exact, said, wanted):
    known = average(given_marks)
    assert ((known.sum, known.weight), shown(known)) == (exact, said)
    for height, counts in zip(("4.5", "4.6", "4.65"), wanted, strict=True):
        found = [needed(known, Fraction(height), five) for five in FIVES]
        assert " ".join(map(str, found)) == counts


def test_fours_needed():
    known = Average(16, 5)
    assert needed(known, Fraction("3.5"), Supposed(4)) == 3
    assert needed(known, Fraction("3.5"), Supposed(5)) == 1
    assert needed(known, Fraction("3.6"), Supposed(4)) == 5


def test_a_mark_below_or_at_the_bar_never_leads_there():
    assert needed(Average(16, 5), Fraction("4.5"), Supposed(4)) is None
    assert needed(Average(16, 5), Fraction(4), Supposed(4)) is None


def test_without_marks_one_is_needed():
    assert needed(None, Fraction("4.5"), Supposed(5)) == 1
    assert needed(None, Fraction(5), Supposed(5)) == 1
    assert needed(None, Fraction("4.5"), Supposed(4)) is None
    assert survived(None, Fraction("4.5"), Supposed(2)) == 0


def test_bad_marks_survived():
    known, height = Average(34, 7), Fraction("4.5")
    assert [survived(known, height, Supposed(value)) for value in (4, 3, 2)] == [5, 1, 1]
    assert not reaches(with_supposed(known, [Supposed(2)] * 2), height)
    assert survived(known, height, Supposed(5)) is None
    assert survived(Average(8, 2), height, Supposed(2)) == 0


def test_influence_of_a_mark():
    given_marks = marks((5, 3), 4, 4, 5, 2)
    known = average(given_marks)
    changes = [influence(known, item) for item in given_marks]
    assert round(changes[0] * 100) == 54
    assert round(changes[-1] * 100) == -38
    assert influence(Average(4, 1), mark(4)) is None


def test_range_of_what_is_left():
    worst, best = bounds(Average(11, 3), 4, lowest=2)
    assert (shown(worst), shown(best)) == ("2,71", "4,43")
    assert shown(bounds(Average(11, 3), 4, lowest=1)[0]) == "2,14"
    assert bounds(Average(11, 3), 0, lowest=2) == (Average(11, 3), Average(11, 3))
    assert bounds(None, 0, lowest=2) is None
    assert bounds(None, 2, lowest=2) == (Average(4, 2), Average(10, 2))


def test_what_only_looks_like_the_threshold_is_on_the_border():
    known = Average(79, 17)
    assert shown(known) == "4,65"
    assert not reaches(known, Fraction("4.65"))
    assert on_the_border(known, Fraction("4.65"))
    assert not on_the_border(known, Fraction("4.6"))
    assert not on_the_border(Average(93, 20), Fraction("4.65"))
    assert not on_the_border(Average(30, 7), Fraction("4.65"))


def test_no_mark_is_made_of_what_is_supposed():
    given_marks = marks(5, 4)
    before = average(given_marks)
    with_supposed(before, [Supposed(2, 5)])
    assert average(given_marks) == before == Average(9, 2)
    assert with_supposed(None, []) is None


# Counted mark by mark

HOPELESS = 60
"""A mark that is not above the bar has done all it can long before so many."""


def counted_needed(values: Sequence[int], height: Fraction, added: Supposed) -> int | None:
    """One mark after another, as long as there is hope; values are repeated by their weights."""
    total, weight = sum(values), len(values)
    for number in count():
        if weight and total * height.denominator >= height.numerator * weight:
            return number
        if added.value <= height and number > HOPELESS:
            return None
        total, weight = total + added.value * added.weight, weight + added.weight
    raise AssertionError


def counted_survived(values: Sequence[int], height: Fraction, added: Supposed) -> int:
    total, weight = sum(values), len(values)
    for number in count():
        total, weight = total + added.value * added.weight, weight + added.weight
        if total * height.denominator < height.numerator * weight:
            return number
    raise AssertionError


def of_values(values: Sequence[int]) -> Average | None:
    return Average(sum(values), len(values)) if values else None


def disagrees(values: Sequence[int], height: Fraction, added: Supposed) -> bool:
    known = of_values(values)
    if needed(known, height, added) != counted_needed(values, height, added):
        return True
    endless = added.value >= height or not reaches(known, height)
    return not endless and survived(known, height, added) != counted_survived(values, height, added)


def test_a_hundred_thousand_cases_agree_with_a_count_of_marks():
    chance, disagreements = Random(1), 0
    for _ in range(100_000):
        values = [
            value
            for value in chance.choices((1, 2, 3, 4, 5), (1, 4, 9, 9, 9), k=chance.randint(0, 8))
            for _ in range(chance.choice((1, 1, 1, 2, 3, 4, 5)))
        ]
        added = Supposed(chance.randint(1, 5), chance.randint(1, 5))
        disagreements += disagrees(values, chance.choice(BARS), added)
    assert disagreements == 0


@given(
    st.lists(st.integers(1, 5), max_size=12),
    st.integers(150, 499).map(lambda hundredths: Fraction(hundredths, 100)),
    st.builds(Supposed, st.integers(1, 5), st.integers(1, 7)),
)
def test_any_threshold_agrees_with_a_count_of_marks(values, height, added):
    if added.value < height or added.value - height >= Fraction(1, 20):
        assert not disagrees(values, height, added)
