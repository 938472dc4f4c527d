"""Attendance by a command: exact counts, what follows from them, additive beside the month."""

import csv
import io
from math import ceil, floor

import pytest
from jsonschema import Draft202012Validator

from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


def stories():
    said = demo("--child", "all", "absences", "--story", "--json")
    assert (said.code, said.err) == (0, "")
    Draft202012Validator(epos("schema", "absences").json).validate(said.json)
    return [child["data"]["story"] for child in said.json["data"]["children"]]


@pytest.mark.parametrize("place", range(len(CHILDREN)))
def test_shares_are_exact_and_the_steps_follow_from_them(place):
    story = stories()[place]
    for item in (story["whole"], *story["subjects"]):
        attended, held = item["attended"], item["held"]
        assert held - attended == item["missed"] == len(item["lessons"])
        assert item["may_miss"] == max(0, floor(attended * 100 / story["target"] - held + 1e-9))
        wanted = max(0, ceil((story["target"] * held - attended * 100) / (100 - story["target"])))
        assert item["must_attend"] == wanted
        assert item["announced"] + item["unannounced"] == item["missed"]


def test_days_that_do_not_match_say_which_lessons():
    days = {day["date"]: day for day in stories()[0]["days"]}
    assert days["2026-10-09"]["came"] == [1, 2, 3, 4, 5, 6]
    assert days["2026-10-10"]["unannounced"] == [1, 2, 3, 4]
    assert [date for date, day in days.items() if not day["as_announced"]] == ["2026-10-09", "2026-10-10"]


def test_without_the_option_the_month_is_as_before_and_has_no_story():
    plain, more = demo("absences", "--json").json["data"], demo("absences", "--story", "--json").json["data"]
    assert plain["story"] is None
    assert {**more, "story": None} == plain


def test_the_table_has_a_row_for_each_subject():
    said = demo("absences", "--story", "--csv")
    rows = list(csv.DictReader(io.StringIO(said.out)))
    assert [row["subject"] for row in rows] == [item["subject"] for item in stories()[0]["subjects"]]
    assert sum(int(row["missed"]) for row in rows) == 24


def test_the_text_tells_all_subjects_together_and_what_it_is_worth(words):
    text = demo("absences", "--story").out
    assert "Всего: посещено 191 из 215, 88,8 %, для 85 % можно пропустить ещё 9." in text
    assert words.attendance.target(85) in text
    assert "Уведомления и пропуски по дням: 6 дней, 2 несовпадения." in text
