"""The surprising things in real data (wire reference, 18), one test each.

1  test_a_mark_keeps_its_text_and_has_a_number_only_if_it_is_one
2  test_a_plus_changes_what_is_shown_and_not_the_number
3  test_marks_of_every_scale_are_read
4  test_criteria_are_one_mark_without_a_number
5  test_several_marks_in_one_lesson_with_any_weight
6  test_a_point_keeps_the_value_inside
7  test_marks_of_a_lesson_that_is_gone_stand_at_no_lesson_and_stay_in_all_marks
8  test_a_mark_whose_control_form_is_gone_has_none
9  test_half_years_stand_beside_quarters_and_the_year_is_no_term
10 test_subjects_may_have_periods_of_their_own
11 test_an_average_is_a_text_and_sometimes_none
12 test_the_value_of_a_final_mark_is_a_number_a_text_or_an_object
13 test_letters_of_absence_are_those_of_the_journal
14 test_who_was_absent_may_have_a_mark
15 test_an_absence_from_a_lesson_nobody_knows_is_left_out
16 test_a_changed_lesson_says_how_and_keeps_its_homework
17 test_a_lesson_may_have_no_subject
18 test_nominal_mathematics_stands_beside_algebra
19 test_parallel_groups_share_a_number
20 test_lessons_before_the_first_and_after_a_gap_and_on_saturday_evening
21 test_a_lesson_without_class_and_room_is_one,
   test_lessons_outside_the_curriculum_are_lessons_of_their_own
22 test_a_group_of_several_classes_is_no_subgroup
23 test_groups_of_home_study_are_asked_for_too
24 test_a_room_is_a_name_or_nothing
25 test_every_way_to_write_a_time
26 test_a_lesson_of_a_college_is_a_pair
27 test_a_task_without_a_text_says_nothing
28 test_links_of_a_task_are_in_its_text_and_json_in_strings_is_no_harm
29 tests/portal/http/test_attachments.py
30 test_due_days_that_make_no_sense_are_taken_as_they_are
31 test_homework_of_several_lessons_stands_at_one
32 test_names_of_people_come_in_every_form
33 test_names_of_classes_are_kept_as_they_are_written
34 test_texts_are_sanitised
35 test_a_field_may_be_named_in_two_ways
36 tests/portal/http/test_session.py
37 test_the_ids_of_a_child_are_not_mixed_up
38 test_periods_may_overlap_come_in_any_order_and_have_no_end
39 test_a_working_saturday_has_the_timetable_of_another_day
40 test_a_year_that_is_not_called_current_is_found_by_its_days
"""

import json
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.all_marks import SchoolAverage
from epos_tui.domain.errors import PortalRefused
from epos_tui.domain.homework import WorkKind
from epos_tui.domain.lessons import Lesson, LessonChange, Week
from epos_tui.domain.marks import GradingSystem, Mark
from epos_tui.domain.people import Role
from epos_tui.domain.year import DayKind, MovedDay, Span, TermKind
from epos_tui.portal.http import absence, all_marks, finals, lessons, marks, people, year
from epos_tui.portal.http.ask import Ask
from tests.portal.http.conftest import Recorded
from tests.portal.http.replay import MONDAY, QUESTIONS, WEEK

ITEMS, MARKS, TASKS = "/jersey/api/schedule_items", "/core/api/marks", "/core/api/student_homeworks"
FORMS, PROGRESS, YEARS = "/core/api/control_forms", "/reports/api/progress/json", "/core/api/academic_years"
FINALS, SUBJECTS = "/core/api/final_marks", "/core/api/subjects"
PERIODS, MOVED = "/core/api/periods_schedules", "/core/api/calendar_transpositions"
CHILDREN, CHILD = "/core/api/student_profiles", "/core/api/student_profiles/"
ITEM = {
    "id": 1,
    "date": [2026, 10, 12],
    "time": [8, 30, 0],
    "duration": 40,
    "study_ordinal": 1,
    "subject_name": "Физика",
    "group_name": "Физика",
}
MARK = {
    "id": 5,
    "name": "4",
    "weight": 1,
    "schedule_lesson_id": 1,
    "date": "12.10.2026",
    "grade_system_type": "five",
}


