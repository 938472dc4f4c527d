"""The demo school's files: all readable, all that a diary can hold is there, and what a broken one says."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from errno import EACCES
from pathlib import Path
from typing import Any

import pytest

from epos_tui.domain.absence import AbsenceState, absence_day
from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.lessons import Homework, Lesson, LessonChange, SchoolDay, absent, averages, takes_place
from epos_tui.domain.marks import GradingSystem, Mark
from epos_tui.domain.people import Institution, InstitutionKind, Role, Student
from epos_tui.domain.year import (
    DayKind,
    Span,
    TermKind,
    days_of_week,
    kind_of,
    monday_of,
    taught_as,
    weeks_of,
)
from epos_tui.portal.checks import check_people
from epos_tui.portal.school import School
from epos_tui.portal.shapes import People

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
SCHOOL = School(FIXTURES)
NOW = SCHOOL.clock()
TODAY = NOW.date()
WRITTEN = Span(date(2026, 8, 31), date(2026, 10, 25))
WEEK_OF_VECTORS = date(2026, 9, 21)
WEEK_OF_ILLNESS = date(2026, 9, 14)
CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
SIXTH, TENTH, COLLEGE = CHILDREN


def days_in(child: str, span: Span) -> Iterator[SchoolDay]:
    """The days of all weeks that touch the span."""
    for monday in weeks_of(span):
        yield from SCHOOL.days(child, monday)


def lessons_in(child: str, span: Span = WRITTEN) -> list[Lesson]:
    """The lessons of those days."""
    return [lesson for day in days_in(child, span) for lesson in day.lessons]


def all_lessons() -> list[Lesson]:
    """Every written lesson of every child."""
    return [lesson for child in CHILDREN for lesson in lessons_in(child)]


def all_marks() -> list[Mark]:
    """Every mark of every child."""
    return [mark for lesson in all_lessons() for mark in lesson.marks]


def all_homework() -> list[Homework]:
    """Every task of every child."""
    return [task for lesson in all_lessons() for task in lesson.homework]


def over(lesson: Lesson) -> bool:
    """Whether the lesson has ended by the school's clock."""
    return (lesson.day, lesson.ends) <= (TODAY, NOW.time())


def lessons_on(child: str, day: date) -> list[Lesson]:
    """The lessons of one day."""
    return [lesson for lesson in lessons_in(child, Span(day, day)) if lesson.day == day]


def copied(folder: Path, *left_out: str) -> Path:
    """A copy of the fixtures in the folder."""
    return shutil.copytree(FIXTURES, folder / "fixtures", ignore=shutil.ignore_patterns(*left_out))


def run_build(folder: Path, *arguments: str) -> int:
    """The exit code of the generator that lies in the folder."""
    command = [sys.executable, str(folder / "build.py"), *arguments]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False).returncode


def test_the_committed_files_are_what_the_generator_writes() -> None:
    assert run_build(FIXTURES, "--check") == 0


@pytest.mark.parametrize("spoil", [lambda p: p.write_text("{}"), Path.unlink], ids=["changed", "missing"])
def test_a_stale_file_is_noticed_and_written_again(spoil: Callable[[Path], object], tmp_path: Path) -> None:
    folder = copied(tmp_path, "__pycache__")
    clock = folder / "clock.json"
    spoil(clock)
    assert run_build(folder, "--check") == 1
    assert run_build(folder) == 0
    assert clock.read_bytes() == (FIXTURES / "clock.json").read_bytes()


def test_the_clock_stands_on_a_thursday_evening_in_perm() -> None:
    assert NOW.isoformat() == "2026-10-15T19:20:00+05:00"
    assert NOW.isoweekday() == 4


def test_a_parent_sees_three_children_and_the_student_only_himself() -> None:
    people = SCHOOL.people()
    assert tuple(student.id for student in people.students) == CHILDREN
    assert {item.role: item.students for item in people.sign_ins} == {
        Role.PARENT: CHILDREN,
        Role.STUDENT: (SIXTH,),
    }


def test_two_children_go_to_a_school_and_one_to_a_college() -> None:
    kinds = [student.institution.kind for student in SCHOOL.people().students]
    assert kinds == [InstitutionKind.SCHOOL, InstitutionKind.SCHOOL, InstitutionKind.COLLEGE]
    assert SCHOOL.people().students[2].study_year == 2


