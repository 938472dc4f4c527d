"""News as text, JSON and CSV; one of them whole."""

import csv
import io

import pytest
from jsonschema import Draft202012Validator

from tests.faces.bulletin import NEWS, VACATION, school_with
from tests.faces.calling import demo, epos
from tests.payloads import EVERYTHING, LIVE

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def school(tmp_path):
    return ("--fixtures", str(school_with(tmp_path / "school", *NEWS)), "news")


def valid(*call):
    """The data of the answer, which is what its schema says."""
    said = epos(*call, "--json")
    assert (said.code, said.err) == (0, "")
    Draft202012Validator(epos("schema", "news").json).validate(said.json)
    return said.json["data"]


def ids(data):
    return [item["id"] for item in data["items"]]


def test_the_list_tells_day_source_title_and_what_is_unread(school):
    said = epos(*school)
    assert (said.code, said.err) == (0, "")
    assert said.out.partition("\n\n")[2].splitlines() == [
        "Новости: 3 новости, 3 непрочитанные.",
        "14 октября 2026, школа: Осенние каникулы. Не прочитано.",
        "13 октября 2026, край: Олимпиада. Не прочитано.",
        "10 октября 2026, школа: Собрание родителей. Не прочитано.",
    ]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), ["vacation", "olympiad", "meeting"]),
        (("--source", "region"), ["olympiad"]),
        (("--source", "institution"), ["vacation", "meeting"]),
        (("--find", "КАНИКУЛЫ с"), ["vacation"]),
        (("--find", "родителей", "--source", "region"), []),
        (("--item", "meeting"), ["meeting"]),
    ],
)
def test_options_leave_the_news_asked_for(options, found, school):
    assert ids(valid(*school, *options)) == found


def test_one_of_the_news_is_told_whole_and_counts_as_read(school):
    said = epos(*school, "--item", "vacation")
    assert said.out.partition("\n\n")[2].splitlines() == [
        "Осенние каникулы.",
        "14 октября 2026, школа.",
        "Каникулы с 26 октября.",
        "Подробно: план (gimnaziya.example) и кино (xn--e1aohf5d.xn--p1ai).",
        "Ссылка 1: https://gimnaziya.example/k (gimnaziya.example).",
        "Ссылка 2: https://xn--e1aohf5d.xn--p1ai/kino?a=1&b=2 (xn--e1aohf5d.xn--p1ai).",
    ]
    assert ids(valid(*school, "--unread")) == ["olympiad", "meeting"]
    assert not valid(*school, "--item", "vacation")["items"][0]["unread"]


def test_the_list_alone_marks_nothing(school):
    for options in ((), ("--find", "каникулы"), ("--unread",)):
        assert all(item["unread"] for item in valid(*school, *options)["items"])


def test_links_stand_beside_the_text(school):
    (item,) = valid(*school, "--find", "каникулы")["items"]
    assert item["text"].splitlines()[0] == "Каникулы с 26 октября."
    assert item["links"] == [
        {"url": "https://gimnaziya.example/k", "host": "gimnaziya.example"},
        {"url": "https://xn--e1aohf5d.xn--p1ai/kino?a=1&b=2", "host": "xn--e1aohf5d.xn--p1ai"},
    ]


def test_the_table_has_a_row_for_each(school):
    rows = list(csv.DictReader(io.StringIO(epos(*school, "--csv").out)))
    assert list(rows[0]) == "child_id published source title unread text id".split()
    assert [row["id"] for row in rows] == ["vacation", "olympiad", "meeting"]
    assert rows[0]["published"] == VACATION["published"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--item", "x\x1b[2J"), "Идентификаторы показывает news --json."),
        (("--item", "x"), "Новости «x» нет."),
        (("--source", "city"), "Выберите: region, institution."),
        (("--item", "meeting", "--unread"), "--item и --unread вместе не указывают"),
        (("--item", "meeting", "--find", "x"), "--item и --find вместе не указывают"),
    ],
)
def test_what_is_not_understood_is_told_with_what_would_be(options, told, school):
    said = epos(*school, *options)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert "\x1b" not in said.err


def test_of_all_children_only_one_may_have_the_item(school):
    said = epos("--child", "all", *school, "--item", "meeting")
    assert (said.code, said.err) == (0, "")
    assert said.out.count("10 октября 2026, школа.") == 1
    assert said.out.count("Новости «meeting» нет.") == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "Новостей пока нет."),
        (("--unread",), "Новостей пока нет."),
        (("--find", "x"), "Новостей пока нет."),
    ],
)
def test_a_school_without_news_says_so(options, told, tmp_path):
    said = epos("--fixtures", str(school_with(tmp_path / "silent")), "news", *options)
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith(f"Новости.\n{told}\n")


def test_why_nothing_is_left_is_told(school):
    assert "Таких новостей нет." in epos(*school, "--find", "шахматы").out
    for item in NEWS:
        epos(*school, "--item", item["id"])
    assert "Непрочитанных новостей нет." in epos(*school, "--unread").out
    assert "Таких новостей нет." in epos(*school, "--unread", "--find", "каникулы").out


def test_a_mark_that_cannot_be_kept_leaves_the_answer_whole(school, home):
    epos(*school, "--item", "meeting")
    (marks,) = home.data.rglob("read.json")
    marks.with_suffix(".new").mkdir()
    said = epos(*school, "--item", "olympiad")
    assert said.code == 0
    assert "olymp.example" in said.out
    assert str(marks.parent) in said.err


def test_texts_of_a_school_are_only_texts(tmp_path):
    evil = EVERYTHING.replace("\ud800", "")
    school = school_with(tmp_path / "evil", {**VACATION, "title": evil, "text": evil})
    for options in ((), ("--item", "vacation"), ("--json",), ("--csv",)):
        said = epos("--fixtures", str(school), "news", *options)
        assert said.code == 0
        assert not LIVE.search(said.out.replace("\n", ""))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_news_of_the_demo_school_are_what_the_schema_says(language):
    answers = valid("--demo", "--lang", language, "--child", "all", "news")["children"]
    assert len(answers) == 3
    for answer in answers:
        published = [item["published"] for item in answer["data"]["items"]]
        assert published == sorted(published, reverse=True)
        assert demo("--child", answer["child"]["id"], "news").code == 0
