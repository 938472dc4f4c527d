"""Yes, no and names, as people type them."""

import pytest

from epos_tui.present.answers import is_no, is_yes, named
from epos_tui.present.keyboard import LATIN, RUSSIAN, swapped


@pytest.mark.parametrize("typed", ["да", "Д", " yes ", "y", "ДА."])
def test_a_yes_is_a_word_or_its_letter_in_either_language(typed):
    assert is_yes(typed)
    assert not is_no(typed)


@pytest.mark.parametrize("typed", ["нет", "Н", "no", "n"])
def test_a_no_is_by_what_is_printed_on_the_key(typed):
    assert is_no(typed)
    assert not is_yes(typed)


@pytest.mark.parametrize("typed", ["", "д", "y", "дa", "ага", "дата"])
def test_a_whole_yes_is_never_a_letter(typed):
    assert not is_yes(typed, whole=True)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("врач", (0,)), ("пос", (0,)), ("сем", (1, 2)), ("семья", (1,)), ("вр", ()), ("", ())],
)
def test_names_are_known_by_the_beginning_of_any_word(typed, found):
    assert named(typed, [("Посещение врача",), ("Семья",), ("Семейный отъезд",)]) == found


def test_every_key_has_a_letter_in_both_layouts():
    assert swapped("lj") == "до"
    assert swapped("ДО") == "lj"
    assert swapped(RUSSIAN) == LATIN
    assert swapped(LATIN) == RUSSIAN
