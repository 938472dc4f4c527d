"""All marks of the year: rows by period and system, and the school's average beside ours."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.all_marks import (
    Entry,
    MarkRow,
    SchoolAverage,
    SubjectMarks,
    as_number,
    current_period,
    days,
    differs,
    low,
    own_term,
    rows,
    span_of_row,
    systems,
)
from epos_tui.domain.marks import Average, GradingSystem, Mark
from epos_tui.domain.year import Span, Term, TermKind
from tests.examples import THURSDAY, YEAR, mark, marks

FIVE, HUNDRED, PASS_FAIL = GradingSystem.FIVE, GradingSystem.HUNDRED, GradingSystem.PASS_FAIL
FIRST, SECOND = YEAR.terms
HALVES = (
    Term(TermKind.HALF_YEAR, 1, Span(FIRST.span.first, SECOND.span.last)),
    Term(TermKind.HALF_YEAR, 2, Span(date(2027, 1, 11), YEAR.span.last)),
)
NOVEMBER = date(2026, 11, 12)


def entry(day: date, *values: Mark, attendance: str = "") -> Entry:
    return Entry(f"{day}", day, 1, values, attendance)


def subject(*entries: Entry, name: str = "Алгебра", terms: tuple[Term, ...] = YEAR.terms, **about):
    return SubjectMarks(name, terms, entries, **about)


def row(*values: int, school: str = "", system: GradingSystem = FIVE) -> MarkRow:
    given = tuple(mark(value, system=system) for value in values)
    mine = subject(entry(THURSDAY, *given), averages=(SchoolAverage(school, FIRST, system),))
    return rows([mine], FIRST)[0]


ANY_MARK = st.builds(
    mark, st.none() | st.integers(1, 100), st.integers(1, 5), system=st.sampled_from(GradingSystem)
)
ANY_ENTRY = st.builds(
    lambda n, values, letter: entry(YEAR.span.first + timedelta(days=n), *values, attendance=letter),
    st.integers(0, 272),
    st.lists(ANY_MARK, max_size=3),
    st.sampled_from(["", "н", "о"]),
)
ANY_SUBJECT = st.builds(
    lambda entries, terms: subject(*entries, terms=terms),
    st.lists(ANY_ENTRY, max_size=12),
    st.sampled_from([YEAR.terms, HALVES, ()]),
)
ANY_PERIOD = st.sampled_from([*YEAR.terms, *HALVES])


@given(ANY_SUBJECT)
def test_the_rows_of_the_year_hold_every_mark_and_letter_once(mine):
    found = rows([mine], None)
    assert sum(len(row.marks) for row in found) == sum(len(entry.marks) for entry in mine.entries)
    letters = [entry.attendance for row in found for entry in row.entries if entry.attendance]
    assert letters == [entry.attendance for entry in mine.entries if entry.attendance]


@given(ANY_SUBJECT, st.none() | ANY_PERIOD)
def test_systems_are_never_mixed_in_a_row(mine, period):
    found = rows([mine], period)
    assert all(mark.system is row.system for row in found for mark in row.marks)
    assert len({row.key for row in found}) == len(found) >= 1


@given(ANY_SUBJECT, ANY_PERIOD)
def test_a_row_of_a_period_has_only_its_own_days(mine, period):
    for row in rows([mine], period):
        assert row.term == own_term(mine, period)
        assert all(day in span_of_row(row, YEAR) for day in days([row]))


@given(ANY_SUBJECT, st.sampled_from(GradingSystem))
def test_a_named_system_leaves_its_rows_as_they_were(mine, system):
    assert rows([mine], None, system) == tuple(row for row in rows([mine], None) if row.system is system)


def test_half_years_stand_beside_quarters_each_for_itself():
    autumn, winter = entry(THURSDAY, mark(5)), entry(NOVEMBER, mark(3))
    algebra = subject(autumn, winter)
    music = subject(autumn, winter, name="Музыка", terms=HALVES)
    found = rows([algebra, music], SECOND)
    assert [(row.term, row.average) for row in found] == [
        (SECOND, Average(3, 1)),
        (HALVES[0], Average(8, 2)),
    ]


@pytest.mark.parametrize(
    ("terms", "period", "own"),
    [
        (HALVES, FIRST, HALVES[0]),
        (HALVES, HALVES[1], HALVES[1]),
        (YEAR.terms, HALVES[0], HALVES[0]),
        ((), FIRST, FIRST),
        (HALVES, None, None),
    ],
)
def test_a_subject_answers_with_its_term_that_runs_when_the_period_ends(terms, period, own):
    assert own_term(subject(terms=terms), period) == own


def test_the_average_of_a_period_is_of_that_period_alone():
    mine = subject(entry(THURSDAY, *marks((5, 3), 4)), entry(NOVEMBER, mark(2)))
    assert [rows([mine], period)[0].average for period in (FIRST, SECOND, None)] == [
        Average(19, 4), Average(2, 1), Average(21, 5),
    ]  # fmt: skip


def test_two_systems_are_two_rows_and_the_letter_stands_in_the_ordinary_one():
    mine = subject(entry(THURSDAY, mark(87, system=HUNDRED), mark(4), attendance="о"))
    five, hundred = rows([mine], FIRST)
    assert (five.average, hundred.average) == (Average(4, 1), Average(87, 1))
    assert [row.entries[0].attendance for row in (five, hundred)] == ["о", ""]
    assert systems([mine]) == (FIVE, HUNDRED)


def test_a_period_without_marks_keeps_the_subject_s_own_system():
    mine = subject(entry(NOVEMBER, mark(87, system=HUNDRED)))
    (empty,) = rows([mine], FIRST)
    assert (empty.system, empty.marks, empty.average) == (HUNDRED, (), None)


def test_each_period_and_system_has_its_own_school_average():
    shown = [("4.29", FIRST, FIVE), ("4.10", None, FIVE), ("86", FIRST, HUNDRED)]
    averages = tuple(SchoolAverage(*about) for about in shown)
    mine = subject(entry(THURSDAY, mark(4), mark(87, system=HUNDRED)), averages=averages)
    assert [row.school_average for row in rows([mine], FIRST)] == ["4.29", "86"]
    assert [row.school_average for row in rows([mine], SECOND)] == ["", ""]
    assert [row.school_average for row in rows([mine], None)] == ["4.10", ""]


def test_a_first_grader_has_rows_without_marks_and_averages():
    subjects = [subject(name=name, marked=False) for name in ("Азбука", "Математика")]
    found = rows(subjects, FIRST)
    assert [(row.subject, row.marked, row.average, row.marks) for row in found] == [
        ("Азбука", False, None, ()),
        ("Математика", False, None, ()),
    ]
    assert not any(low(row) or differs(row) for row in found)


@pytest.mark.parametrize(
    "uncounted",
    [
        mark(None, text="зачёт"),
        mark(None, text="н/а"),
        mark(4, point_until=date(2026, 10, 20)),
        mark(1, system=PASS_FAIL, text="зачёт"),
    ],
)
def test_a_subject_with_nothing_to_count_has_marks_but_no_average(uncounted):
    (found,) = rows([subject(entry(THURSDAY, uncounted))], FIRST)
    assert (found.marks, found.average) == ((uncounted,), None)
    assert not low(found)


def test_an_empty_entry_of_the_journal_is_not_shown():
    assert rows([subject(entry(THURSDAY))], FIRST)[0].entries == ()


def test_the_days_of_several_rows_come_once_and_in_order():
    mine = subject(entry(NOVEMBER, mark(4)), entry(THURSDAY, mark(5)))
    other = subject(entry(THURSDAY, mark(3)), name="Физика")
    assert days(rows([mine, other], None)) == (THURSDAY, NOVEMBER)


@pytest.mark.parametrize(("values", "called"), [((3, 3), False), ((3, 3, 2), True), ((2,), True)])
def test_only_an_exact_average_below_three_calls_for_attention(values, called):
    assert low(row(*values)) is called


def test_an_average_that_is_shown_as_three_but_lies_below_it_is_low():
    almost = row(*[3] * 299, 2)
    assert almost.average.hundredths == 300
    assert low(almost)


def test_twenty_of_a_hundred_is_not_called_low():
    assert not low(row(20, system=HUNDRED))


@pytest.mark.parametrize(
    ("school", "other"),
    [("4.29", False), ("4,29", False), ("4.285714", False), ("4.28", True), ("4.30", True), ("4.3", True)],
)
def test_a_hundredth_makes_the_school_s_average_another_number(school, other):
    assert differs(row(5, 5, 5, 4, 4, 5, 2, school=school)) is other


NO_NUMBERS = [
    "1e9", "٤.٢", "", " ", "4,2,9", ".5", ",", ".", "-4.2", "+4", "4_2", "4/1", "4.2.9", "1,000.5",
    "nan", "inf", "0x10", "²", "４", "4 2", "4.2%", "9" * 13, "—", "н/а", "4.\x002",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_plain_number_is_not_compared(text):
    assert as_number(text) is None
    assert not differs(row(5, school=text))


@pytest.mark.parametrize(
    ("text", "number"),
    [("4.29", Fraction(429, 100)), (" 4,29 ", Fraction(429, 100)), ("5", Fraction(5)), ("4.", Fraction(4))],
)
def test_a_point_and_a_comma_are_alike(text, number):
    assert as_number(text) == number


@given(st.text(max_size=30))
def test_no_text_of_a_school_breaks_the_comparison(text):
    assert differs(row(5, school=text)) in (True, False)


def test_without_an_average_of_ours_nothing_differs():
    assert not differs(row(school="4.29"))


@pytest.mark.parametrize(
    ("today", "period"),
    [
        (date(2026, 8, 1), FIRST),
        (THURSDAY, FIRST),
        (date(2026, 10, 28), FIRST),
        (date(2026, 11, 2), SECOND),
        (date(2027, 7, 1), SECOND),
    ],
)
def test_in_vacations_the_current_period_is_the_one_before(today, period):
    assert current_period(YEAR, today) == period
