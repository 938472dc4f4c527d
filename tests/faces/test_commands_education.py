"""The commands of work programmes and the curriculum: text, JSON, tables, all children."""

import csv
import io
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator

from tests.faces.calling import demo, epos
from tests.schools import PLAIN

pytestmark = pytest.mark.usefixtures("home")

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
COMMANDS = ("programmes", "curriculum")


def valid(command, *options):
    """The data of the answer, which is what its schema says."""
    said = demo(*options, command, "--json")
    assert (said.code, said.err) == (0, "")
    Draft202012Validator(epos("schema", command).json).validate(said.json)
    return said.json["data"]


def table(command, *options):
    said = demo(command, "--csv", *options)
    assert said.code == 0
    return list(csv.DictReader(io.StringIO(said.out)))


def all_topics(subject):
    return [topic for section in subject["sections"] for topic in section["topics"]]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_answers_of_all_children_are_what_the_schema_says(command, language):
    answer = valid(command, "--child", "all", "--lang", language)
    assert [child["child"]["id"] for child in answer["children"]] == list(CHILDREN)


@pytest.mark.parametrize("child", CHILDREN)
def test_sums_of_programmes_are_exact(child):
    for subject in valid("programmes", "--child", child)["subjects"]:
        for section in subject["sections"]:
            for name in ("hours", "held_hours"):
                assert section[name] == sum(topic[name] for topic in section["topics"])
        assert subject["topic_hours"] == sum(section["hours"] for section in subject["sections"])
        assert subject["held_hours"] == sum(section["held_hours"] for section in subject["sections"])


@pytest.mark.parametrize("child", CHILDREN)
def test_the_state_of_a_topic_agrees_with_its_lessons(child):
    states = set()
    for subject in valid("programmes", "--child", child)["subjects"]:
        for topic in all_topics(subject):
            held = sum(lesson["hours"] for lesson in topic["held"])
            assert topic["held_hours"] == held
            assert topic["state"] == (
                "to_come" if not held else "held" if held >= topic["hours"] else "begun"
            )
            states.add(topic["state"])
    assert {"held", "to_come"} <= states


def test_without_a_subject_each_has_a_line():
    lines = demo("programmes").out.split("\n\n")[1].splitlines()
    subjects = [item["subject"] for item in valid("programmes")["subjects"]]
    assert lines[0] == f"Рабочие программы: {len(subjects)} предметов."
    for line, subject in zip(lines[1:], subjects, strict=True):
        assert line.startswith(f"{subject}: пройдено ")


def test_with_a_subject_its_whole_programme_is_told():
    (subject,) = valid("programmes", "--subject", "матем")["subjects"]
    told = demo("programmes", "--subject", "матем").out.splitlines()
    assert any(line.startswith(f"{subject['subject']}: пройдено ") for line in told)
    labels = [
        *(section["label"] for section in subject["sections"]),
        *(t["label"] for t in all_topics(subject)),
    ]
    assert [label for label in labels if label not in told] == []


def test_only_what_holds_the_text_is_told():
    topic = all_topics(valid("programmes")["subjects"][0])[0]["title"]
    for subject in valid("programmes", "--find", topic.upper())["subjects"]:
        assert subject["label"] == subject["subject"]
        for section in subject["sections"]:
            assert all(topic.lower() in item["title"].lower() for item in section["topics"])
    told = demo("programmes", "--find", topic).out
    assert topic in told
    assert "пройдено 0 из" not in told


def test_nothing_found_is_a_sentence_and_an_empty_answer():
    said = demo("programmes", "--find", "щукин хвост")
    assert (said.code, said.err) == (0, "")
    assert "В программах ничего не найдено." in said.out
    assert valid("programmes", "--find", "щукин хвост") == {"subjects": []}


