"""The command `search`: one list of all children, with what could not be found yet."""

import csv
import io

import pytest
from jsonschema import Draft202012Validator

from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")


def data(*argv):
    said = demo("search", *argv, "--json")
    assert (said.code, said.err) == (0, "")
    Draft202012Validator(epos("schema", "search").json).validate(said.json)
    assert said.json["child"] is None
    return said.json["data"]


def test_all_children_are_searched_and_the_words_found_are_named():
    found = data("кунгуром")
    assert found["count"] == len(found["items"]) == 9
    assert {child for item in found["items"] for child in item["children"]} == {
        "ivanov-a",
        "ivanova-m",
        "ivanov-d",
    }
    for item in found["items"]:
        assert {word.lower() for word in item["found"]} == {"кунгур"}
        assert item["label"].endswith(".")
    assert found["gaps"] == []


def test_one_child_and_one_kind():
    assert {tuple(item["children"]) for item in data("кунгур", "--child", "Даниил")["items"]} == {
        ("ivanov-d",)
    }
    assert data("кунгур", "--child", "all") == data("кунгур")
    assert {item["kind"] for item in data("контрольная", "--kind", "control-work")["items"]} == {
        "control_work"
    }


def test_nothing_found_is_an_answer():
    assert data("ничегонет") == {"count": 0, "items": [], "gaps": []}
    said = demo("search", "ничегонет")
    assert (said.code, said.out) == (0, "Поиск: найдено: 0.\nНичего не найдено.\n")


def test_several_words_need_no_quotes_and_a_phrase_has_its_own():
    assert data("экскурсия", "музей") == data("экскурсия музей")
    assert data("«дроби обыкновенные»")["count"] == 0
    assert data("обыкновенных", "дробей")["count"] > 0


def test_only_so_many_are_told_with_the_count_of_all():
    found = data("и")
    assert (len(found["items"]), found["count"] > 300) == (100, True)
    assert demo("search", "и").out.startswith(f"Поиск: показано 100 из {found['count']}.\n")


def test_a_table_has_a_row_for_each_thing():
    rows = list(csv.DictReader(io.StringIO(demo("search", "кунгур", "--csv").out)))
    assert [row["page"] for row in rows][:3] == ["feed", "feed", "news"]
    assert len(rows) == 9


def test_without_a_text_it_says_what_is_needed():
    said = demo("search")
    assert said.code == 2
    assert "Команде search нужен ТЕКСТ" in said.err


@pytest.mark.parametrize(
    "typed", ["'; DROP TABLE answers; --", "[[[((((", "%s%n", "\x1b[31m", "«", "а" * 20_000]
)
def test_hostile_text_is_only_looked_for(typed):
    assert data(typed)["count"] >= 0
