"""What the demo school holds beside the weeks: subjects, mark sheets, debts, the regime, attachments."""

from datetime import date, time

import pytest

from epos_tui.compose import run
from epos_tui.domain.all_marks import MarkRow, differs, low, rows
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.finals import FinalKind, FinalMark, not_attested
from epos_tui.domain.homework import Assignment, WorkKind
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.stay import Planned, StayDay, StayKind, Unplanned, plan
from epos_tui.domain.timetable import Gap, entries
from epos_tui.domain.year import DayKind, Span, TermKind

CHILDREN = SIXTH, TENTH, COLLEGE = "ivanov-a", "ivanova-m", "ivanov-d"
MONDAY = date(2026, 10, 12)
WRITTEN = Span(date(2026, 9, 1), date(2026, 10, 25))


@pytest.fixture
def portal(cabinet):
    return cabinet.portal


def year_rows(portal, child: str) -> dict[tuple[str, GradingSystem], MarkRow]:
    return {(row.subject, row.system): row for row in rows(run(portal.marks(child)), None)}


def work(portal, child: str) -> tuple[Assignment, ...]:
    return run(portal.homework(child, WRITTEN))


def stay(portal, child: str, day: date) -> StayDay:
    return run(portal.stay(child, day))


def final_marks(portal, child: str, nth: int) -> list[FinalMark]:
    return [mark for subject in run(portal.finals(child))[nth].subjects for mark in subject.marks]


# Marks


def test_four_subjects_of_the_sixth_form_have_half_years(portal):
    halves = {item.subject for item in run(portal.marks(SIXTH)) if item.terms[0].kind is TermKind.HALF_YEAR}
    assert halves == {"ОДНКНР", "Музыка", "Изобразительное искусство", "Труд (технология)"}


def test_class_hours_have_no_marks(portal):
    unmarked = {item.subject for child in CHILDREN for item in run(portal.marks(child)) if not item.marked}
    assert unmarked == {"Разговоры о важном", "Россия — мои горизонты"}


def test_the_school_s_average_is_ours_but_where_it_counts_a_point(portal):
    shown = [row for child in CHILDREN for row in year_rows(portal, child).values()]
    assert [row.subject for row in shown if differs(row)] == ["Русский язык"]
    assert sum(bool(row.school_average) for row in shown) > 20


def test_one_subject_is_low_and_one_has_only_words_and_an_absence(portal):
    own = year_rows(portal, SIXTH)
    assert [row.subject for row in own.values() if low(row)] == ["Обществознание"]
    words = own["ОДНКНР", GradingSystem.PASS_FAIL]
    assert words.average is None
    assert [entry.attendance for entry in words.entries] == ["", "", "н"]


def test_english_of_the_tenth_form_is_marked_in_two_systems(portal):
    own = year_rows(portal, TENTH)
    letters = own["Английский язык", GradingSystem.OTHER]
    assert [mark.text for mark in letters.marks] == ["7", "8", "8", "9"]
    assert own["Английский язык", GradingSystem.FIVE].marks
    assert letters.school_average == ""


def test_the_hundred_point_average_of_the_school_is_in_its_own_system(portal):
    row = year_rows(portal, TENTH)["Информатика", GradingSystem.HUNDRED]
    assert row.school_average
    assert not differs(row)


# Mark sheets and debts


@pytest.mark.parametrize("child", CHILDREN)
def test_the_past_year_is_complete_and_the_current_one_empty(portal, child):
    past, current = run(portal.finals(child))
    assert (past.span.first.year, current.span.first.year) == (2025, 2026)
    assert all(mark.text and mark.set_on for mark in final_marks(portal, child, 0))
    assert not any(mark.text or mark.set_on for mark in final_marks(portal, child, 1))


def test_the_places_of_this_year_are_the_subject_s_own_terms(portal):
    terms = {item.subject: item.terms for item in run(portal.marks(SIXTH)) if item.marked}
    for subject in run(portal.finals(SIXTH))[1].subjects:
        assert [mark.term for mark in subject.marks] == [*terms[subject.subject], None]


def test_words_stand_among_the_final_marks(portal):
    words = {mark.text for child in CHILDREN for mark in final_marks(portal, child, 0) if mark.value is None}
    assert words == {"н/а", "зачёт", "зачтено", "зачтено (4)", "зачтено (5)", "не зачтено", "не аттестован"}


