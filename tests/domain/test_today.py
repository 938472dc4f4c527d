"""What the evening page is made of."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from epos_tui.domain.lessons import LessonChange, Signature
from epos_tui.domain.today import next_with_lessons, unsigned_weeks
from epos_tui.domain.year import monday_of
from tests.examples import NOW, PERM, THURSDAY, YEAR, lesson, school_day

WEEKS = (date(2026, 8, 31), date(2026, 9, 7), date(2026, 9, 14), date(2026, 9, 21), date(2026, 9, 28))


def signed(*mondays: date) -> list[Signature]:
    return [Signature(monday, "Иванов И. И.", datetime(2026, 10, 1, tzinfo=PERM)) for monday in mondays]


def test_weeks_without_a_signature_come_oldest_first():
    assert unsigned_weeks(YEAR, signed(WEEKS[1], WEEKS[3]), THURSDAY) == (
        WEEKS[0], WEEKS[2], WEEKS[4], date(2026, 10, 5),
    )  # fmt: skip


def test_the_current_week_waits_for_nobody_even_on_sunday():
    sunday = date(2026, 9, 13)
    assert unsigned_weeks(YEAR, (), sunday) == (WEEKS[0],)
    assert unsigned_weeks(YEAR, (), sunday + timedelta(days=1)) == WEEKS[:2]


def test_before_and_on_the_first_day_nothing_waits():
    assert unsigned_weeks(YEAR, (), date(2026, 8, 1)) == ()
    assert unsigned_weeks(YEAR, (), YEAR.span.first) == ()
    assert unsigned_weeks(YEAR, (), date(2026, 9, 6)) == ()


def test_a_week_of_vacation_needs_no_signature():
    vacation = date(2026, 10, 26)
    assert vacation not in unsigned_weeks(replace(YEAR, moved_days=()), (), date(2026, 11, 16))
    assert vacation in unsigned_weeks(YEAR, (), date(2026, 11, 16)), "its Saturday is a day of study"


def test_after_the_year_its_last_week_is_the_last_to_wait():
    assert max(unsigned_weeks(YEAR, (), date(2027, 9, 1))) == monday_of(YEAR.span.last)


def test_the_next_day_with_lessons_skips_empty_ones_and_today():
    days = [school_day(lesson(), day=THURSDAY + timedelta(days=n)) for n in (-1, 0, 3)]
    days.insert(2, school_day(day=THURSDAY + timedelta(days=1)))
    assert next_with_lessons(days, THURSDAY) == days[3]


def test_a_day_whose_lessons_are_all_cancelled_is_not_next():
    off = school_day(lesson(change=LessonChange.CANCELLED), day=THURSDAY + timedelta(days=1))
    after = school_day(lesson(), day=THURSDAY + timedelta(days=2))
    assert next_with_lessons([off, after], THURSDAY) == after


def test_without_lessons_ahead_there_is_no_next_day():
    assert next_with_lessons([], NOW.date()) is None
