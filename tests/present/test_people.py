"""Students and accounts in words."""

import pytest

from epos_tui.domain.people import InstitutionKind, Role, Viewer
from epos_tui.present.people import account_badge, group_name, group_said, student_badge, student_said, who
from tests.examples import student

COLLEGE = InstitutionKind.COLLEGE


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("6”a”", "6 «А»"),
        ('6"а"', "6 «А»"),
        ("6 «А»", "6 «А»"),
        ("6а", "6 «А»"),
        ("6-А", "6 «А»"),
        ("10 'B'", "10 «В»"),
        ("11“к”", "11 «К»"),
        ("6", "6"),
        ("Подготовительная", "Подготовительная"),
        ("6 «А» и 6 «Б»", "6 «А» и 6 «Б»"),
    ],
)
def test_a_class_is_written_readably_whatever_the_portal_writes(group, name):
    assert group_name(student(group)) == name


@pytest.mark.parametrize("group", ["ИС-21", "2a", "21"])
def test_a_college_s_group_stays_as_it_is(group):
    assert group_name(student(group, COLLEGE)) == group


def test_the_badge_is_the_portal_s_header(words):
    assert student_badge(student('6"а"'), words) == "уч. Иванов А. И. │ 6 «А»"
    assert student_badge(student("ИС-21", COLLEGE), words) == "студ. Иванов А. И. │ ИС-21"


def test_the_account_is_told_with_the_child_s_institution():
    viewer = Viewer(Role.PARENT, "Иванов Иван Иванович", ())
    assert account_badge(viewer, student()) == "Иванов И. И. · МАОУ «Гимназия № 33» г. Перми"


def test_a_student_is_said_in_one_sentence(words):
    assert student_said(student(), words) == (
        "Иванов Александр Иванович, 6 «А» класс, МАОУ «Гимназия № 33» г. Перми."
    )
    college = student("ИС-21", COLLEGE, study_year=2, speciality="Информационные системы")
    assert student_said(college, words).endswith(
        "2 курс, МАОУ «Гимназия № 33» г. Перми, Информационные системы."
    )


def test_who_is_the_name_and_the_group(words, english):
    assert who(student(), words) == "Иванов Александр Иванович, 6 «А» класс"
    assert group_said(student("ИС-21", COLLEGE), english) == "group ИС-21"
