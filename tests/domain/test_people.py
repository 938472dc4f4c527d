"""Names as the portal shortens them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.people import short_name, surname

NAMES = [
    ("Иванов Иван Иванович", "Иванов И. И."),
    ("Иванова Мария", "Иванова М."),
    ("Иванов", "Иванов"),
    ("Оглы Мамед Али Гасан", "Оглы М. А. Г."),
    ("  Петрова-Водкина   Анна  ", "Петрова-Водкина А."),
    ("", ""),
    ("   ", ""),
]


@pytest.mark.parametrize(("name", "short"), NAMES)
def test_a_name_is_shortened_to_the_surname_and_initials(name, short):
    assert short_name(name) == short


@pytest.mark.parametrize(("name", "short"), NAMES)
def test_the_surname_is_the_first_word(name, short):
    assert surname(name) == short.split(" ")[0]


@given(st.text(max_size=60))
def test_any_text_can_be_shortened(name):
    assert len(short_name(name).split()) <= len(name.split())