def task(homework: dict | None = None, **entry: Any) -> dict:
    """A task for the lesson's day."""
    of = {
        "id": 420,
        "date_assigned_on": "09.10.2026",
        "date_prepared_for": "12.10.2026",
        "subject": {"name": "Физика"},
    }
    return {
        "id": 51,
        "homework_entry": {"id": 52, "description": "§ 12", "homework": of | (homework or {})} | entry,
    }


@dataclass(frozen=True)
class School:
    """A portal with the answers of a test; of the rest what was recorded."""

    recorded: Recorded

    def ask(self, answers: dict[str, Any]) -> Ask:
        """Answers by path; what is told of the child is added to what is known."""

        def change(path: str, found: Any) -> Any:
            if path.startswith(CHILD) and CHILD in answers:
                return found | answers[CHILD]
            return answers.get(path, found)

        return self.recorded.changed(change)[0]

    async def week(self, **answers: Any) -> Week:
        """The week of these lessons, marks, tasks, and what is told of the child."""
        named = {
            "items": ITEMS,
            "marks": MARKS,
            "tasks": TASKS,
            "child": CHILD,
            "forms": FORMS,
            "moved": MOVED,
        }
        given = {ITEMS: [ITEM], MARKS: [], TASKS: []} | {
            named[name]: value for name, value in answers.items()
        }
        return await lessons.week(self.ask(given), self.recorded.child, MONDAY)

    async def lesson(self, **answers: Any) -> Lesson:
        """The only lesson of such a week."""
        (lesson,) = (await self.week(**answers)).lessons
        return lesson

    async def mark(self, **changes: Any) -> Mark:
        """The only mark of such a lesson."""
        (mark,) = (await self.lesson(marks=[MARK | changes])).marks
        return mark


@pytest.fixture
def school(recorded: Recorded) -> School:
    """The recorded school, to be changed."""
    return School(recorded)


def graded(origin: str, kind: str = "five") -> dict:
    return {"values": [{"name": "", "nmax": 5.0, "grade": {"origin": origin}}], "grade_system_type": kind}


@pytest.mark.parametrize(
    ("name", "value"),
    [("5", 5), ("97", 97), ("8", 8), ("зач", None), ("нз", None), ("А/З", None), ("НПА", None)],
)
async def test_a_mark_keeps_its_text_and_has_a_number_only_if_it_is_one(school, name, value):
    mark = await school.mark(name=name)
    assert (mark.text, mark.value) == (name, value)
    assert (mark.system is GradingSystem.PASS_FAIL) == (value is None)


@pytest.mark.parametrize(
    ("name", "origin", "value"), [("4+", "4", 4), ("5-", "5", 5), ("4+", "4+", 4), ("5-", "", 5)]
)
async def test_a_plus_changes_what_is_shown_and_not_the_number(school, name, origin, value):
    mark = await school.mark(name=name, **graded(origin))
    assert (mark.text, mark.value) == (name, value)


@pytest.mark.parametrize(
    ("kind", "system"),
    [
        ("five", GradingSystem.FIVE),
        ("hundred", GradingSystem.HUNDRED),
        ("ten", GradingSystem.OTHER),
        ("n", GradingSystem.OTHER),
        ("twelve", GradingSystem.OTHER),
        (None, GradingSystem.OTHER),
    ],
)
async def test_marks_of_every_scale_are_read(school, kind, system):
    mark = await school.mark(name="6", **graded("6", kind))
    assert (mark.value, mark.system) == (6, system)


async def test_criteria_are_one_mark_without_a_number(school):
    values = [
        {"name": "Содержание", "grade": {"origin": "4"}},
        {"name": "Грамотность", "grade": {"origin": "5"}},
    ]
    mark = await school.mark(name="4/5", values=values, is_criterion=True)
    assert (mark.text, mark.value) == ("4/5", None)


async def test_several_marks_in_one_lesson_with_any_weight(school):
    weights = ((1, 1), (5, 5), (2.0, 2), ("3", 3), (None, 1), (0, 1), (-4, 1), ("x", 1))
    rows = [MARK | {"id": number, "weight": told} for number, (told, _) in enumerate(weights)]
    lesson = await school.lesson(marks=[*rows, {"id": 99, "schedule_lesson_id": 1, "name": "5"}])
    assert [mark.weight for mark in lesson.marks] == [*(weight for _, weight in weights), 1]


