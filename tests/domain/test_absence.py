"""States of a day, and what is wrong with a draft."""

from datetime import date, datetime, time, timedelta

import pytest

from epos_tui.domain.absence import (
    AbsenceReason,
    AbsenceState,
    AbsenceTemplate,
    Problem,
    ProblemKind,
    absence_day,
    as_template,
    by_number,
    covered,
    errors,
    from_template,
    notable,
    of_allowed_length,
    problems,
)
from epos_tui.domain.lessons import Lesson, LessonChange, SchoolDay
from epos_tui.domain.year import DayKind, Span
from tests.examples import NOW, THURSDAY, draft, lesson, notice, school_day

TOMORROW = THURSDAY + timedelta(days=1)
YESTERDAY = THURSDAY - timedelta(days=1)
SATURDAY = THURSDAY + timedelta(days=2)
SUNDAY = THURSDAY + timedelta(days=3)


def day_of(*letters: str, day: date = THURSDAY) -> SchoolDay:
    return school_day(*(lesson(n, day, attendance=letter) for n, letter in enumerate(letters, 1)), day=day)


def kinds(draft, *days: SchoolDay, notices=(), now: datetime = NOW) -> list[ProblemKind]:
    known = {day.day: absence_day(day, notices) for day in days}
    return [problem.kind for problem in problems(draft, now, known)]


@pytest.mark.parametrize(
    ("letters", "state"),
    [
        (("", "", ""), AbsenceState.PRESENT),
        (("о", "", ""), AbsenceState.PRESENT),
        (("н", "", ""), AbsenceState.PARTIAL),
        (("н", "б", "у/п"), AbsenceState.FULL),
        ((), AbsenceState.PRESENT),
    ],
)
def test_the_journal_decides_between_full_partial_and_present(letters, state):
    assert absence_day(day_of(*letters), ()).state is state


@pytest.mark.parametrize(
    ("numbers", "state"),
    [
        ((), AbsenceState.ANNOUNCED_FULL),
        ((1, 2, 3), AbsenceState.ANNOUNCED_FULL),
        ((2,), AbsenceState.ANNOUNCED_PARTIAL),
        ((7,), AbsenceState.PRESENT),
    ],
)
def test_a_notice_speaks_of_all_lessons_or_of_some(numbers, state):
    assert absence_day(day_of("", "", ""), [notice(THURSDAY, None, *numbers)]).state is state


def test_the_journal_is_stronger_than_a_notice():
    day = absence_day(day_of("н", "", ""), [notice(THURSDAY)])
    assert day.state is AbsenceState.PARTIAL
    assert len(day.missed) == 1


def test_parallel_groups_are_one_choice():
    pair = (lesson(5, subgroup="1"), lesson(5, subgroup="2"), lesson(6))
    assert by_number(pair) == (pair[0], pair[2])


def test_a_day_with_an_absence_or_a_notice_is_notable():
    noticed = [absence_day(day_of(*letters, day=TOMORROW), [notice(TOMORROW)]) for letters in ((), ("", ""))]
    missed = absence_day(day_of("н", ""), ())
    assert notable([absence_day(day_of("", ""), ()), missed, *noticed]) == (missed, *noticed)


def test_full_is_every_lesson_that_takes_place():
    held = lesson(1, attendance="н")
    cancelled = lesson(2, change=LessonChange.CANCELLED)
    day = absence_day(school_day(held, cancelled), ())
    assert day.state is AbsenceState.FULL
    assert day.lessons == (held,)


def test_a_lesson_added_later_makes_a_full_day_partial():
    assert absence_day(day_of("н", "н"), ()).state is AbsenceState.FULL
    assert absence_day(day_of("н", "н", ""), ()).state is AbsenceState.PARTIAL


@pytest.mark.parametrize("kind", [kind for kind in DayKind if kind is not DayKind.STUDY])
def test_a_day_without_study_is_off_whatever_the_notices(kind):
    assert absence_day(school_day(kind=kind), [notice(THURSDAY)]).state is AbsenceState.OFF