@pytest.mark.parametrize("child", CHILDREN)
def test_the_calendar_of_a_programme_is_exact(child):
    for subject in valid("programmes", "--child", child)["subjects"]:
        told = subject["progress"]
        assert (told["planned"], told["held"]) == (subject["hours"], subject["held_hours"])
        past, left, expected = told["timetable_past"], told["timetable_left"], told["expected"]
        exact = Fraction(expected["numerator"], expected["denominator"])
        assert exact == Fraction(told["planned"] * past, past + left)
        lead = Fraction(told["lead"]["numerator"], told["lead"]["denominator"])
        assert lead == told["held"] - exact
        assert abs(told["lead"]["shown"] - lead) <= Fraction(1, 2)
        assert told["spare"] == left - told["to_hold"]


def test_missed_topics_are_told_alone_with_the_work_of_their_day():
    told = demo("programmes", "--missed").out
    assert "Пропущенные темы: 23 урока." in told
    assert "16 сентября, География: Моря, заливы, проливы. Было задано к уроку: § 2" in told
    assert "пройдено" not in told
    rows = table("programmes", "--missed")
    known = [item for subject in valid("programmes")["subjects"] for item in subject["progress"]["missed"]]
    assert sorted((row["date"], row["topic"]) for row in rows) == sorted(
        (item["date"], item["topic"] or "") for item in known
    )


def test_where_a_text_is_looked_for_no_sums_are_told():
    for subject in valid("programmes", "--find", "дроб")["subjects"]:
        assert subject["progress"] is None


def test_a_table_of_programmes_has_a_row_for_each_topic():
    rows = table("programmes")
    topics = [topic for subject in valid("programmes")["subjects"] for topic in all_topics(subject)]
    assert [(row["topic"], int(row["hours"]), row["state"]) for row in rows if row["topic"]] == [
        (topic["title"], topic["hours"], topic["state"]) for topic in topics
    ]
    dates = ["; ".join(dict.fromkeys(lesson["date"] for lesson in topic["held"])) for topic in topics]
    assert [row["held_on"] for row in rows if row["topic"]] == dates


@pytest.mark.parametrize("child", CHILDREN)
def test_the_plan_adds_up_by_lines_by_terms_and_by_areas(child):
    plan = valid("curriculum", "--child", child)
    for area in plan["areas"]:
        assert area["totals"]["hours"] == sum(item["hours"] for item in area["disciplines"])
    for item in [line for area in plan["areas"] for line in area["disciplines"]]:
        assert item["hours"] == sum(share["hours"] for share in item["shares"])
    assert plan["totals"]["hours"] == sum(area["totals"]["hours"] for area in plan["areas"])
    assert plan["totals"]["hours"] == sum(share["hours"] for share in plan["totals"]["by_term"])


def test_the_plan_is_told_area_by_area_with_its_totals():
    told = demo("curriculum").out
    plan = valid("curriculum")
    for area in plan["areas"]:
        assert f"{area['label']}.\n" in told
        assert all(item["label"] in told for item in area["disciplines"])
    assert f"Всего {plan['totals']['hours']} час" in told.split("Всего по плану.")[1]


def test_hours_stated_otherwise_are_told():
    plan = valid("curriculum", "--child", "ivanov-d")
    assert plan["stated_hours"] != plan["totals"]["hours"]
    said = f"В плане указано {plan['stated_hours']}, по строкам {plan['totals']['hours']}."
    assert said in demo("curriculum", "--child", "ivanov-d").out


def test_a_table_of_plans_has_a_column_for_each_term_some_child_has():
    rows = table("curriculum", "--child", "all")
    terms = ("quarter_4", "half_year_2", "semester_2")
    assert set(terms) <= set(rows[0])
    for row in rows:
        shares = [int(row[name]) for name in row if name.startswith(("quarter", "half", "sem")) and row[name]]
        assert sum(shares) == int(row["hours"])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_school_without_them_says_so_calmly(command):
    said = epos("--fixtures", str(PLAIN), command, "--json")
    assert said.code == 0
    assert said.json["problem"]["code"] == "not_offered"
    assert "на портале не опубликован" in said.err
    assert "Ошибка" not in said.err


def test_an_unknown_subject_is_told_with_those_there_are():
    said = demo("programmes", "--subject", "щука")
    assert said.code == 2
    assert "Русский язык" in said.err
