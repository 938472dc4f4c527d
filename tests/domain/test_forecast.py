"""Forecasts of subjects: what is off, what counts, what is left of the period."""

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

import pytest

from epos_tui.domain.all_marks import Entry, MarkBook, MarkRow, SubjectMarks
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.attendance import Attendance
from epos_tui.domain.causes import Cause, causes
from epos_tui.domain.finals import FinalKind, FinalMark, SubjectFinals
from epos_tui.domain.forecast import Ground, Off, Reach, forecast, mark_of, mixed, weights_of
from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.marks import Average, GradingSystem, average
from epos_tui.domain.people import Institution, InstitutionKind
from epos_tui.domain.results import rounded_mean, year_estimate
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.thresholds import UNTIL_CHOSEN, Rules, Thresholds, thresholds_for
from tests.examples import NOW, THURSDAY, YEAR, lesson, mark, marks

HALF = Fraction("0.5")
TERM = YEAR.terms[0]
DAY = timedelta(days=1)
SCHOOL = Institution("i", "МАОУ «Гимназия № 33» г. Перми", InstitutionKind.SCHOOL)


def row(*given, system=GradingSystem.FIVE, marked=True, school="", subject="Математика") -> MarkRow:
    entries = tuple(Entry(f"{n}", THURSDAY - n * DAY, 1, (item,)) for n, item in enumerate(given))
    return MarkRow(subject, system, TERM, entries, average(given, system), school, marked)


def ground(*lessons, forms=None, sheets=None, weights=(1,), now: datetime = NOW) -> Ground:
    return Ground(lessons, forms or {}, sheets or {}, weights, (), now)


def to_come(number: int, **about):
    return [lesson(1, THURSDAY + (n + 1) * DAY, **about) for n in range(number)]


def at_half(item, base=None, **rules):
    return forecast(item, base or ground(*to_come(4)), Rules(**rules), [HALF])


@pytest.mark.parametrize(
    ("given_row", "forms", "why"),
    [
        (row(marked=False), {}, Off.UNMARKED),
        (row(system=GradingSystem.PASS_FAIL), {}, Off.CREDIT),
        (row(*marks(4)), {"математика": AssessmentForm.CREDIT}, Off.CREDIT),
        (row(*marks(4)), {"математика": AssessmentForm.EXAM}, Off.EXAM),
        (row(mark(87, system=GradingSystem.HUNDRED), system=GradingSystem.HUNDRED), {}, Off.OTHER_SYSTEM),
        (row(*marks(4)), {"математика": AssessmentForm.GRADED_CREDIT}, None),
        (row(*marks(4)), {"физика": AssessmentForm.EXAM}, None),
    ],
)
def test_where_no_average_decides_there_is_no_forecast(given_row, forms, why):
    found = at_half(given_row, ground(*to_come(4), forms=forms))
    assert found.off is why
    assert bool(found.outlooks) is (why is None)
    assert why is None or (found.outcome, found.bounds, found.influences) == (None, None, ())


def test_a_college_has_forecasts_within_a_term_only():
    of_term, of_year = row(*marks(4)), replace(row(*marks(4)), term=None)
    college = replace(ground(*to_come(4)), by_term=True)
    assert [at_half(item, college).off for item in (of_term, of_year)] == [None, Off.WHOLE_YEAR]
    assert at_half(of_year).off is None


def test_the_verdict_is_of_the_exact_average():
    assert mark_of(Average(79, 17), Fraction("0.65"), 2) == 4
    assert mark_of(Average(9, 2), HALF, 2) == 5
    assert mark_of(Average(449, 100), HALF, 2) == 4
    assert mark_of(Average(12, 10), HALF, 2) == 2
    assert mark_of(Average(12, 10), HALF, 1) == 1
    assert mark_of(None, HALF, 2) is None


def test_a_goal_tells_marks_of_each_value_and_weight():
    (outlook,) = at_half(row(*marks(3, 3, 3, 3, 4)), ground(*to_come(4), weights=(1, 2))).outlooks
    assert (outlook.mark, [goal.mark for goal in outlook.goals]) == (3, [4, 5])
    four = {(need.mark.value, need.mark.weight): need.count for need in outlook.goals[0].needs}
    assert four == {(5, 1): 1, (5, 2): 1, (4, 1): 3, (4, 2): 2}
    assert [need.mark.value for need in outlook.goals[1].needs] == [5, 5]


