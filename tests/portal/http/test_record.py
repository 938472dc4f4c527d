"""Samples of answers for others to look at: the shape stays, nobody can be found in them."""

import json
import re
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.errors import PortalRefused
from epos_tui.domain.people import Role
from epos_tui.portal.http.record import Disguise, path_without_ids
from tests.emulator.routes import TABLE, Asked, File, Refused

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@pytest.fixture
def disguise():
    numbers = count(1)
    return Disguise(weeks=-7, new_number=lambda digits: 10 ** (digits - 1) + next(numbers))


def test_fields_kinds_and_lengths_stay(disguise):
    row = {"id": 1300777, "user_name": "Иванов Ян", "groups": None, "archived": False, "avg": 4.25}
    assert disguise.of(row) == {
        "id": 1000001,
        "user_name": "Жжжжжж Жж",
        "groups": None,
        "archived": False,
        "avg": 0.5,
    }


def test_the_same_number_is_the_same_everywhere(disguise):
    found = disguise.of([{"id": 1300777}, {"student_id": 1300777}, {"id": 1300778}])
    assert found[0]["id"] == found[1]["student_id"] != found[2]["id"]


@pytest.mark.parametrize(
    ("written", "moved"),
    [
        ("2026-09-14", "2026-07-27"),
        ("14.09.2026 12:40", "27.07.2026 00:00"),
        ([2026, 9, 14], [2026, 7, 27]),
        ("2026-99-99", "0000-00-00"),
    ],
)
def test_dates_keep_their_form_and_their_weekday(disguise, written, moved):
    assert disguise.of({"date": written})["date"] == moved


def test_a_birthday_is_not_moved_but_masked(disguise):
    assert disguise.of({"birth_date": "14.05.2013"}) == {"birth_date": "00.00.0000"}


def test_words_of_the_portal_s_vocabularies_stay(disguise):
    assert disguise.of({"type": "parent", "lesson_type": "NORMAL", "kind": "Иван"}) == {
        "type": "parent",
        "lesson_type": "NORMAL",
        "kind": "Жжжж",
    }


def test_a_field_whose_name_is_no_field_loses_it(disguise):
    assert disguise.of({"Иванов": 5}) == {"field_0": 1}


def test_paths_have_no_numbers():
    assert path_without_ids("/core/api/student_profiles/1300777") == "/core/api/student_profiles/{id}"


def texts(value):
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in inner for text in texts(item)]


@given(VALUES)
def test_of_any_answer_no_letter_is_left(value):
    found = Disguise(3, lambda digits: 10**digits).of(value)
    assert type(found) is type(value)
    letters = {letter for text in texts(found) for letter in text if letter.isalpha()}
    assert letters <= set("ЖжXx")


def test_nothing_of_the_demo_school_is_in_its_samples(stand_in, disguise):
    """Every route a parent can ask, against every word of the family and the school."""
    world = stand_in.world
    child = str(world.numbers.of("ivanov-a"))
    query = {
        "student_profile_id": child,
        "student_profile_ids": child,
        "academic_year_ids": "13,14",
        "week_from": "2026-08-31",
        "week_to": "2026-10-19",
        "date": "2026-10-15",
        "per_page": "1000",
    }
    told = []
    for method, pattern, answer in TABLE.rows:
        parts = (child,) * pattern.groups
        if method != "GET":
            continue
        try:
            found = answer(Asked(world, Role.PARENT, query, None, parts))
        except (Refused, PortalRefused, ValueError):
            continue
        if not isinstance(found, File):
            told.append((found, disguise.of(found)))
    assert len(told) > 15
    personal = {word for found, _ in told for word in names_in(found)}
    assert {"Иванов", "Александр", str(world.numbers.of("ivanov-a"))} <= personal
    left = {word for _, sample in told for word in names_in(sample)} & personal
    assert {word for word in left if set(word) - set("Жж0")} == set()


def names_in(value):
    """The words and the long numbers of an answer."""
    return re.findall(r"[А-Яа-яЁё]{2,}|\d{6,}", json.dumps(value, ensure_ascii=False))
