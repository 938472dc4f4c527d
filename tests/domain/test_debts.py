"""Academic debts: a school may say much of one, or only the subject."""

from datetime import date

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.debts import Attempt, Debt


def test_what_the_school_does_not_say_of_a_debt_is_empty():
    debt = Debt("Базы данных", AssessmentForm.EXAM)
    assert (debt.term, debt.since, debt.attempts, debt.teacher, debt.note) == (None, None, (), "", "")


def test_a_retake_still_to_come_has_no_result():
    past, coming = Attempt(date(2026, 10, 1), "не сдано"), Attempt(date(2026, 11, 1))
    debt = Debt("Базы данных", AssessmentForm.GRADED_CREDIT, attempts=(past, coming))
    assert [attempt.result for attempt in debt.attempts] == ["не сдано", ""]