@pytest.mark.parametrize(("name", "text", "value"), [("", "•", None), (None, "•", None), ("3", "3", 3)])
async def test_a_point_keeps_the_value_inside(school, name, text, value):
    mark = await school.mark(name=name, is_point=True, point_date="20.10.2026")
    assert (mark.text, mark.value, mark.point_until) == (text, value, date(2026, 10, 20))
    assert mark.system is GradingSystem.FIVE


GONE = [MARK | {"id": n, "schedule_lesson_id": lesson} for n, lesson in enumerate((99, None, 1))]


async def test_marks_of_a_lesson_that_is_gone_stand_at_no_lesson_and_stay_in_all_marks(school):
    assert [mark.id for mark in (await school.lesson(marks=GONE)).marks] == ["2"]
    told = [row | {"subject_id": 12} for row in GONE]
    elsewhere = [
        MARK | {"id": 7, "schedule_lesson_id": 98, "subject_id": 13},
        MARK | {"id": 8, "schedule_lesson_id": 98, "subject_id": 12, "date": "12.10.2025"},
        MARK | {"id": 9, "schedule_lesson_id": 98, "subject_id": 14},
    ]
    names = [{"id": 12, "name": "Физика"}, {"id": 13, "name": "Химия"}]
    answers = {ITEMS: [ITEM], MARKS: told + elsewhere, SUBJECTS: names, CHILD: {"attendances": []}}
    ask = school.ask(answers | {PROGRESS: [{"subject_name": "Физика", "periods": []}]})
    known, other = await all_marks.all_marks(ask, school.recorded.child)
    assert [(item.lesson_id, [mark.id for mark in item.marks]) for item in known.entries] == [
        ("1", ["2"]),
        ("", ["0", "1"]),
    ]
    assert {item.day for item in known.entries} == {MONDAY}
    assert (other.subject, [mark.id for item in other.entries for mark in item.marks]) == ("Химия", ["7"])
    assert ask.tally.count == 1


async def test_a_mark_whose_control_form_is_gone_has_none(school):
    (mark,) = (await school.lesson(marks=[MARK | {"control_form_id": 7}], forms=[])).marks
    assert mark.control_form == ""
    deleted = [{"id": 7, "name": "Опрос", "deleted_at": "01.09.2026 10:00"}]
    (mark,) = (await school.lesson(marks=[MARK | {"control_form_id": 7}], forms=deleted)).marks
    assert mark.control_form == "Опрос"


def period(name: str, first: str, last: str, average: Any = "4.25") -> dict:
    return {"name": name, "start_iso": first, "end_iso": last, "avg_five": average, "marks": None}


async def reported(school: School, *rows: dict) -> list:
    return list(await marks.subjects(school.ask({PROGRESS: list(rows)}), school.recorded.child))


QUARTER = period("1 четверть", "2026-09-01", "2026-10-25")
HALF = period("1 полугодие", "2026-09-01", "2026-12-27")


async def test_half_years_stand_beside_quarters_and_the_year_is_no_term(school):
    whole = period("Год", "2026-09-01", "2027-05-31")
    (found,) = await reported(school, {"subject_name": "Физика", "periods": [QUARTER, HALF, whole]})
    assert [(term.kind, term.number) for term in found.terms] == [
        (TermKind.QUARTER, 1),
        (TermKind.HALF_YEAR, 1),
    ]


async def test_subjects_may_have_periods_of_their_own(school):
    rows = [
        {"subject_name": name, "periods": own}
        for name, own in (("А", [QUARTER]), ("Б", [HALF]), ("В", []), ("Г", None))
    ]
    assert [len(item.terms) for item in await reported(school, *rows)] == [1, 1, 0, 0]


@pytest.mark.parametrize(
    ("told", "shown"), [("4.25", "4.25"), ("4,25", "4.25"), (4.25, "4.25"), (4, "4"), ("5.00", "5.00")]
)
async def test_an_average_is_a_text_and_sometimes_none(school, told, shown):
    (found,) = await reported(school, {"subject_name": "Физика", "avg_five": told, "periods": []})
    assert found.averages == (SchoolAverage(shown),)
    for none in ("", "0", "0.00", "-", None, 0, 0.0, {}):
        (found,) = await reported(school, {"subject_name": "Физика", "avg_five": none, "periods": []})
        assert found.averages == ()