def test_terms_are_quarters_half_years_and_semesters() -> None:
    kinds = {child: {term.kind for term in SCHOOL.year(child).terms} for child in CHILDREN}
    assert kinds == {SIXTH: {TermKind.QUARTER}, TENTH: {TermKind.HALF_YEAR}, COLLEGE: {TermKind.SEMESTER}}


@pytest.mark.parametrize("child", CHILDREN)
def test_every_week_of_the_year_is_readable_for_every_child(child: str) -> None:
    for monday in weeks_of(Span(date(2026, 8, 31), date(2027, 5, 31))):
        assert [day.day for day in SCHOOL.days(child, monday)] == list(days_of_week(monday))


@pytest.mark.parametrize("child", CHILDREN)
def test_lessons_stand_only_on_days_of_study(child: str) -> None:
    for day in days_in(child, SCHOOL.year(child).span):
        assert day.kind is DayKind.STUDY or not day.lessons


@pytest.mark.parametrize("child", CHILDREN)
def test_a_week_has_a_file_up_to_the_one_after_the_clock(child: str) -> None:
    names = {path.stem for path in (FIXTURES / "students" / child / "weeks").iterdir()}
    assert names == {monday.isoformat() for monday in weeks_of(WRITTEN)}


@pytest.mark.parametrize("child", CHILDREN)
def test_reasons_notices_and_signatures_are_readable(child: str) -> None:
    reasons = SCHOOL.reasons()
    assert all(notice.reason in (None, *reasons) for notice in SCHOOL.notices(child))
    assert all(signature.monday == monday_of(signature.monday) for signature in SCHOOL.signatures(child))


@pytest.mark.parametrize("child", CHILDREN)
def test_nothing_is_written_into_the_future(child: str) -> None:
    to_come = [lesson for lesson in lessons_in(child, SCHOOL.year(child).span) if not over(lesson)]
    assert to_come
    for lesson in to_come:
        said = (lesson.marks, lesson.topic, lesson.classwork, lesson.attendance, lesson.comment)
        assert not any(said)
    assert all(mark.set_on and mark.set_on <= TODAY for mark in all_marks())
    assert all(task.assigned is None or task.assigned <= TODAY for task in all_homework())


def test_homework_is_given_before_the_day_it_is_due() -> None:
    for lesson in all_lessons():
        assert all(task.assigned is None or task.assigned < lesson.day for task in lesson.homework)


@pytest.mark.parametrize("child", CHILDREN)
def test_ids_are_unique_within_a_child(child: str) -> None:
    lessons = lessons_in(child)
    for ids in (
        [lesson.id for lesson in lessons],
        [mark.id for lesson in lessons for mark in lesson.marks],
        [task.id for lesson in lessons for task in lesson.homework],
    ):
        assert len(ids) == len(set(ids))


def test_the_week_of_vectors_gives_the_averages_of_the_product_rules() -> None:
    lessons = lessons_in(SIXTH, Span(WEEK_OF_VECTORS, WEEK_OF_VECTORS))
    found = {item.subject: (item.average.sum, item.average.weight) for item in averages(lessons)}
    assert found == {
        "Математика": (30, 7),
        "История": (8, 2),
        "Литература": (11, 3),
        "Английский язык": (28, 8),
        "География": (9, 2),
        "Русский язык": (22, 5),
    }


def test_the_week_of_vectors_has_the_very_marks() -> None:
    lessons = lessons_in(SIXTH, Span(WEEK_OF_VECTORS, WEEK_OF_VECTORS))
    marks = {item.subject: sorted((m.value, m.weight) for m in item.marks) for item in averages(lessons)}
    assert marks["Математика"] == [(2, 1), (4, 1), (4, 1), (5, 1), (5, 3)]
    assert marks["История"] == [(4, 2)]
    assert marks["Литература"] == [(3, 1), (4, 1), (4, 1)]
    assert marks["Английский язык"] == [(3, 5), (4, 2), (5, 1)]


def test_marks_have_all_weights_from_one_to_five() -> None:
    assert {mark.weight for mark in all_marks()} == {1, 2, 3, 4, 5}
    assert {mark.weight for lesson in lessons_in(SIXTH) for mark in lesson.marks} == {1, 2, 3, 4, 5}