def test_a_mark_that_could_not_be_given_says_why(portal):
    missing = [mark for child in CHILDREN for mark in final_marks(portal, child, 0) if not_attested(mark)]
    assert [bool(mark.comment) for mark in missing] == [True, True]


def test_the_ninth_form_passed_four_exams(portal):
    kinds = [mark.kind for mark in final_marks(portal, TENTH, 0)]
    assert kinds.count(FinalKind.EXAM) == 4
    assert kinds.count(FinalKind.FINAL) == kinds.count(FinalKind.YEAR)


def test_only_the_college_student_has_debts(portal):
    exam, credit = run(portal.debts(COLLEGE))
    assert (exam.form, credit.form) == (AssessmentForm.EXAM, AssessmentForm.GRADED_CREDIT)
    assert [bool(attempt.result) for attempt in exam.attempts] == [True, False]
    assert (credit.since, credit.attempts) == (None, ())
    assert run(portal.debts(SIXTH)) == run(portal.debts(TENTH)) == ()


# The regime


def test_a_monday_holds_an_honest_gap_before_the_walk(portal):
    day = stay(portal, SIXTH, MONDAY)
    gaps = [item for item in plan(day.items) if isinstance(item, Unplanned)]
    assert gaps == [Unplanned(time(14), time(14, 50))]
    assert day.items[-1].ends == time(17)


def test_a_club_begins_before_the_last_lesson_of_a_tuesday_ends(portal):
    day = stay(portal, SIXTH, date(2026, 10, 13))
    doubled = [item for item in plan(day.items) if isinstance(item, Planned) and item.overlaps]
    assert [item.item.kind for item in doubled] == [StayKind.LESSON, StayKind.CLUB]


@pytest.mark.parametrize("child", CHILDREN)
def test_meals_lie_in_the_breaks(portal, child):
    for number in range(12, 18):
        items = stay(portal, child, date(2026, 10, number)).items
        lessons = [item for item in items if item.kind is StayKind.LESSON]
        for meal in (item for item in items if item.kind is StayKind.MEAL):
            assert not any(meal.starts < other.ends and other.starts < meal.ends for other in lessons)


def test_a_moved_day_has_the_regime_of_the_weekday_it_is_taught_as(portal):
    saturday = stay(portal, SIXTH, date(2026, 10, 3))
    assert "Прогулка" in [item.name for item in saturday.items]
    assert saturday.note.startswith("Учимся по расписанию понедельника")


def test_a_day_off_has_no_regime(portal):
    day = stay(portal, SIXTH, date(2026, 10, 5))
    assert (day.kind, day.items) == (DayKind.DAY_OFF, ())
    assert day.note


# Homework, attachments, timetable


@pytest.mark.parametrize("child", CHILDREN)
def test_an_attachment_has_the_size_it_is_said_to_have(portal, child):
    files = [file for item in work(portal, child) for file in item.attachments if file.id]
    assert files
    for file in files:
        content = b"".join(portal.school.attachment(child, file.id))
        assert len(content) == file.size
        assert content.decode().startswith("Этот файл придуман")


def test_two_attachments_can_only_be_named(portal):
    files = [file for item in work(portal, SIXTH) for file in item.attachments if not file.id]
    assert len(files) == 2


def test_some_homework_was_added_after_the_lesson(portal):
    added = [
        (child, item.due.day) for child in CHILDREN for item in work(portal, child) if item.added_after_lesson
    ]
    assert added == [(SIXTH, 7), (SIXTH, 13), (TENTH, 14)]


def test_classwork_has_an_id_of_its_own(portal):
    ids = [item.id for item in work(portal, SIXTH)]
    assert len(ids) == len(set(ids))
    assert {item.kind for item in work(portal, SIXTH)} == set(WorkKind)


def test_the_tenth_former_has_a_gap_on_saturday(portal):
    days = run(portal.week(TENTH, MONDAY)).days
    assert [item for item in entries(days[5].lessons) if isinstance(item, Gap)] == [Gap(time(12), time(13))]


def test_the_tenth_form_learns_in_the_second_shift_from_january(portal):
    before, after = (run(portal.week(TENTH, day)).lessons for day in (date(2026, 12, 7), date(2027, 1, 11)))
    assert min(lesson.starts for lesson in before) < time(9)
    assert min(lesson.starts for lesson in after) == time(13, 30)
    assert min(lesson.number for lesson in after) == 1
    assert len(after) == len(before)