def test_a_day_keeps_only_the_notices_that_touch_it():
    touching, other = notice(YESTERDAY, TOMORROW, id="a"), notice(SATURDAY, id="b")
    assert absence_day(day_of(""), [touching, other]).notices == (touching,)


def test_two_partial_notices_together_announce_the_whole_day():
    both = [notice(THURSDAY, None, 1, id="a"), notice(THURSDAY, None, 2, id="b")]
    assert absence_day(day_of("", ""), both).state is AbsenceState.ANNOUNCED_FULL
    assert not covered(3, both)


def test_a_good_draft_for_tomorrow_has_no_problems():
    assert kinds(draft(TOMORROW), day_of("", "", day=TOMORROW)) == []


def test_yesterday_can_not_be_announced():
    assert ProblemKind.PAST in kinds(draft(YESTERDAY, TOMORROW), day_of("", day=TOMORROW))


def test_the_last_day_can_not_come_before_the_first():
    assert kinds(draft(SATURDAY, TOMORROW)) == [ProblemKind.LAST_BEFORE_FIRST]


@pytest.mark.parametrize(("length", "found"), [(60, []), (61, [ProblemKind.TOO_LONG])])
def test_sixty_days_are_the_longest_absence(length, found):
    assert kinds(draft(TOMORROW, TOMORROW + timedelta(days=length - 1))) == found


@pytest.mark.parametrize(("length", "found"), [(255, []), (256, [ProblemKind.NOTE_TOO_LONG])])
def test_a_note_has_at_most_255_characters(length, found):
    assert kinds(draft(TOMORROW, note="я" * length), day_of("", day=TOMORROW)) == found


def test_days_without_any_lesson_stop_a_draft():
    sunday = school_day(day=SUNDAY, kind=DayKind.DAY_OFF)
    assert kinds(draft(SUNDAY), sunday) == [ProblemKind.NO_LESSONS]


def test_a_study_day_with_no_lessons_is_like_a_day_off():
    assert kinds(draft(TOMORROW), school_day(day=TOMORROW)) == [ProblemKind.NO_LESSONS]


def test_a_day_off_among_study_days_is_only_a_warning():
    off = school_day(day=SATURDAY, kind=DayKind.DAY_OFF)
    assert kinds(draft(TOMORROW, SATURDAY), day_of("", day=TOMORROW), off) == [ProblemKind.DAY_OFF]


def test_a_lesson_must_be_in_the_timetable():
    assert kinds(draft(TOMORROW, None, 2, 9), day_of("", "", day=TOMORROW)) == [ProblemKind.NO_SUCH_LESSON]


def test_a_cancelled_lesson_can_not_be_missed():
    day = school_day(lesson(1, TOMORROW), lesson(2, TOMORROW, change=LessonChange.CANCELLED), day=TOMORROW)
    assert kinds(draft(TOMORROW, None, 2), day) == [ProblemKind.NO_SUCH_LESSON]


@pytest.mark.parametrize(("told", "found"), [((), True), ((1, 2), True), ((1,), False)])
def test_what_is_already_announced_is_not_announced_again(told, found):
    days = [day_of("", "", day=TOMORROW)]
    again = kinds(draft(TOMORROW), *days, notices=[notice(TOMORROW, None, *told)])
    assert (ProblemKind.ALREADY_ANNOUNCED in again) is found


def test_lessons_that_have_begun_are_one_warning():
    at_nine = datetime.combine(THURSDAY, time(9), NOW.tzinfo)
    found = problems(draft(THURSDAY), at_nine, {THURSDAY: absence_day(day_of("", "", ""), ())})
    assert [(item.kind, item.detail) for item in found] == [(ProblemKind.LESSON_BEGUN, "1, 2")]
    assert not errors(found)


