"""Timetable, stay, marks, finals, dynamics, debts: every child, every period, every week."""

import csv
import io
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator

from epos_tui.domain.year import Span, weeks_of
from tests.examples import YEAR
from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
PERIODS = {
    "ivanov-a": ("current", "year", "1", "2", "3", "4"),
    "ivanova-m": ("current", "year", "1", "2"),
    "ivanov-d": ("current", "year", "1", "2"),
}
HEADERS = {
    "timetable": "child_id date number starts ends subject subgroup academic_hours teacher room "
    "control_work change change_note",
    "homework": "child_id due kind subject text assigned planned_minutes teacher attachments "
    "added_after_lesson changed_after_lesson done note id",
    "stay": "child_id date starts ends kind name place note overlaps",
    "marks": "child_id subject system date number mark value weight control_form counts attendance topic "
    "teacher comment set_on point_until exam",
    "dynamics": "child_id subject system monday sum weight average repeated",
    "debts": "child_id subject form term_kind term since attempts teacher note latest days_left "
    "attempts_used next_attempt days_to_next",
}


def valid(command, *options):
    """The data of the answer, which is what its schema says."""
    said = demo(*options, command, "--json")
    assert (said.code, said.err) == (0, "")
    Draft202012Validator(epos("schema", command).json).validate(said.json)
    return said.json["data"]


def children(command, *options):
    return [child["data"] for child in valid(command, "--child", "all", *options)["children"]]


def table(*call):
    said = demo(*call, "--csv")
    assert said.code == 0
    return list(csv.DictReader(io.StringIO(said.out)))


@pytest.mark.parametrize("command", ["timetable", "stay"])
def test_every_week_of_the_year_is_what_the_schema_says(command):
    option = "--week" if command == "timetable" else "--date"
    for monday in weeks_of(Span(YEAR.span.first, YEAR.span.last)):
        for answer in children(command, option, monday.isoformat()):
            assert (answer.get("week") or {"first": answer.get("date")})["first"] == monday.isoformat()


@pytest.mark.parametrize("command", ["marks", "dynamics"])
def test_every_period_is_what_the_schema_says(command):
    for child, periods in PERIODS.items():
        for period in periods:
            answer = valid(command, "--child", child, "--period", period)
            number = str(answer["period"]["number"]) if answer["period"] else "year"
            assert number == period or period == "current"


@pytest.mark.parametrize("period", ["ahead", "tomorrow", "week", "next-week", "term"])
def test_every_period_of_homework_is_what_the_schema_says(period):
    for answer in children("homework", "--period", period):
        span = answer["span"]
        assert all(span["first"] <= day["date"] <= span["last"] for day in answer["days"])


@pytest.mark.parametrize("command", ["marks", "finals", "dynamics", "debts", "homework", "timetable"])
def test_english_answers_are_what_the_schema_says_too(command):
    assert len(children(command, "--lang", "en")) == len(CHILDREN)


@pytest.mark.parametrize("command", HEADERS)
def test_a_table_has_its_columns(command):
    header, *rows = demo("--child", "all", command, "--csv").out.splitlines()
    assert header.split(",") == HEADERS[command].split()
    assert rows


def test_the_timetable_tells_what_goes_on_and_what_comes_next():
    answer = valid("timetable", "--now", "2026-10-14T09:30")
    entries = [entry for day in answer["days"] for entry in day["entries"]]
    (current,) = [entry for entry in entries if entry["now"]]
    assert current["starts"] <= "09:30:00" < current["ends"]
    assert all(entry["lesson"] and entry["starts"] > "09:30:00" for entry in entries if entry["next"])


def test_gaps_stand_in_the_timetable_but_not_in_its_table():
    entries = [entry for child in children("timetable") for day in child["days"] for entry in day["entries"]]
    lessons = [entry for entry in entries if entry["lesson"]]
    assert len(lessons) < len(entries)
    assert len(table("--child", "all", "timetable")) == len(lessons)


def test_the_stay_tells_overlaps_and_what_is_not_planned():
    weeks = [f"2026-10-{day}" for day in range(12, 19)]
    entries = [
        entry for day in weeks for child in children("stay", "--date", day) for entry in child["entries"]
    ]
    assert any(entry["occupation"] is None for entry in entries)
    assert any(entry["overlaps"] for entry in entries)