def test_control_forms_decide_the_weight() -> None:
    weights: dict[str, set[int]] = {}
    for mark in all_marks():
        weights.setdefault(mark.control_form, set()).add(mark.weight)
    assert all(form and len(found) == 1 for form, found in weights.items())
    assert weights["Контрольная работа"] == {3}
    assert weights["Проверочная работа"] == {2}
    assert weights["Устный контроль"] == {1}


def test_there_are_marks_of_every_system() -> None:
    assert {mark.system for mark in all_marks()} == set(GradingSystem)
    assert {mark.text for mark in all_marks() if mark.value is None} == {"зачтено", "не зачтено", "•"}


def test_there_are_points_with_and_without_a_value() -> None:
    points = [mark for lesson in lessons_in(SIXTH) for mark in lesson.marks if mark.point_until]
    assert sorted((mark.text, mark.value) for mark in points) == [("4", 4), ("•", None)]
    assert all(mark.point_until and mark.point_until > TODAY for mark in points)


MARKS: dict[str, Callable[[Mark], object]] = {
    "exam": lambda mark: mark.exam,
    "comment of the teacher": lambda mark: mark.comment,
    "entered on another day": lambda mark: mark.set_on not in {lesson.day for lesson in lesson_of(mark)},
    "a two": lambda mark: mark.text == "2",
    "a hundred": lambda mark: mark.text == "100",
}


def lesson_of(mark: Mark) -> list[Lesson]:
    """The lessons that hold the mark."""
    return [lesson for lesson in all_lessons() if mark in lesson.marks]


@pytest.mark.parametrize("holds", MARKS.values(), ids=MARKS)
def test_there_is_a_mark(holds: Callable[[Mark], object]) -> None:
    assert any(map(holds, all_marks()))


LESSONS: dict[str, Callable[[Lesson], object]] = {
    "several marks": lambda lesson: len(lesson.marks) > 1,
    "cancelled": lambda lesson: over(lesson) and lesson.change is LessonChange.CANCELLED,
    "cancelled on Friday": lambda lesson: lesson.change is LessonChange.CANCELLED and not over(lesson),
    "replaced": lambda lesson: over(lesson) and lesson.change_note == "вместо ОБЗР",
    "moved": lambda lesson: over(lesson) and lesson.change_note == "перенесён с 3 октября",
    "moved, to come": lambda lesson: lesson.change is LessonChange.MOVED and not over(lesson),
    "before the first bell": lambda lesson: lesson.number == 0 and f"{lesson.starts:%H:%M}" == "07:45",
    "no subject": lambda lesson: over(lesson) and not lesson.subject,
    "no topic": lambda lesson: over(lesson) and lesson.subject and not lesson.topic,
    "classwork": lambda lesson: lesson.classwork,
    "absent": lambda lesson: lesson.attendance == "н",
    "late": lambda lesson: lesson.attendance == "о",
    "ill": lambda lesson: lesson.attendance == "б",
    "another letter": lambda lesson: lesson.attendance == "осв",
    "comment": lambda lesson: lesson.comment,
    "double period": lambda lesson: lesson.academic_hours == 2,
    "subgroup": lambda lesson: lesson.subgroup == "группа 1",
    "control work written": lambda lesson: over(lesson) and lesson.control_work and lesson.marks,
    "control work to come": lambda lesson: not over(lesson) and lesson.control_work,
}


@pytest.mark.parametrize("holds", LESSONS.values(), ids=LESSONS)
def test_there_is_a_lesson(holds: Callable[[Lesson], object]) -> None:
    assert any(map(holds, all_lessons()))


TASKS: dict[str, Callable[[Homework], object]] = {
    "attachments with sizes": lambda task: task.attachments and all(item.size for item in task.attachments),
    "two attachments": lambda task: len(task.attachments) == 2,
    "no time": lambda task: task.planned_minutes is None,
    "ten to sixty minutes": lambda task: 10 <= (task.planned_minutes or 0) <= 60,
    "no day of giving": lambda task: task.assigned is None,
    "added after the lesson": lambda task: task.added_after_lesson,
    "in the markup of a portal": lambda task: "стр. 48" in task.text,
    "changed after the lesson": lambda task: task.changed_after_lesson,
    "several lines": lambda task: task.text.count("\n") >= 4,
}


