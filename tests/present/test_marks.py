"""Marks for the eye and for the ear."""

from datetime import date

import pytest

from epos_tui.domain.lessons import SubjectAverage
from epos_tui.domain.marks import Average, GradingSystem
from epos_tui.domain.people import InstitutionKind
from epos_tui.present.glyphs import CONSOLE, FULL, glyphs_for
from epos_tui.present.marks import (
    average_shown,
    mark_said,
    mark_sign,
    mark_signs,
    mark_story,
    week_average_said,
)
from tests.examples import THURSDAY, lesson, mark, marks

UNTIL = date(2026, 10, 12)


@pytest.mark.parametrize(
    ("item", "full", "console"),
    [
        (mark(4), "4", "4"),
        (mark(4, 2), "4₂", "4x2"),
        (mark(5, 12), "5₁₂", "5x12"),
        (mark(None, text="зачёт"), "зачёт", "зачёт"),
        (mark(4, point_until=UNTIL), "• 4", "• 4"),
        (mark(None, text="•", point_until=UNTIL), "•", "•"),
        (mark(None, text="• 4", weight=2, point_until=UNTIL), "• 4₂", "• 4x2"),
    ],
)
def test_a_mark_is_drawn_with_its_weight(item, full, console):
    assert (mark_sign(item, FULL), mark_sign(item, CONSOLE)) == (full, console)


def test_marks_of_a_lesson_stand_side_by_side():
    assert mark_signs(marks(5, (4, 2)), FULL) == "5 4₂"


@pytest.mark.parametrize(
    ("item", "in_russian", "in_english"),
    [
        (mark(4), "4", "4"),
        (mark(4, 2, control_form="Диктант"), "4, вес 2, диктант", "4, weight 2, диктант"),
        (mark(87, system=GradingSystem.HUNDRED), "87, по 100-балльной системе", "87, out of 100"),
        (mark(5, exam=True), "5, экзамен", "5, exam"),
        (
            mark(None, text="•", point_until=UNTIL),
            "точка, место для оценки, ждут до 12 октября",
            "point, held open for a mark until 12 October",
        ),
        (mark(None, text="зачёт", system=GradingSystem.PASS_FAIL), "зачёт", "зачёт"),
    ],
)
def test_a_mark_is_said_with_what_hovering_shows(item, in_russian, in_english, words, english):
    assert (mark_said(item, words), mark_said(item, english)) == (in_russian, in_english)


def test_what_is_said_has_no_sign(words):
    everything = mark(4, 5, point_until=UNTIL, exam=True, control_form="Диктант")
    assert not set("₂₃₄₅•→…\"'") & set(mark_said(everything, words))


def test_the_story_tells_who_and_when_only_where_the_lesson_does_not(words):
    late = mark(5, teacher="Попова М. В.", set_on=date(2026, 10, 16), comment="Молодец")
    at = lesson(teacher="Смирнов П. А.")
    assert (
        mark_story(late, at, InstitutionKind.SCHOOL, words)
        == "5, учитель Попова М. В., поставлена 16 октября, комментарий: Молодец"
    )
    same = mark(5, teacher=at.teacher, set_on=THURSDAY)
    assert mark_story(same, at, InstitutionKind.SCHOOL, words) == "5"


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (InstitutionKind.SCHOOL, "5, учитель Попова М. В."),
        (InstitutionKind.COLLEGE, "5, преподаватель Попова М. В."),
        (InstitutionKind.OTHER, "5, преподаватель Попова М. В."),
    ],
)
def test_who_gave_a_mark_is_named_as_the_institution_names_teachers(kind, told, words):
    assert mark_story(mark(5, teacher="Попова М. В."), lesson(teacher="Смирнов П. А."), kind, words) == told


@pytest.mark.parametrize(
    ("text", "in_russian", "in_english"),
    [
        ("5-", "5 с минусом", "5 minus"),
        ("4−", "4 с минусом", "4 minus"),
        ("3 +", "3 с плюсом", "3 plus"),
        ("-", "-", "-"),
        ("4-5", "4-5", "4-5"),
        ("5+/4-", "5+/4-", "5+/4-"),
    ],
)
def test_a_plus_or_minus_is_said_in_words_and_stays_a_sign_for_the_eye(
    text, in_russian, in_english, words, english
):
    shaded = mark(5, text=text)
    assert (mark_said(shaded, words), mark_said(shaded, english)) == (in_russian, in_english)
    assert mark_sign(shaded, FULL) == text


@pytest.mark.parametrize(
    ("average", "shown"),
    [(Average(30, 7), "4,29"), (Average(4, 2), "2,00"), (Average(79, 17), "4,65"), (Average(0, 1), "0,00")],
)
def test_an_average_has_two_decimals_and_a_comma(average, shown):
    assert average_shown(average, ",") == shown


def test_an_average_is_said_with_its_exact_sum_and_weight(words, english):
    item = SubjectAverage("Алгебра", tuple(marks((5, 3), 4, 4, 5, 2)), Average(30, 7))
    assert week_average_said(item, words) == "Алгебра: 4,29 (30 : 7), 5 оценок"
    assert week_average_said(item, english) == "Алгебра: 4.29 (30 : 7), 5 marks"


@pytest.mark.parametrize(
    ("choice", "terminal", "glyphs"),
    [
        ("auto", "xterm-256color", FULL),
        ("auto", "linux", CONSOLE),
        ("auto", "dumb", CONSOLE),
        ("full", "linux", FULL),
        ("console", "xterm", CONSOLE),
    ],
)
def test_a_bare_console_gets_signs_its_font_has(choice, terminal, glyphs):
    assert glyphs_for(choice, terminal) is glyphs