def test_averages_are_exact_and_of_one_system():
    for child in children("marks", "--period", "year"):
        for row in child["rows"]:
            marks = [mark for entry in row["entries"] for mark in entry["marks"]]
            assert {mark["system"] for mark in marks} <= {row["system"]}
            known = [mark for mark in marks if mark["value"] is not None and not mark["point_until"]]
            if row["average"]:
                assert row["average"]["weight"] == sum(mark["weight"] for mark in known)
                assert row["average"]["sum"] == sum(mark["value"] * mark["weight"] for mark in known)


def test_a_table_of_marks_has_a_row_for_each_mark():
    rows = valid("marks")["rows"]
    marks = [mark["text"] for row in rows for entry in row["entries"] for mark in entry["marks"]]
    assert [line["mark"] for line in table("marks") if line["mark"]] == marks
    assert any(line["attendance"] for line in table("marks") if not line["mark"])


def test_one_grading_system_is_shown_alone():
    for child in children("marks", "--period", "year", "--system", "hundred"):
        assert {row["system"] for row in child["rows"]} <= {"hundred"}


@pytest.mark.parametrize("typed", ["математика", "МАТЕМ", "русский,матем"])
def test_subjects_are_named_by_a_part_of_their_name(typed):
    for command, key in (("marks", "rows"), ("dynamics", "subjects")):
        names = {item["subject"] for item in valid(command, "--subject", typed)[key]}
        assert names == {"Математика", *(["Русский язык"] if "," in typed else [])}


def test_the_newest_year_with_marks_is_shown_without_a_year():
    for answer in children("finals"):
        assert any(mark["text"] for subject in answer["subjects"] for mark in subject["marks"])
    assert valid("finals", "--year", "2025")["year"]["first"].startswith("2025")


def test_final_marks_have_a_column_for_each_place_some_child_has():
    lines = table("--child", "all", "finals")
    assert {"quarter_1", "half_year_1", "semester_1", "year"} <= set(lines[0])
    marks = [
        mark["text"] for child in children("finals") for item in child["subjects"] for mark in item["marks"]
    ]
    cells = [value for line in lines for name, value in line.items() if name not in HEADERS["debts"].split()]
    known = sum(1 for value in cells if value) - len(lines)
    assert known == sum(1 for text in marks if text)


@pytest.mark.parametrize("rule", ["running", "week"])
def test_the_change_is_the_exact_difference_of_its_points(rule):
    for child in children("dynamics", "--rule", rule):
        assert child["rule"] == rule
        for item in child["subjects"]:
            known = [point["average"] for point in item["points"] if point["average"]]
            exact = [Fraction(average["sum"], average["weight"]) for average in known]
            change = item["change"] and Fraction(item["change"]["numerator"], item["change"]["denominator"])
            assert change == (exact[-1] - exact[0] if exact else None)


def test_debts_are_told_with_their_attempts():
    (debts,) = [child["debts"] for child in children("debts") if child["debts"]]
    first, second = (debt["clock"] for debt in debts)
    assert (first["latest"], first["days_left"]) == ("2027-06-29", 257)
    assert (first["attempts_used"], first["days_to_next"], first["before_commission"]) == (1, 8, True)
    assert (second["latest"], second["attempts_used"], second["before_commission"]) == (None, None, None)
    assert any(attempt["result"] is None for debt in debts for attempt in debt["attempts"])
    assert [line["subject"] for line in table("--child", "all", "debts")] == [one["subject"] for one in debts]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("marks --period 3 --child ivanov-d", "--period: «3» не подходит. Выберите: current, year, 1, 2."),
        ("marks --period ahead", "Выберите: current, year, 1"),
        ("marks --subject химия", "--subject: «химия» не подходит. Выберите: Русский язык, "),
        ("dynamics --subject математика,", "--subject: «» не подходит"),
        ("finals --year 1999", "--year: «1999» не подходит. Выберите: "),
        ("dynamics --rule month", "Выберите: running, week."),
        ("marks --system ten", "Выберите: five, hundred, pass_fail, other."),
        ("stay --date 31.02", "«31.02» не дата"),
        ("timetable --week вторник", "«вторник» не дата"),
    ],
)
def test_what_is_not_understood_is_told_with_what_would_be(call, told):
    said = demo(*call.split())
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert said.err.count("\n") == 1
