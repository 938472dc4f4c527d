"""The command `tomorrow`: all children at once, or the one named."""

import csv
import io

import pytest
from jsonschema import Draft202012Validator

from epos_tui.domain.year import Span, days_of
from tests.examples import YEAR
from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

CHILDREN = ["ivanov-a", "ivanova-m", "ivanov-d"]


def answer(*options):
    """The answer, which is what the schema says."""
    said = demo(*options, "tomorrow", "--json")
    assert (said.code, said.err) == (0, "")
    Draft202012Validator(epos("schema", "tomorrow").json).validate(said.json)
    return said.json


def children(*options):
    return answer(*options)["data"]["children"]


def test_all_children_are_told_one_after_another():
    said = demo("tomorrow")
    heads = [line for line in said.out.splitlines() if "завтра, пятница" in line]
    assert [head.split()[0] for head in heads] == ["Иванов", "Иванова", "Иванов"]
    assert said.out == demo("tomorrow", "--child", "all").out
    assert [item["child"]["id"] for item in children()] == CHILDREN
    assert answer()["child"] is None


def test_one_child_is_told_alone():
    (only,) = children("--child", "мария")
    assert only["child"]["id"] == "ivanova-m"
    assert answer("--child", "мария")["child"]["name"] == "Иванова Мария Ивановна"
    assert demo("tomorrow", "--child", "мария").out in demo("tomorrow").out


def test_what_matters_most_comes_before_the_lessons():
    lines = demo("tomorrow", "--child", "ivanova-m").out.splitlines()
    assert lines[1] == "Отмена: Обществознание, урок 4. Учитель на курсах."
    assert lines[3].startswith("5 уроков, с 8:30")


def test_absence_in_force_is_the_first_thing_told():
    at = ("--now", "2026-10-22T19:00", "--child", "ivanova-m")
    lines = demo("tomorrow", *at).out.splitlines()
    assert lines[1].startswith("Отсутствие 23 октября, весь день. Причина: Олимпиада")
    (only,) = children(*at)
    assert [item["first"] for item in only["notices"]] == ["2026-10-23"]
    assert only["notes"][0] == lines[1]


def test_sums_of_homework_and_lessons_agree_with_their_parts():
    for item in children():
        work = item["homework"]
        assert work["load"]["tasks"] == len(work["assignments"]) == work["open"]
        assert work["load"]["minutes"] == sum(task["planned_minutes"] or 0 for task in work["assignments"])
        assert {task["due"] for task in work["assignments"]} == {item["day"]}
    assert [item["homework"]["limit_minutes"] for item in children()] == [150, 210, None]


def test_a_ticked_task_is_not_left(home):
    task = children("--child", "ivanov-a")[0]["homework"]["assignments"][0]["id"]
    assert demo("homework-note", "--task", task, "--done").code == 0
    assert children("--child", "ivanov-a")[0]["homework"]["open"] == 4
    assert "осталось сделать: 4" in demo("tomorrow", "--child", "ivanov-a").out


def test_a_limit_of_ones_own_makes_a_day_heavy(home):
    home.config.mkdir(parents=True)
    (home.config / "config.toml").write_text("heavy_day = 144\n")
    assert [item["homework"]["heavy"] for item in children()] == [True, True, False]
    assert "Много заданий: 145 минут, ваш предел 144." in demo("tomorrow").out


def test_the_table_has_a_row_for_each_lesson():
    rows = list(csv.DictReader(io.StringIO(demo("tomorrow", "--csv").out)))
    assert [(row["child_id"], row["subject"], row["room"]) for row in rows] == [
        (item["child"]["id"], lesson["lesson"]["subject"], lesson["lesson"]["room"])
        for item in children()
        for lesson in item["lessons"]
    ]


@pytest.mark.parametrize("day", days_of(Span(YEAR.span.first, YEAR.span.last))[::9])
def test_the_next_day_is_always_ahead_and_has_lessons(day):
    for item in children("--now", f"{day}T19:00"):
        if item["day"]:
            assert item["day"] > day.isoformat()
            assert item["days_ahead"] > 0
            assert any(
                (lesson["lesson"]["change"] or {}).get("kind") != "cancelled" for lesson in item["lessons"]
            )


def test_in_summer_there_is_no_day_and_no_complaint():
    said = demo("tomorrow", "--now", "2027-07-07T12:00", "--child", "ivanov-a")
    assert said.out == "Иванов Александр Иванович, 6 «А» класс: впереди занятий нет.\n"
    (only,) = children("--now", "2027-07-07T12:00", "--child", "ivanov-a")
    assert (only["known"], only["day"]) == (True, None)