@pytest.mark.parametrize(
    ("told", "text", "number"),
    [
        (4, "4", 4),
        (4.0, "4", 4),
        ("4", "4", 4),
        ({"source": "4", "parsedValue": 4.0}, "4", 4),
        ({"source": 4, "parsedValue": 4.0}, "4", 4),
        ({"source": "А/З", "parsedValue": None}, "А/З", None),
        ("зачёт", "зачёт", None),
    ],
)
async def test_the_value_of_a_final_mark_is_a_number_a_text_or_an_object(school, told, text, number):
    row = {"id": 8, "value": told, "academic_year_id": 14, "is_year_mark": True, "subject_id": 12}
    given = {FINALS: [row | {"created_at": "25.10.2026 10:00"}], SUBJECTS: [{"id": 12, "name": "Физика"}]}
    (sheet,) = await finals.finals(school.ask(given | {PROGRESS: []}), school.recorded.child)
    ((mark,),) = (item.marks for item in sheet.subjects)
    assert (sheet.subjects[0].subject, mark.text, mark.value) == ("Физика", text, number)


def test_the_stand_in_tells_final_marks_in_all_three_ways(recorded):
    assert {type(row["value"]) for row in recorded.kept[FINALS]} >= {int, str, dict}


@pytest.mark.parametrize(
    ("row", "letter"),
    [
        ({}, "н"),
        ({"absence_reason_id": 1}, "н"),
        ({"absence_reason_id": 2}, "б"),
        ({"absence_reason_id": 77}, "н"),
        ({"absence_reason": "Н"}, "Н"),
        ({"absence_reason": "нв", "absence_reason_id": 2}, "нв"),
        ({"absence_reason": "УП"}, "УП"),
    ],
)
async def test_letters_of_absence_are_those_of_the_journal(school, row, letter):
    lesson = await school.lesson(child={"attendances": [{"schedule_lesson_id": 1} | row]})
    assert lesson.attendance == letter


async def test_who_was_absent_may_have_a_mark(school):
    lesson = await school.lesson(child={"attendances": [{"schedule_lesson_id": 1}]}, marks=[MARK])
    assert (lesson.attendance, [mark.text for mark in lesson.marks]) == ("н", ["4"])


async def test_an_absence_from_a_lesson_nobody_knows_is_left_out(school):
    lesson = await school.lesson(child={"attendances": [{"schedule_lesson_id": 999}]})
    assert lesson.attendance == ""


@pytest.mark.parametrize(
    ("flag", "change"),
    [
        ("cancelled", LessonChange.CANCELLED),
        ("replaced", LessonChange.REPLACED),
        ("is_transferred", LessonChange.MOVED),
    ],
)
async def test_a_changed_lesson_says_how_and_keeps_its_homework(school, flag, change):
    moved = {
        "transferred_from_date": [2026, 10, 9],
        "transferred_to_date": None,
        "comment": "Болезнь учителя",
    }
    lesson = await school.lesson(items=[ITEM | {flag: True} | moved], tasks=[task()])
    assert (lesson.change, lesson.change_note) == (change, "Болезнь учителя")
    assert [item.text for item in lesson.homework] == ["§ 12"]


@pytest.mark.parametrize("name", [None, ""])
async def test_a_lesson_may_have_no_subject(school, name):
    lesson = await school.lesson(items=[ITEM | {"subject_name": name, "subject_id": None}])
    assert (lesson.subject, lesson.subgroup) == ("", "")


async def test_nominal_mathematics_stands_beside_algebra(school):
    names = ("Математика", "Алгебра", "Геометрия")
    rows = [
        ITEM | {"id": number, "subject_name": name, "study_ordinal": number}
        for number, name in enumerate(names)
    ]
    assert [lesson.subject for lesson in (await school.week(items=rows)).lessons] == list(names)


async def test_parallel_groups_share_a_number(school):
    groups = [
        ITEM | {"id": 2, "subject_name": "Английский язык", "group_name": "Английский язык (группа 2)"},
        ITEM | {"id": 1, "subject_name": "Английский язык", "group_name": "Английский язык (группа 1)"},
    ]
    found = (await school.week(items=groups)).lessons
    assert [(lesson.number, lesson.subgroup) for lesson in found] == [(1, "группа 1"), (1, "группа 2")]