@pytest.mark.parametrize("holds", TASKS.values(), ids=TASKS)
def test_there_is_homework(holds: Callable[[Homework], object]) -> None:
    assert any(map(holds, all_homework()))


def test_most_lessons_have_homework_and_some_have_none() -> None:
    with_homework = sum(bool(lesson.homework) for lesson in lessons_in(SIXTH))
    assert 0.5 < with_homework / len(lessons_in(SIXTH)) < 0.8


def test_homework_is_given_for_the_first_days_of_the_week_to_come() -> None:
    for day in (date(2026, 10, 19), date(2026, 10, 20), date(2026, 10, 21)):
        assert any(lesson.homework for child in CHILDREN for lesson in lessons_on(child, day))
    assert any(lesson.homework for lesson in lessons_on(SIXTH, date(2026, 10, 19)))


def test_parallel_groups_share_a_number_where_the_child_may_choose() -> None:
    friday = [lesson for lesson in lessons_on(TENTH, date(2026, 10, 9)) if lesson.number == 6]
    assert [lesson.subgroup for lesson in friday] == ["группа 1", "группа 2"]


def test_the_zero_lesson_comes_once_a_week() -> None:
    zero = [lesson.day.isoweekday() for lesson in lessons_in(TENTH) if lesson.number == 0]
    assert set(zero) == {3}


def test_an_unnamed_lesson_stands_in_the_timetable_to_come() -> None:
    assert any(not lesson.subject for lesson in lessons_in(SIXTH, Span(date(2026, 11, 9), date(2026, 11, 9))))


def test_odd_and_even_weeks_of_the_college_differ() -> None:
    odd, even = (
        [
            (lesson.day.isoweekday(), lesson.number, lesson.subject)
            for lesson in lessons_in(COLLEGE, Span(day, day))
        ]
        for day in (date(2026, 11, 9), date(2026, 11, 16))
    )
    assert odd != even


def test_january_brings_another_timetable() -> None:
    before, after = (
        [
            (lesson.day.isoweekday(), lesson.number, lesson.subject)
            for lesson in lessons_in(SIXTH, Span(day, day))
        ]
        for day in (date(2026, 12, 7), date(2027, 1, 18))
    )
    assert before != after


def test_a_saturday_is_taught_as_a_monday_before_and_after_the_clock() -> None:
    year = SCHOOL.year(SIXTH)
    for saturday in (date(2026, 10, 3), date(2027, 2, 20)):
        assert kind_of(year, saturday) is DayKind.STUDY
        assert taught_as(year, saturday) == 1
        assert lessons_on(SIXTH, saturday)[0].subject == "Разговоры о важном"


def test_a_moved_day_off_wins_over_the_weekday_and_a_holiday_over_the_vacation() -> None:
    year = SCHOOL.year(SIXTH)
    assert kind_of(year, date(2026, 10, 5)) is DayKind.DAY_OFF
    assert kind_of(year, date(2027, 1, 5)) is DayKind.HOLIDAY
    assert kind_of(year, date(2027, 1, 9)) is DayKind.VACATION


def test_an_illness_takes_three_whole_days() -> None:
    notices = SCHOOL.notices(SIXTH)
    states = [absence_day(day, notices).state for day in SCHOOL.days(SIXTH, WEEK_OF_ILLNESS)]
    assert states.count(AbsenceState.FULL) == 3
    illness = next(item for item in notices if WEEK_OF_ILLNESS + timedelta(days=2) in item.span)
    assert illness.reason
    assert illness.reason.name == "Болезнь"


def test_absence_and_notices_meet_and_miss_each_other() -> None:
    def state(day: date) -> AbsenceState:
        notices = SCHOOL.notices(SIXTH)
        of_week = SCHOOL.days(SIXTH, monday_of(day))
        return next(absence_day(item, notices).state for item in of_week if item.day == day)

    assert state(date(2026, 9, 29)) is AbsenceState.PARTIAL
    assert state(date(2026, 10, 10)) is AbsenceState.FULL
    assert not any(date(2026, 10, 10) in item.span for item in SCHOOL.notices(SIXTH))
    assert not any(absent(lesson) for lesson in lessons_on(SIXTH, date(2026, 10, 9)))
    assert any(date(2026, 10, 9) in item.span for item in SCHOOL.notices(SIXTH))