def test_what_needs_more_marks_than_lessons_are_left_is_too_much():
    (outlook,) = at_half(row(*marks(3, 3, 3, 3, 4)), ground(*to_come(2))).outlooks
    assert [goal.reach for goal in outlook.goals] == [Reach.POSSIBLE, Reach.TOO_FEW_LESSONS]
    (outlook,) = at_half(row(*marks(3, 3, 3)), ground(*to_come(3))).outlooks
    assert [goal.reach for goal in outlook.goals] == [Reach.POSSIBLE, Reach.TOO_FEW_LESSONS]
    assert outlook.goals[0].needs[-1].count == 3
    (outlook,) = at_half(row(*marks(4, 4, 4)), ground(*to_come(3))).outlooks
    assert [(goal.needs[0].count, goal.reach) for goal in outlook.goals] == [(3, Reach.POSSIBLE)]
    unknown = forecast(row(*marks(3, 3, 3)), replace(ground(), lessons=None), Rules(), [HALF])
    assert (unknown.lessons, unknown.places, unknown.bounds) == (None, None, None)
    assert {goal.reach for goal in unknown.outlooks[0].goals} == {Reach.POSSIBLE}


def test_bad_marks_that_leave_the_mark_as_it_is():
    (outlook,) = at_half(row(*marks(5, 5, 5, 5, 5, 5, 4))).outlooks
    assert [(need.mark.value, need.count) for need in outlook.spare] == [(4, 5), (3, 1), (2, 1)]
    (outlook,) = at_half(row(*marks(2, 2))).outlooks
    assert outlook.spare == ()


def test_lessons_are_counted_once_for_parallel_groups_and_only_in_the_term():
    known = [
        lesson(1, THURSDAY - DAY, attendance="н"),
        lesson(2, THURSDAY - DAY),
        lesson(1, THURSDAY, subgroup="1"),
        lesson(1, THURSDAY, subgroup="2", id="another group"),
        *to_come(3),
        lesson(2, THURSDAY + DAY, change=LessonChange.CANCELLED),
        lesson(2, THURSDAY + DAY, subject="Физика"),
        lesson(1, TERM.span.last + 20 * DAY),
    ]
    lessons = at_half(row(*marks(4)), ground(*known)).lessons
    assert (lessons.held, lessons.missed, lessons.left) == (3, 1, 3)
    assert lessons.attendance == Attendance(2, 3)


def test_a_lesson_of_today_is_to_come_until_it_begins():
    morning = datetime(2026, 10, 15, 7, 30, tzinfo=NOW.tzinfo)
    before = at_half(row(*marks(4)), ground(lesson(1), now=morning)).lessons
    assert (before.held, before.left) == (0, 1)
    for now in (morning.replace(hour=8, minute=0), NOW):
        after = at_half(row(*marks(4)), ground(lesson(1), now=now)).lessons
        assert (after.held, after.left) == (1, 0)


def test_marks_come_as_often_as_they_did_where_that_is_wished():
    past = [lesson(1, THURSDAY - n * DAY) for n in range(10)]
    base = ground(*past, *to_come(8))
    assert at_half(row(*marks(4, 4, 5)), base).places == 8
    assert at_half(row(*marks(4, 4, 5)), base, paced=True).places == 2
    assert at_half(row(*marks(4, 4, 5)), ground(*to_come(8)), paced=True).places == 8


def test_supposed_marks_change_the_outcome_and_nothing_of_the_school():
    item, supposed = row(*marks(5, 4)), (Supposed(2), Supposed(5, 3))
    found = forecast(item, ground(*to_come(4)), Rules(), [HALF], supposed)
    assert (found.average, found.outcome, found.places) == (Average(9, 2), Average(26, 6), 2)
    assert [part.mark.value for part in found.influences] == [5, 4]
    assert found.row is item
    assert found.row.average == Average(9, 2)


def test_points_count_only_where_that_is_wished():
    item = row(*marks(5), mark(2, point_until=THURSDAY), mark(None, text="•", point_until=THURSDAY))
    assert at_half(item).average == Average(5, 1)
    assert at_half(item, points=True).average == Average(7, 2)


def test_few_marks_are_pointed_out():
    assert at_half(row(*marks(5, 5))).too_few
    assert not at_half(row(*marks(5, 5, 5))).too_few
    assert at_half(row(*marks(5, 5, 5)), minimum=4).too_few
    assert not at_half(row(marked=False)).too_few


POINT = mark(2, point_until=THURSDAY)