async def test_lessons_before_the_first_and_after_a_gap_and_on_saturday_evening(school):
    rows = [
        ITEM | {"id": 1, "study_ordinal": 5, "time": [12, 30]},
        ITEM | {"id": 2, "study_ordinal": 0, "time": [7, 40]},
        ITEM | {"id": 3, "study_ordinal": None, "lesson_number": 9, "date": [2026, 10, 17], "time": [18, 20]},
    ]
    found = (await school.week(items=rows)).lessons
    assert [(lesson.day.weekday(), lesson.number) for lesson in found] == [(0, 0), (0, 5), (5, 9)]
    assert found[-1].ends == time(19, 0)


async def test_a_lesson_without_class_and_room_is_one(school):
    nothing = dict.fromkeys(
        ("class_unit_id", "group_id", "group_name", "room_id", "room_name", "teacher_id", "bell_id")
    )
    lesson = await school.lesson(items=[ITEM | nothing])
    assert (lesson.subject, lesson.room, lesson.teacher, lesson.subgroup) == ("Физика", "", "", "")


async def test_lessons_outside_the_curriculum_are_lessons_of_their_own(door, signed_in, recorded):
    """They have the numbers of others, and take neither their marks, nor their absences, nor their tasks."""
    before, after = await signed_in(), await signed_in()
    whole = (await lessons.week(before.ask, recorded.child, MONDAY)).lessons
    door.set(clubs=True)
    found = (await lessons.week(after.ask, recorded.child, MONDAY)).lessons
    assert tuple(item for item in found if item.subject != "Шахматы") == whole
    clubs = [item for item in found if item.subject == "Шахматы"]
    assert {item.id.partition("-")[0] for item in clubs} == {"ec", "ae"}
    assert {item.id.partition("-")[2] for item in clubs} <= {item.id for item in whole}
    for item in clubs:
        assert (item.marks, item.homework, item.attendance, item.comment, item.room) == ((), (), "", "", "")
        assert item.number == max(other.number for other in whole if other.day == item.day) + 1
    assert after.ask.tally.count == 0


async def test_a_notice_names_no_lesson_outside_the_curriculum(recorded):
    club = ITEM | {"lesson_education_type": "EC"}
    draft = AbsenceDraft(recorded.child, Span(MONDAY, MONDAY), (1,))
    ask, replay = recorded.changed(lambda path, found: [club, ITEM | {"id": 2}], only=ITEMS)
    await absence.announce(ask, draft)
    (sent,) = (json.loads(request.content) for request in replay.seen if request.method == "POST")
    assert sent["schedule_lesson_id"] == 2
    ask, replay = recorded.changed(lambda path, found: [club], only=ITEMS)
    with pytest.raises(PortalRefused):
        await absence.announce(ask, draft)
    assert {request.method for request in replay.seen} == {"GET"}


async def test_a_group_of_several_classes_is_no_subgroup(school):
    lesson = await school.lesson(
        items=[ITEM | {"group_name": "Физика 10аб", "class_unit_name": None, "is_metagroup": True}]
    )
    assert lesson.subgroup == ""


async def test_groups_of_home_study_are_asked_for_too(recorded):
    groups = [
        {"id": 1, "name": "Физика"},
        {"id": 2, "name": "Дом", "is_home_based": True},
        {"id": 3, "archived": True},
    ]
    ask, replay = recorded.changed(
        lambda path, found: found | {"groups": groups} if path.startswith(CHILD) else found
    )
    await lessons.week(ask, recorded.child, MONDAY)
    (asked,) = [request.url for request in replay.seen if request.url.path == ITEMS]
    assert asked.params["group_id"] == "1,2"


@pytest.mark.parametrize(
    ("told", "room"), [("Спортзал", "Спортзал"), (301, "301"), (None, ""), ("  4 \n корпус", "4 корпус")]
)
async def test_a_room_is_a_name_or_nothing(school, told, room):
    assert (await school.lesson(items=[ITEM | {"room_name": told}])).room == room


@pytest.mark.parametrize(
    "told",
    [
        {"time": [8, 30, 0, 0]},
        {"time": [8, 30]},
        {"time": "08:30"},
        {"time": "8:30:00"},
        {"time": ["8", "30", "0"]},
        {"time": None, "iso_date_time": "2026-10-12T08:30:00.000"},
        {"time": None, "date": None, "iso_date_time": "2026-10-12T08:30:00.000"},
        {"date": "2026-10-12"},
        {"date": "12.10.2026"},
        {"date": "2026-10-12T00:00:00+05:00"},
    ],
)
async def test_every_way_to_write_a_time(school, told):
    lesson = await school.lesson(items=[ITEM | told])
    assert (lesson.day, lesson.starts, lesson.ends) == (MONDAY, time(8, 30), time(9, 10))