def test_a_control_work_is_a_warning_that_names_its_subject():
    test_day = school_day(lesson(1, TOMORROW, control_work="Дроби"), day=TOMORROW)
    (found,) = problems(draft(TOMORROW), NOW, {TOMORROW: absence_day(test_day, ())})
    assert (found.kind, found.lesson, found.detail) == (ProblemKind.CONTROL_WORK, 1, "Математика")
    assert found.is_warning


def test_errors_come_before_warnings():
    control = school_day(Lesson("a", TOMORROW, 1, time(8), time(9), control_work="Тест"), day=TOMORROW)
    assert kinds(draft(TOMORROW, None, 1, 7), control) == [
        ProblemKind.NO_SUCH_LESSON,
        ProblemKind.CONTROL_WORK,
    ]


def off(day: date, note: str = "") -> SchoolDay:
    return SchoolDay(day, DayKind.VACATION, note)


def found_in(span, *days: SchoolDay, notices=()) -> list[Problem]:
    return list(problems(span, NOW, {day.day: absence_day(day, notices) for day in days}))


def test_neighbouring_days_off_are_one_warning():
    monday, tuesday = SUNDAY + timedelta(days=1), SUNDAY + timedelta(days=2)
    days = [day_of("", day=TOMORROW), off(SATURDAY, "Каникулы"), off(SUNDAY), off(monday, "Каникулы")]
    found = found_in(draft(TOMORROW, tuesday), *days, day_of("", day=tuesday))
    assert found == [Problem(ProblemKind.DAY_OFF, SATURDAY, detail="Каникулы", last=monday)]


def test_days_off_with_a_day_of_study_between_them_are_two_warnings():
    monday = SUNDAY + timedelta(days=1)
    days = [day_of("", day=TOMORROW), off(SATURDAY), day_of("", day=SUNDAY), off(monday)]
    found = found_in(draft(TOMORROW, monday), *days)
    assert [(item.day, item.last) for item in found] == [(SATURDAY, None), (monday, None)]


def test_a_span_without_any_lesson_is_one_error():
    found = found_in(draft(SATURDAY, SUNDAY), off(SATURDAY), off(SUNDAY))
    assert found == [Problem(ProblemKind.NO_LESSONS, SATURDAY, last=SUNDAY)]


def test_an_absence_announced_before_is_one_error_over_the_days_off_inside_it():
    monday = SUNDAY + timedelta(days=1)
    days = [day_of("", day=TOMORROW), off(SATURDAY), off(SUNDAY), day_of("", day=monday)]
    found = errors(found_in(draft(TOMORROW, monday), *days, notices=[notice(TOMORROW, monday)]))
    assert found == (Problem(ProblemKind.ALREADY_ANNOUNCED, TOMORROW, last=monday),)


def test_a_lesson_that_several_days_lack_is_one_error():
    days = [day_of("", day=TOMORROW), day_of("", day=SATURDAY), day_of("", "", day=SUNDAY)]
    found = found_in(draft(TOMORROW, SUNDAY, 2), *days)
    assert found == [Problem(ProblemKind.NO_SUCH_LESSON, TOMORROW, 2, last=SATURDAY)]


def test_a_template_keeps_everything_but_the_day():
    sick = AbsenceReason("illness", "Болезнь")
    whole = draft(TOMORROW, SATURDAY, reason=sick, note="Справку принесём")
    kept = as_template("Болеет", whole)
    assert (kept.name, kept.days, kept.lessons) == ("Болеет", 2, ())
    assert from_template(kept, "ivanov-a", TOMORROW) == whole
    assert from_template(kept, "ivanov-a", SUNDAY).span == Span(SUNDAY, SUNDAY + timedelta(days=1))
    some = as_template("К врачу", draft(TOMORROW, None, 1, 2))
    assert from_template(some, "ivanov-a", SATURDAY).lessons == (1, 2)


@pytest.mark.parametrize("days", [-5, 0, 1, 60, 61, 10**9])
def test_a_template_from_outside_is_never_longer_than_a_notice(days):
    span = from_template(AbsenceTemplate("?", days), "ivanov-a", TOMORROW).span
    assert of_allowed_length(span)