def test_only_the_tenth_former_has_a_notice_of_a_day_to_come() -> None:
    coming = {child: [n for n in SCHOOL.notices(child) if n.span.first > TODAY] for child in CHILDREN}
    assert [len(coming[child]) for child in CHILDREN] == [0, 1, 0]
    assert coming[TENTH][0].span.first == date(2026, 10, 23)


def test_friday_has_six_lessons_and_no_control_work_on_the_second_and_third() -> None:
    friday = [lesson for lesson in lessons_on(SIXTH, date(2026, 10, 16)) if takes_place(lesson)]
    assert [lesson.number for lesson in friday] == [1, 2, 3, 4, 5, 6]
    assert not friday[1].control_work
    assert not friday[2].control_work
    assert friday[4].change is LessonChange.REPLACED


def test_monday_has_a_control_work_but_not_on_the_second_and_third_lesson() -> None:
    monday = {lesson.number: lesson.control_work for lesson in lessons_on(SIXTH, date(2026, 10, 19))}
    assert monday[4]
    assert not monday[2]
    assert not monday[3]


@pytest.mark.parametrize(
    ("child", "unsigned"),
    [(SIXTH, ["2026-09-28", "2026-10-05"]), (TENTH, ["2026-10-05"])],
)
def test_the_weeks_before_the_clock_are_signed_but_for_a_few(child: str, unsigned: list[str]) -> None:
    signed = {signature.monday for signature in SCHOOL.signatures(child)}
    over = [monday for monday in weeks_of(WRITTEN) if monday < monday_of(TODAY)]
    assert [monday.isoformat() for monday in over if monday not in signed] == unsigned


def test_the_college_student_has_one_signed_week() -> None:
    assert [signature.monday for signature in SCHOOL.signatures(COLLEGE)] == [date(2026, 8, 31)]


Change = Callable[[Any], object]
WEEK = date(2026, 9, 7)
BROKEN_WEEKS: dict[str, tuple[Change, str, str, str]] = {
    "missing field": (lambda week: week["lessons"][2].pop("day"), "$.lessons[2].day", "field", ""),
    "wrong type": (
        lambda week: week["lessons"][0].update(number="первый"),
        "$.lessons[0].number",
        "int",
        "str",
    ),
    "bad date": (lambda week: week["lessons"][1].update(day="2026-02-30"), "$.lessons[1].day", "date", ""),
    "bad hour": (lambda week: week["lessons"][1].update(starts="25:00"), "$.lessons[1].starts", "time", ""),
    "unknown key": (lambda week: week["lessons"][3].update(grade=5), "$.lessons[3].grade", "known", ""),
    "bad enum": (
        lambda week: week["lessons"][0].update(change="lost"),
        "$.lessons[0].change",
        "choice",
        "'lost'",
    ),
    "a day of another week": (
        lambda week: week["lessons"][0].update(day="2026-09-14"),
        "$.lessons[0].day",
        "2026-09-07…2026-09-13",
        "2026-09-14",
    ),
    "a lesson twice": (
        lambda week: week["lessons"][5].update(id=week["lessons"][4]["id"]),
        "$.lessons[5].id",
        "unique",
        "20260907-5-группа 1",
    ),
    "another monday": (
        lambda week: week.update(monday="2026-09-14"),
        "$.monday",
        "2026-09-07",
        "2026-09-14",
    ),
}


@pytest.fixture
def copy(tmp_path: Path) -> School:
    """The demo school's JSON in a folder of its own."""
    return School(copied(tmp_path, "builder", "source", "build.py"))


def spoil(path: Path, change: Change) -> None:
    """Changes a JSON file."""
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def week_file(school: School, monday: date = WEEK) -> Path:
    """Where the sixth-former's week lies."""
    return school.folder / "students" / SIXTH / "weeks" / f"{monday}.json"


def read(school: School, monday: date = WEEK) -> BrokenFile:
    """What reading the sixth-former's week raises."""
    with pytest.raises(BrokenFile) as raised:
        school.days(SIXTH, monday)
    return raised.value


