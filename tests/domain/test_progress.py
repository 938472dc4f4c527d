"""Programmes against the calendar: exact shares, and nothing said of what is not known."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.homework import Assignment, WorkKind
from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.programmes import HeldLesson, Programme, ProgrammeSection, Topic
from epos_tui.domain.progress import Ahead, SubjectProgress, missed_lessons, progress
from epos_tui.domain.year import Span
from tests.examples import NOW, THURSDAY, lesson

YEAR = Span(date(2026, 9, 1), date(2027, 5, 31))
LATE = YEAR.last - timedelta(days=1)


def maths(hours: int = 8, held: int = 2) -> Programme:
    taught = tuple(HeldLesson(THURSDAY) for _ in range(held))
    return Programme("Математика", hours, (ProgrammeSection("", (Topic("Дроби", 8, held=taught),)),))


def of(*lessons, programme=None, work=()):
    return progress([programme or maths()], YEAR, lessons, work, NOW)


def test_as_much_of_the_plan_is_expected_as_of_the_lessons_is_past():
    found = of(lesson(1), lesson(2), lesson(3), lesson(1, LATE)).subjects[0]
    assert found.timetable == Ahead(3, 1)
    assert (found.expected, found.lead) == (Fraction(6), Fraction(-4))
    assert (found.to_hold, found.spare) == (6, -5)


def test_academic_hours_are_counted_and_not_lessons():
    found = of(lesson(1, academic_hours=2), lesson(1, LATE, academic_hours=2)).subjects[0]
    assert found.timetable == Ahead(2, 2)


def test_cancelled_lessons_and_parallel_groups_count_as_they_are_held():
    cancelled = lesson(1, change=LessonChange.CANCELLED)
    groups = (lesson(2, subgroup="1"), lesson(2, subgroup="2"))
    assert of(cancelled, *groups, lesson(1, LATE)).subjects[0].timetable == Ahead(1, 1)


def test_a_timetable_that_does_not_reach_the_end_says_until_when_it_is_known():
    soon = THURSDAY + timedelta(days=3)
    found = of(lesson(1), lesson(1, soon))
    assert found.known_until == soon
    item = found.subjects[0]
    assert (item.timetable, item.expected, item.lead, item.spare) == (None, None, None, None)
    assert item.to_hold == 6
    assert item.missed == ()


def test_a_subject_that_is_not_in_the_timetable_is_not_counted():
    found = of(lesson(1, LATE, subject="История"))
    assert found.known_until is None
    assert found.subjects[0].timetable is None


def test_without_topics_it_is_not_known_what_was_held():
    found = of(lesson(1), lesson(1, LATE), programme=Programme("Математика", 10, ())).subjects[0]
    assert (found.held, found.lead, found.to_hold, found.spare) == (None, None, None, None)
    assert found.expected == 5


def test_without_hours_nothing_is_expected():
    empty = replace(maths(), hours=0, sections=())
    assert of(lesson(1), lesson(1, LATE), programme=empty).subjects[0].expected is None


def test_without_a_timetable_only_the_plan_is_known():
    for found in (progress([maths()], None, None, None, NOW), progress([maths()], YEAR, None, None, NOW)):
        item = found.subjects[0]
        assert (item.timetable, item.missed, item.to_hold) == (None, None, 6)
        assert not found.missed_known


def test_hours_without_a_subject_are_told_apart():
    assert of(lesson(1), lesson(1, LATE), lesson(2, LATE, subject="")).unnamed == 1


def test_only_lessons_held_without_the_child_are_missed():
    lessons = (
        lesson(1, attendance="н"),
        lesson(2, attendance="о"),
        lesson(3, attendance="н", subject="Физика"),
        lesson(4, attendance="н", change=LessonChange.CANCELLED),
        lesson(1, LATE, attendance="н"),
    )
    assert missed_lessons([maths()], lessons, NOW) == (lessons[0],)


def test_a_missed_lesson_has_the_work_given_due_and_done_at_it():
    def work(name, **about):
        return Assignment(name, WorkKind.HOMEWORK, "математика", text=name, **about)

    due = work("к уроку", due=THURSDAY)
    given = work("задано", due=LATE, assigned=THURSDAY)
    other = work("другое", due=LATE, assigned=LATE)
    foreign = replace(due, subject="История")
    missed = lesson(1, attendance="н")
    found = of(missed, lesson(1, LATE), work=(due, given, other, foreign))
    assert found.missed[0].work == (due, given)
    unknown = progress([maths()], YEAR, (missed, lesson(1, LATE)), None, NOW)
    assert unknown.missed[0].work is None


def test_missed_topics_come_with_the_newest_first():
    days = [THURSDAY - timedelta(days=n) for n in (3, 1, 2)]
    found = of(*(lesson(1, day, attendance="н") for day in days), lesson(1, LATE))
    assert [item.lesson.day for item in found.missed] == sorted(days, reverse=True)


@given(st.integers(1, 300), st.integers(0, 300), st.integers(0, 200), st.integers(0, 200))
def test_the_sums_agree_with_each_other(planned, held, past, left):
    programme = maths(planned, held)
    item = SubjectProgress(programme, Ahead(past, left) if past + left else None)
    assert item.to_hold == max(0, planned - held)
    if item.timetable is None:
        assert item.expected is None
        return
    assert item.expected is not None
    assert 0 <= item.expected <= planned
    assert item.lead == held - item.expected
    assert item.spare == left - item.to_hold
    if not left:
        assert item.expected == planned