@pytest.mark.parametrize(
    ("given_marks", "school", "mixed", "wanted"),
    [
        (marks((5, 3), 4, 4, 5, 2), "4.29", False, ()),
        (marks((5, 3), 4, 4, 5, 2), "", False, ()),
        ([*marks(5, 5), POINT], "4.00", False, (Cause.POINTS_COUNT,)),
        (marks((5, 3), 4, 4, 5, 2), "4.00", False, (Cause.NO_WEIGHTS,)),
        ([*marks(5, 5), POINT], "4.70", True, (Cause.POINTS, Cause.OTHER_SYSTEMS)),
        (marks(5, 5), "4.70", True, (Cause.OTHER_SYSTEMS,)),
        (marks(5, 5), "4.70", False, (Cause.UNKNOWN,)),
    ],
)
def test_another_average_of_the_school_is_explained(given_marks, school, mixed, wanted):
    assert causes(row(*given_marks, school=school), mixed) == wanted


@pytest.mark.parametrize(
    ("attended", "held", "wanted"), [(52, 60, (1, 0)), (48, 60, (0, 20)), (0, 0, (0, 0))]
)
def test_lessons_that_may_be_missed_and_must_be_attended(attended, held, wanted):
    share, target = Attendance(attended, held), Fraction(85, 100)
    assert (share.may_miss(target), share.must_attend(target)) == wanted


@pytest.mark.parametrize("held", range(1, 80, 7))
def test_attendance_agrees_with_a_count_of_lessons(held):
    target = Fraction(85, 100)
    for attended in range(held + 1):
        missed, went = 0, 0
        while Fraction(attended, held + missed + 1) >= target:
            missed += 1
        while Fraction(attended + went, held + went) < target:
            went += 1
        share = Attendance(attended, held)
        assert (share.may_miss(target), share.must_attend(target)) == (missed, went)


@pytest.mark.parametrize(
    ("given_marks", "wanted"), [((4, 4, 5, 5), 5), ((4, 5), 5), ((3, 4), 4), ((4, 4, 5), 4)]
)
def test_a_mean_of_marks_is_rounded_as_usual(given_marks, wanted):
    assert rounded_mean(given_marks) == wanted


def sheet(*terms: int | None, **results: int) -> SubjectFinals:
    known = [
        FinalMark(FinalKind.TERM, term, str(value), value)
        for term, value in zip(YEAR.terms, terms, strict=False)
    ]
    more = [FinalMark(FinalKind(name), None, str(value), value) for name, value in results.items()]
    return SubjectFinals("Математика", (*known, *more))


def test_the_year_is_estimated_from_the_marks_set_and_the_one_to_come():
    estimate = year_estimate(sheet(4, None), YEAR.terms[1], 5)
    assert (estimate.marks, estimate.mark, estimate.final) == ((4, 5), 5, None)
    assert year_estimate(sheet(4, None, exam=3), YEAR.terms[1], 5).final == 4
    assert year_estimate(sheet(4, 3), YEAR.terms[1], 5).marks == (4, 3)
    assert year_estimate(sheet(None, None), YEAR.terms[1], 5) is None
    assert year_estimate(sheet(4, None, year=4), YEAR.terms[1], 5) is None


def test_a_threshold_is_chosen_for_a_subject_a_school_or_everywhere():
    by_subject = Thresholds(Fraction("0.6"), {"математика": Fraction("0.7")})
    rules = Rules(Thresholds(None, {"Физика": Fraction("0.65")}), {"гимназия № 33": by_subject})
    assert thresholds_for(rules, SCHOOL, "Математика") == (Fraction("0.7"),)
    assert thresholds_for(rules, SCHOOL, "Физика") == (Fraction("0.6"),)
    other = replace(SCHOOL, name="Лицей № 1")
    assert thresholds_for(rules, other, "физика") == (Fraction("0.65"),)
    assert thresholds_for(rules, other, "Химия") == UNTIL_CHOSEN
    assert thresholds_for(replace(rules, at_once=HALF), SCHOOL, "Математика") == (HALF,)


def test_the_year_is_of_its_own_term():
    found = at_half(row(*marks(5, 5)), ground(sheets={"математика": sheet(None, 4)}))
    assert found.outlooks[0].year.marks == (5, 4)


def test_weights_are_those_the_school_gives_and_never_very_many():
    def book(*given):
        entries = tuple(Entry(f"{item.weight}", THURSDAY, 1, (item,)) for item in given)
        return MarkBook(YEAR, (SubjectMarks("Математика", YEAR.terms, entries),))

    assert weights_of(book()) == (1,)
    assert weights_of(book(mark(4, 3), mark(5, 2), mark(4, 3), mark(None, 5))) == (1, 2, 3)
    assert weights_of(book(*(mark(5, weight) for weight in range(1, 500)))) == tuple(range(1, 10))


def test_subjects_with_several_systems_are_known():
    hundred = row(mark(87, system=GradingSystem.HUNDRED), system=GradingSystem.HUNDRED)
    assert mixed([row(*marks(4)), hundred, row(*marks(5), subject="Физика")]) == ("Математика",)
