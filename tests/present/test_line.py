"""Lines, sentences and their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.present.line import Field, about, capital, ended, labelled, listed, sentence

TEXTS = st.text("аб \n.!?…:", max_size=20)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Тема", "Тема."),
        ("Что?", "Что?"),
        ("Ура!", "Ура!"),
        ("и т. д…", "и т. д…"),
        ("Дома: ", "Дома:"),
        ("А.", "А."),
        ("Дробь, ", "Дробь."),
    ],
)
def test_a_sentence_ends_once(text, said):
    assert ended(text) == said


def test_empty_and_blank_parts_leave_nothing_behind():
    assert sentence(["", "Тема", " \n", "Дом"]) == "Тема. Дом."
    assert sentence([]) == ""
    assert listed(["", "а", "  ", "б"]) == "а, б"
    assert labelled("Тема", " \n ") == ""


@given(st.lists(TEXTS))
def test_a_sentence_is_one_line_with_an_end(parts):
    said = sentence(parts)
    assert "\n" not in said
    assert not said or said[-1] in ".!?…:"


def test_only_the_first_letter_becomes_a_capital():
    assert capital("мХК в ЭПОС") == "МХК в ЭПОС"
    assert capital("") == ""


def test_a_field_without_a_label_is_its_value():
    assert [str(Field("Тема", "Дроби")), str(Field("", "Дроби"))] == ["Тема: Дроби", "Дроби"]


def test_what_is_told_of_a_name_follows_a_colon_but_not_a_question():
    assert about("Дроби", "2 часа") == "Дроби: 2 часа"
    assert about("§ 5.", "2 часа") == "§ 5: 2 часа"
    assert about("Быть или не быть?", "предстоит") == "Быть или не быть? Предстоит"
