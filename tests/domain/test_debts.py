"""Academic debts: a school may say much of one, or only the subject."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.debts import Attempt, Debt, TimedDebt, a_year_after, timed


def test_what_the_school_does_not_say_of_a_debt_is_empty():
    debt = Debt("Базы данных", AssessmentForm.EXAM)
    assert (debt.term, debt.since, debt.attempts, debt.teacher, debt.note) == (None, None, (), "", "")


def test_a_retake_still_to_come_has_no_result():
    past, coming = Attempt(date(2026, 10, 1), "не сдано"), Attempt(date(2026, 11, 1))
    debt = Debt("Базы данных", AssessmentForm.GRADED_CREDIT, attempts=(past, coming))
    assert [attempt.result for attempt in debt.attempts] == ["не сдано", ""]


TODAY = date(2026, 10, 15)
FAILED, COMING = Attempt(date(2026, 9, 18), "не сдано"), Attempt(date(2026, 10, 23))
LOST = Attempt(date(2026, 10, 1))


def owed(*attempts: Attempt, since: date | None = None) -> TimedDebt:
    return TimedDebt(Debt("Базы данных", AssessmentForm.EXAM, since=since, attempts=attempts), TODAY)


@pytest.mark.parametrize(
    ("since", "latest"),
    [
        (date(2026, 6, 29), date(2027, 6, 29)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_the_law_gives_one_year(since, latest):
    assert a_year_after(since) == latest


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_a_year_is_never_longer_than_a_year(day):
    assert 365 <= (a_year_after(day) - day).days <= 366
    assert a_year_after(day).year == day.year + 1


def test_days_are_counted_to_the_last_day_and_past_it():
    assert owed(since=date(2026, 6, 29)).left == 257
    assert owed(since=date(2025, 10, 15)).left == 0
    assert owed(since=date(2025, 10, 13)).left == -2
    assert (owed().latest, owed().left) == (None, None)


def test_the_second_retake_is_before_a_commission():
    assert owed(COMING).before_commission is False
    assert owed(FAILED, COMING).before_commission is True
    assert owed(FAILED).before_commission is True


def test_what_is_not_known_is_not_counted():
    assert (owed().used, owed().before_commission) == (None, None)
    lost = owed(LOST, COMING)
    assert (lost.used, lost.unclear, lost.before_commission) == (0, 1, None)


def test_two_retakes_in_vain_are_all_the_law_gives():
    assert owed(FAILED, FAILED).in_vain
    assert owed(FAILED, FAILED).before_commission is None
    assert not owed(FAILED, FAILED, COMING).in_vain
    assert not owed(FAILED).in_vain


def test_the_next_retake_is_the_nearest_that_is_not_past():
    later = Attempt(COMING.day + timedelta(days=9))
    assert owed(later, COMING).coming == COMING
    assert owed(LOST).coming is None
    assert owed(Attempt(TODAY)).ahead == 0


def test_a_retake_after_the_last_day_is_pointed_out():
    assert owed(COMING, since=date(2025, 10, 22)).too_late
    assert not owed(COMING, since=date(2025, 10, 23)).too_late
    assert not owed(COMING).too_late


def test_the_most_urgent_comes_first_and_the_unknown_last():
    debts = (
        Debt("Неизвестно", AssessmentForm.EXAM),
        Debt("Через год", AssessmentForm.EXAM, since=date(2026, 10, 1)),
        Debt("Пересдача", AssessmentForm.EXAM, since=date(2026, 10, 1), attempts=(COMING,)),
        Debt("Просрочено", AssessmentForm.EXAM, since=date(2025, 6, 1)),
    )
    assert [item.debt.subject for item in timed(debts, TODAY)] == [
        "Просрочено",
        "Пересдача",
        "Через год",
        "Неизвестно",
    ]