@pytest.mark.parametrize(
    ("minutes", "hours"), [(45, 1), (40, 1), (90, 2), (80, 2), (None, 1), (-5, 1), (10**12, 2)]
)
async def test_a_lesson_of_a_college_is_a_pair(school, minutes, hours):
    assert (await school.lesson(items=[ITEM | {"duration": minutes}])).academic_hours == hours


@pytest.mark.parametrize("told", [None, "", "-", "—", " Не задано ", "<p>&nbsp;</p>"])
async def test_a_task_without_a_text_says_nothing(school, told):
    (found,) = (await school.lesson(tasks=[task(description=told)])).homework
    assert found.text.strip() == ""


async def test_links_of_a_task_are_in_its_text_and_json_in_strings_is_no_harm(school):
    materials = [
        {"type": "link", "urls": [{"url": "https://example.org/m/1"}, {"url": "javascript:alert(1)"}]},
        {"urls": [{"url": "https://example.org/m/1"}, {"url": None}]},
        {"urls": None},
    ]
    strings = dict.fromkeys(("books", "tests", "scripts", "game_apps"), "[{]")
    (found,) = (await school.lesson(tasks=[task(attachments=[], eom_urls=materials, **strings)])).homework
    assert found.text == "§ 12\nhttps://example.org/m/1"
    linked = task(description='<a href="https://example.org/x">Сайт</a>', eom_urls=None)
    (found,) = (await school.lesson(tasks=[linked])).homework
    assert found.text == "Сайт (https://example.org/x)"


async def test_due_days_that_make_no_sense_are_taken_as_they_are(school):
    early = task({"date_assigned_on": "20.10.2026"})
    (found,) = (await school.lesson(tasks=[early])).homework
    assert found.assigned == date(2026, 10, 20)
    other = task({"subject": {"name": "Химия"}, "date_prepared_for": "14.10.2026"})
    ask = school.ask({ITEMS: [ITEM], MARKS: [], TASKS: [other]})
    (alone,) = await lessons.homework(ask, school.recorded.child, WEEK)
    assert (alone.subject, alone.due, alone.kind) == ("Химия", date(2026, 10, 14), WorkKind.HOMEWORK)


async def test_class_work_stands_at_its_lesson(school):
    lesson = await school.lesson(tasks=[task({"is_class_room_job": True})])
    assert (lesson.classwork, lesson.homework) == ("§ 12", ())


async def test_homework_of_several_lessons_stands_at_one(school):
    link = {"homeworks_to_verify": [{"id": 420}]}
    rows = [ITEM | link, ITEM | link | {"id": 2, "date": [2026, 10, 14]}]
    found = (await school.week(items=rows, tasks=[task()])).lessons
    assert [len(lesson.homework) for lesson in found] == [1, 0]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"user_name": "Иванов Александр Иванович"}, "Иванов Александр Иванович"),
        ({"user_name": "Салтыков-Щедрин  Пётр"}, "Салтыков-Щедрин Пётр"),
        ({"user_name": None, "last_name": "Ким", "first_name": "Ён", "middle_name": None}, "Ким Ён"),
        ({"user_name": "", "short_name": "Иванов А. И."}, "Иванов А. И."),
        ({"user_name": "Иванов\u00a0Александр\r\nИванович"}, "Иванов Александр Иванович"),
    ],
)
async def test_names_of_people_come_in_every_form(school, told, name):
    viewer = await people.viewer(school.ask({CHILDREN: [{"id": 7} | told]}))
    assert [student.name for student in viewer.students] == [name]


@pytest.mark.parametrize("name", ['6"а"', "6 «А»", "6-А", "ИС-21(9)", "6”а”"])
async def test_names_of_classes_are_kept_as_they_are_written(school, name):
    viewer = await people.viewer(school.ask({CHILDREN: [{"id": 7, "class_unit": {"name": name}}]}))
    assert viewer.students[0].group == name


async def test_texts_are_sanitised(school):
    lesson = await school.lesson(
        items=[
            ITEM
            | {
                "subject_name": "Физика &amp; химия&#27;[2J",
                "lesson_name": "Сила\u202e\r\n\u00a0трения 🙂",
                "comment": "<b>Болезнь</b>&nbsp;учителя&#x9b;",
                "room_name": "\x1b]0;x\x07",
            }
        ]
    )
    said = lesson.subject + lesson.topic + lesson.change_note + lesson.room
    assert all(sign.isprintable() for sign in said)
    assert lesson.subject.startswith("Физика & химия")
    assert lesson.topic.endswith("трения 🙂")


