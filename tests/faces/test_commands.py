"""Commands that read: text, JSON and tables of the demo school."""

import csv
import io
import re

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from epos_tui.commands.table import ALL
from epos_tui.domain.year import weeks_of
from epos_tui.usecases.cabinet import with_student
from tests.examples import THURSDAY
from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
NEW = ("timetable", "homework", "stay", "marks", "finals", "dynamics", "forecast", "debts")
READS = ("children", "today", "diary", "sign --list", "absences", *NEW)


def validator(command: str) -> Draft202012Validator:
    schema = epos("schema", command).json
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def labels(value):
    """Every label in a JSON answer."""
    if isinstance(value, dict):
        yield from ([value["label"]] if "label" in value else [])
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from labels(item)


@pytest.mark.parametrize("child", CHILDREN)
@pytest.mark.parametrize("command", READS)
def test_every_answer_is_what_its_schema_says(command, child):
    said = demo("--child", child, *command.split(), "--json")
    assert (said.code, said.err) == (0, "")
    validator(command.split()[0]).validate(said.json)
    assert said.json["problem"] is None
    assert (said.json["child"] or {"id": child})["id"] == child
    assert said.json["taken_at"] == "2026-10-15T19:20:00+05:00"


@pytest.mark.parametrize("child", CHILDREN)
def test_every_week_since_september_is_what_the_schema_says(child, cabinet):
    student = next(item for item in cabinet.viewer.students if item.id == child)
    school = with_student(cabinet, student).portal.school
    check = validator("diary")
    first = school.year(child).span.first
    for monday in weeks_of(type(school.year(child).span)(first, THURSDAY)):
        answer = demo("--child", child, "diary", "--week", monday.isoformat(), "--json").json
        check.validate(answer)
        assert answer["data"]["week"]["first"] == monday.isoformat()
        assert len(answer["data"]["days"]) == 7


@pytest.mark.parametrize("month", ["2026-09", "2026-10", "2026-11", "2027-01", "2027-07"])
def test_every_month_is_what_the_schema_says(month):
    answer = demo("--child", "all", "absences", "--month", month, "--json").json
    validator("absences").validate(answer)
    assert {child["data"]["month"] for child in answer["data"]["children"]} == {month}


@pytest.mark.parametrize("command", ["today", "diary", "absences", "sign --list"])
def test_all_children_are_answered_for_in_one_object(command):
    said = demo("--child", "all", *command.split(), "--json")
    validator(command.split()[0]).validate(said.json)
    assert [child["child"]["id"] for child in said.json["data"]["children"]] == list(CHILDREN)


@pytest.mark.parametrize("command", ["today", "diary", "absences"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_text_says_what_the_labels_say(command, language):
    text = demo("--lang", language, command).out
    answer = demo("--lang", language, command, "--json").json
    lessons = [lesson["label"] for day in answer["data"].get("days", []) for lesson in day["lessons"]]
    if command == "diary":
        assert lessons
        assert all(label in text for label in lessons)
    spoken = [label for label in labels(answer["data"]) if label in text]
    assert spoken


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("command", READS)
def test_text_is_plain_lines_that_end_for_the_pause(command, language):
    text = demo("--lang", language, "--child", "all", *command.split()).out
    lines = text.splitlines()
    assert all(line.endswith((".", "!", "?", "…", ":", "»")) for line in lines if line), lines
    assert not re.search("[\x1b\r\t│─┌┐└┘]|  ", text)
    assert text.endswith("\n")
    assert "\n\n\n" not in text


def test_the_answer_begins_with_whom_it_is_about():
    assert demo("--child", "мария", "today").out.startswith("Иванова Мария Ивановна, 10 «Б» класс.\n")


def test_a_week_is_named_by_any_of_its_days():
    answers = {demo("diary", "--week", day).out for day in ("2026-09-14", "16.09", "20.09.2026")}
    assert len(answers) == 1


def test_options_may_stand_before_or_after_the_command():
    before = epos("--demo", "--json", "--week=14.09", "diary")
    assert before.out == epos("diary", "--week", "14.09", "--json", "--demo").out
    assert before.code == 0


def test_averages_are_exact_and_agree_with_their_marks():
    answer = demo("--child", "all", "diary", "--json").json
    subjects = [item for child in answer["data"]["children"] for item in child["data"]["averages"]]
    assert subjects
    for subject in subjects:
        counted = [mark for mark in subject["marks"] if mark["counts"]]
        weight = sum(mark["weight"] for mark in counted)
        total = sum(mark["value"] * mark["weight"] for mark in counted)
        assert (subject["average"]["sum"], subject["average"]["weight"]) == (total, weight)
        hundredths = (200 * total + weight) // (2 * weight)
        assert subject["average"]["shown"] == f"{hundredths // 100}.{hundredths % 100:02}"


def test_children_tell_group_institution_and_who_is_chosen():
    children = demo("--child", "ivanov-d", "children", "--json").json["data"]["children"]
    assert [(child["id"], child["institution"]["kind"], child["chosen"]) for child in children] == [
        ("ivanov-a", "school", False),
        ("ivanova-m", "school", False),
        ("ivanov-d", "college", True),
    ]
    assert children[2]["study_year"] == 2


@pytest.mark.parametrize(
    "command", ["children", "diary", "absences", "sign --list", "--child all diary", "--child all absences"]
)
def test_a_table_has_a_header_and_rows_of_its_width(command):
    said = demo(*command.split(), "--csv")
    header, *rows = csv.reader(io.StringIO(said.out))
    assert said.code == 0
    assert rows
    assert all(re.fullmatch("[a-z_]+", name) for name in header)
    assert {len(row) for row in rows} == {len(header)}


def test_without_a_command_and_a_terminal_it_is_today():
    assert demo().out == demo("today").out
    assert demo("--json").json["command"] == "today"


def test_every_command_has_its_help_in_both_languages():
    for language in ("ru", "en"):
        for command in ALL:
            told = epos("--lang", language, "help", command.name)
            if command.name != "help":
                assert told == epos(command.name, "--help", "--lang", language)
            assert told.code == 0
            assert all(f"--{option.name}" in told.out for option in command.options)


def test_the_help_names_all_commands():
    assert all(f"\n{command.name}: " in epos("--help").out for command in ALL)
    assert epos("-h").out == epos("help").out


def test_the_language_is_asked_for_or_else_the_locale():
    assert epos("help", locale="en_GB.UTF-8").out.startswith("epos: the electronic diary")
    assert epos("help", locale="de_DE.UTF-8").out.startswith("epos: электронный дневник")
    assert epos("help", "--lang=ru", locale="en_GB.UTF-8").out.startswith("epos: электронный дневник")
    assert "no option --bogus" in epos("--bogus", "--lang", "en").err


def test_the_language_may_be_a_setting(home):
    home.config.mkdir(parents=True)
    (home.config / "config.toml").write_text('language = "en"\n', encoding="utf-8")
    assert epos("help").out.startswith("epos: the electronic diary")
    assert epos("help", "--lang", "ru").out.startswith("epos: электронный дневник")