@pytest.mark.parametrize(("change", "place", "expected", "found"), BROKEN_WEEKS.values(), ids=BROKEN_WEEKS)
def test_a_broken_week_says_where_and_what(
    change: Change, place: str, expected: str, found: str, copy: School
) -> None:
    spoil(week_file(copy), change)
    assert read(copy) == BrokenFile(str(week_file(copy)), place, expected, found)


def test_a_week_file_of_a_tuesday_is_refused(copy: School) -> None:
    tuesday = WEEK + timedelta(days=1)
    week_file(copy).rename(week_file(copy, tuesday))
    spoil(week_file(copy, tuesday), lambda week: week.update(monday=tuesday.isoformat()))
    assert read(copy, tuesday) == BrokenFile(
        str(week_file(copy, tuesday)), "$.monday", "2026-09-07", "2026-09-08"
    )


@pytest.mark.parametrize("content", ["не JSON", "", "[1, 2", '{"monday": "2026-09-07", "lessons": [{"id"'])
def test_what_is_not_json_or_was_cut_off_is_refused(content: str, copy: School) -> None:
    week_file(copy).write_text(content, encoding="utf-8")
    broken = read(copy)
    assert (broken.file, broken.expected) == (str(week_file(copy)), "json")
    assert broken.place.startswith("@")


BROKEN_PEOPLE: dict[str, tuple[Change, BrokenFile]] = {
    "a stranger": (
        lambda people: people["sign_ins"][0]["students"].append("petrov"),
        BrokenFile("", "$.sign_ins[0].students[3]", "ivanov-a | ivanova-m | ivanov-d", "petrov"),
    ),
    "an id twice": (
        lambda people: people["students"][1].update(id=SIXTH),
        BrokenFile("", "$.students[1].id", "unique", SIXTH),
    ),
    "an unknown role": (
        lambda people: people["sign_ins"][1].update(role="teacher"),
        BrokenFile("", "$.sign_ins[1].role", "choice", "'teacher'"),
    ),
}


@pytest.mark.parametrize(("change", "expected"), BROKEN_PEOPLE.values(), ids=BROKEN_PEOPLE)
def test_people_who_do_not_fit_together_are_refused(
    change: Change, expected: BrokenFile, copy: School
) -> None:
    spoil(copy.folder / "people.json", change)
    with pytest.raises(BrokenFile) as raised:
        copy.people()
    expected.file = str(copy.folder / "people.json")
    assert raised.value == expected


def test_a_missing_file_is_named(copy: School) -> None:
    (copy.folder / "clock.json").unlink()
    with pytest.raises(BrokenFile) as raised:
        copy.clock()
    assert (raised.value.file, raised.value.expected) == (str(copy.folder / "clock.json"), "file")


@pytest.mark.parametrize("id", ["", "..", "../ivanov-a", "a/b", "a\\b", "C:", "a b", "a\n"])
def test_an_id_that_could_lead_out_of_the_school_is_refused(id: str) -> None:
    pupil = Student(id, "Иванов", Institution("i", "Школа", InstitutionKind.SCHOOL), "6")
    with pytest.raises(BrokenFile) as caught:
        check_people(People((pupil,), ()), "people.json")
    assert (caught.value.place, caught.value.expected) == ("$.students[0].id", "name")


@pytest.mark.parametrize("id", ["ivanov-a", "иванов_1", "7"])
def test_an_ordinary_id_is_accepted(id: str) -> None:
    check_people(
        People((Student(id, "Иванов", Institution("i", "Школа", InstitutionKind.SCHOOL), "6"),), ()), "x"
    )


def test_a_week_nobody_may_look_at_is_told(copy: School, monkeypatch: pytest.MonkeyPatch) -> None:
    week = week_file(copy)

    def guarded(name: str) -> None:
        real = getattr(Path, name)

        def ask(path: Path, *arguments: Any, **options: Any) -> Any:
            if path == week:
                raise PermissionError(EACCES, "Permission denied")
            return real(path, *arguments, **options)

        monkeypatch.setattr(Path, name, ask)

    guarded("open")
    guarded("stat")
    assert read(copy) == BrokenFile(str(week), "$", "file", str(EACCES))
