"""month and events: text, JSON, CSV, days and spans."""

import csv
import io

import pytest

from tests.faces.calling import epos
from tests.faces.planned import EVENTS, planned_school


@pytest.fixture
def school(tmp_path, home):
    return str(planned_school(tmp_path / "school", *EVENTS))


def test_month_counts_events_and_names_control_works(school):
    said = epos("--fixtures", school, "month", "--json")
    days = {day["date"]: day for day in said.json["data"]["days"]}
    assert len(days) == 31
    assert (days["2026-10-15"]["events"], days["2026-10-15"]["size"]) == (3, 2)
    assert days["2026-10-19"]["control_works"][0]["subject"] == "Математика"
    assert days["2026-10-27"]["kind"] == "vacation"


def test_month_is_named_by_any_of_its_days(school):
    for month in ("2026-11", "11.2026", "20.11", "2026-11-20"):
        assert (
            epos("--fixtures", school, "month", "--month", month)
            .out.splitlines()[2]
            .startswith("Ноябрь 2026: ")
        )


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ((), ["Поход", "Линейка", "Собрание"]),
        (("--date", "завтра"), ["Поход"]),
        (("--from", "16.10", "--to", "18.10"), ["Поход"] * 3),
        (("--to", "16.10"), ["Поход", "Линейка", "Собрание", "Поход"]),
        (("--from", "1.09", "--to", "31.05.2027", "--find", "зал"), ["Линейка"]),
        (("--date", "12.10"), []),
    ],
)
def test_events_of_a_day_and_of_a_span(school, options, titles):
    data = epos("--fixtures", school, "events", *options, "--json").json["data"]
    assert [event["title"] for day in data["days"] for event in day["events"]] == titles


def test_events_as_text(school):
    assert epos("--fixtures", school, "events").out.splitlines()[2:] == [
        "Четверг, 15 октября · сегодня. 3 мероприятия.",
        "Весь день: Поход, Усьва. 2-й день из 5.",
        "С 9:00 до 9:30: Линейка, Актовый зал. Для кого: 5–7 классы.",
        "С 18:00: Собрание, Кабинет 214.",
    ]


def test_tables_have_a_row_an_item_and_a_row_a_day(school):
    events = list(csv.DictReader(io.StringIO(epos("--fixtures", school, "events", "--csv").out)))
    assert [row["title"] for row in events] == ["Поход", "Линейка", "Собрание"]
    assert len(list(csv.DictReader(io.StringIO(epos("--fixtures", school, "month", "--csv").out)))) == 31


def test_a_day_and_a_span_contradict_each_other(school):
    assert epos("--fixtures", school, "events", "--date", "12.10", "--from", "1.10").code == 2


def test_all_children_have_their_own_month(school):
    found = epos("--fixtures", school, "month", "--child", "all", "--json").json["data"]["children"]
    assert [answer["child"]["id"] for answer in found] == ["ivanov-a", "ivanova-m", "ivanov-d"]
