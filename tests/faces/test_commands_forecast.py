"""The command `forecast`: exact numbers of every child and period, and marks that are only supposed."""

import csv
import io
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator

from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

PERIODS = ("current", "year", "1", "2")


def subjects(*options):
    """The forecasts, which are what the schema says."""
    said = demo(*options, "forecast", "--json")
    assert (said.code, said.err) == (0, "")
    Draft202012Validator(epos("schema", "forecast").json).validate(said.json)
    return said.json["data"]["subjects"]


def one(*options):
    (found,) = subjects(*options)
    return found


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
@pytest.mark.parametrize("period", PERIODS)
def test_what_is_needed_reaches_the_bar_and_one_mark_less_does_not(child, period):
    goals = 0
    for item in subjects("--child", child, "--period", period):
        total, weight = (item["outcome"] or {}).get("sum", 0), (item["outcome"] or {}).get("weight", 0)
        for goal in (goal for outlook in item["outlooks"] for goal in outlook["goals"]):
            bar = Fraction(goal["bar"]["numerator"], goal["bar"]["denominator"])
            for need in (need for need in goal["needs"] if need["count"]):
                value, heavy, count = need["value"], need["weight"], need["count"]
                assert total + count * value * heavy >= bar * (weight + count * heavy)
                less = weight + (count - 1) * heavy
                assert not less or total + (count - 1) * value * heavy < bar * less
                goals += 1
    assert bool(goals) is ((child, period) != ("ivanov-d", "year"))


def test_two_usual_thresholds_stand_beside_each_other_until_one_is_chosen(home):
    assert [part["threshold"]["shown"] for part in one("--subject", "матем")["outlooks"]] == ["0.5", "0.65"]
    chosen = one("--subject", "матем", "--threshold", "0,6")["outlooks"]
    assert [part["threshold"]["shown"] for part in chosen] == ["0.6"]
    home.config.mkdir(parents=True)
    text = '[forecast.schools."гимназия № 33"]\nthreshold = 0.7\nsubjects = { "Физическая культура" = 0.5 }'
    (home.config / "config.toml").write_text(text, encoding="utf-8")
    assert one("--subject", "матем")["outlooks"][0]["threshold"]["shown"] == "0.7"
    assert one("--subject", "физич")["outlooks"][0]["threshold"]["shown"] == "0.5"


def test_supposed_marks_are_counted_once_and_kept_nowhere(home):
    before = one("--subject", "матем")
    found = one("--subject", "матем", "--what-if", "5 2*3")
    assert found["average"] == before["average"] == before["outcome"]
    assert found["outcome"]["sum"] == before["average"]["sum"] + 11
    assert found["outcome"]["weight"] == before["average"]["weight"] + 4
    assert found["supposed"] == [{"value": 5, "weight": 1}, {"value": 2, "weight": 3}]
    assert found["influences"] == before["influences"]
    assert one("--subject", "матем") == before
    assert demo("marks", "--subject", "матем", "--json").json["data"]["rows"][0]["average"]["weight"] == 20


def test_exam_credit_and_subjects_without_marks_have_no_forecast():
    found = {item["subject"]: item for item in subjects("--child", "ivanov-d")}
    assert found["Базы данных"]["off"] == "exam"
    assert found["История России"]["off"] == "credit"
    assert found["Операционные системы и среды"]["off"] is None
    off = [item for item in [*found.values(), *subjects()] if item["off"]]
    assert {item["off"] for item in off} == {"exam", "credit", "unmarked"}
    assert all((item["outcome"], item["outlooks"], item["range"]) == (None, [], None) for item in off)


def test_the_average_of_the_school_stands_beside_ours_and_is_explained():
    found = one("--subject", "русский")
    assert (found["school_average"], found["average"]["shown"]) == ("3.82", "3.81")
    assert found["causes"] == ["points_count"]
    counted = one("--subject", "русский", "--points")
    assert counted["average"]["shown"] == "3.82"


def test_lessons_left_can_be_capped_by_the_pace_of_marks():
    found = one("--subject", "музыка", "--period", "1")
    assert (found["lessons"]["left"], found["places"]) == (8, 8)
    assert one("--subject", "музыка", "--period", "1", "--paced")["places"] == 1


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_text_says_that_it_is_an_orientation(language, words, english):
    note = {"ru": words, "en": english}[language].forecast
    said = demo("--lang", language, "forecast", "--subject", "матем").out.splitlines()
    assert said[-1] == note.NOTE
    assert said[-3].endswith(f"{note.NOTE_SHORT}.")


def test_a_table_has_a_row_for_each_value_and_weight():
    said = demo("forecast", "--subject", "общест", "--threshold", "0.65", "--csv")
    rows = list(csv.DictReader(io.StringIO(said.out)))
    assert {(row["goal"], row["value"]) for row in rows} == {("4", "5"), ("4", "4"), ("5", "5")}
    assert {row["needed_of_weight"] for row in rows} == set("12345")
    assert {row["bar"] for row in rows} == {"3.65", "4.65"}


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("--what-if", "5"), "Команде forecast нужен параметр --subject"),
        (("--subject", "матем", "--what-if", "6"), "Оценки «6» непонятны"),
        (("--subject", "матем", "--what-if", "5 4*12"), "Оценки «5 4*12» непонятны"),
        (("--threshold", "1"), "Порог «1» непонятен"),
        (("--threshold", "4.65"), "Порог «4.65» непонятен"),
    ],
)
def test_what_is_not_clear_is_told_with_examples(call, told):
    said = demo("forecast", *call)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