async def test_a_field_may_be_named_in_two_ways(door, signed_in, recorded):
    before, after = await signed_in(), await signed_in()
    door.set(camel_case=True)
    for name, question in QUESTIONS.items():
        if name not in ("sign-in", "attachment"):
            door.set(camel_case=False)
            whole = await question(before.ask, recorded.child)
            door.set(camel_case=True)
            assert await question(after.ask, recorded.child) == whole, name
    assert after.ask.tally.count == 0


async def test_of_a_field_that_is_named_twice_the_usual_name_tells(school):
    child = {"id": 7, "userName": "Иной", "user_name": "Иванов Александр", "classUnit": {"name": "6 «А»"}}
    viewer = await people.viewer(school.ask({CHILDREN: [child]}))
    assert [(item.name, item.group) for item in viewer.students] == [("Иванов Александр", "6 «А»")]


async def test_the_ids_of_a_child_are_not_mixed_up(recorded):
    row = {"id": 7, "user_id": 8, "person_id": 9, "user_name": "Иванов Александр"}
    ask, replay = recorded.changed(
        lambda path, found: [row] if path == CHILDREN else row if path.startswith(CHILD) else found
    )
    viewer = await people.viewer(ask)
    await lessons.week(ask, viewer.students[0].id, MONDAY)
    asked = [request.url.params for request in replay.seen]
    assert {params["student_profile_id"] for params in asked if "student_profile_id" in params} == {"7"}
    assert {params["pid"] for params in asked if "pid" in params} == {ask.profile.id}
    assert ask.profile.role is Role.PARENT


def periods(*rows: tuple[str, str, str | None, bool]) -> list[dict]:
    named = ("name", "begin_date", "end_date", "vacation")
    return [{"id": 1, "periods": [dict(zip(named, row, strict=True)) for row in rows]}]


async def test_periods_may_overlap_come_in_any_order_and_have_no_end(school):
    rows = periods(
        ("2 четверть", "2026-11-02", None, False),
        ("Осенние каникулы", "25.10.2026", "02.11.2026", True),
        ("1 четверть", "2026-09-01", "2026-10-25", False),
        ("Зимние каникулы", "2026-12-28", None, True),
        ("3 четверть", "2027-01-11", None, False),
    )
    found = await year.academic_year(school.ask({PERIODS: rows}), school.recorded.child)
    assert [(term.number, term.span) for term in found.terms] == [
        (1, Span(date(2026, 9, 1), date(2026, 10, 25))),
        (2, Span(date(2026, 11, 2), date(2026, 12, 27))),
        (3, Span(date(2027, 1, 11), date(2027, 5, 31))),
    ]
    assert [item.span.last for item in found.vacations] == [date(2026, 11, 2), date(2027, 1, 10)]
    assert found.span == Span(date(2026, 9, 1), date(2027, 5, 31))


async def test_a_working_saturday_has_the_timetable_of_another_day(school):
    row = {
        "id": 1,
        "date": "2026-10-17",
        "is_holiday": False,
        "postponed_from": "2026-11-03",
        "schedule_for_weekday": 2,
    }
    ask = school.ask({MOVED: [row | {"note": "За вторник"}]})
    found = await year.academic_year(ask, school.recorded.child)
    assert found.moved_days == (MovedDay(date(2026, 10, 17), 2, "За вторник"),)
    week = await school.week(moved=[row])
    assert week.days[5].kind is DayKind.STUDY


ROWS = [
    {"id": number, "begin_date": f"{2012 + number}-09-01", "end_date": f"{2013 + number}-08-31"}
    for number in (14, 13)
]


@pytest.mark.parametrize(
    ("rows", "id"),
    [
        (ROWS, "14"),
        ([ROWS[1]], "13"),
        ([ROWS[0], ROWS[1] | {"current_year": True}], "13"),
        ([row | {"current_year": None} for row in ROWS], "14"),
    ],
)
async def test_a_year_that_is_not_called_current_is_found_by_its_days(school, rows, id):
    assert (await year.current(school.ask({YEARS: rows}))).id == id
