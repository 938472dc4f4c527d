"""Homework by days, the family's own notes on it, and its attachments."""

import shutil

import pytest
from jsonschema import Draft202012Validator

from epos_tui.compose import demo_folder
from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

PLAIN = "20261015-3-h1"
HALF_THERE = "20260911-3-h1"
NAMED_ONLY = "20261007-4-h1"


def valid(command, *options, code=0):
    """The data of the answer, which is what its schema says."""
    said = demo(command, *options, "--json")
    assert said.code == code
    Draft202012Validator(epos("schema", command).json).validate(said.json)
    return said.json["data"]


def own(id):
    """What is noted about an assignment by now."""
    answer = valid("homework", "--from", "1.09", "--to", "31.10")
    return next(one["own"] for day in answer["days"] for one in day["assignments"] if one["id"] == id)


@pytest.mark.parametrize(
    ("options", "first", "last"),
    [
        ((), "2026-10-15", "2026-10-25"),
        (("--period", "tomorrow"), "2026-10-16", "2026-10-16"),
        (("--period", "week"), "2026-10-12", "2026-10-18"),
        (("--period", "next-week"), "2026-10-19", "2026-10-25"),
        (("--period", "term"), "2026-09-01", "2026-10-25"),
        (("--from", "14.09"), "2026-09-14", "2026-09-14"),
        (("--to", "20.10"), "2026-10-15", "2026-10-20"),
        (("--from", "14.09", "--to", "20.09"), "2026-09-14", "2026-09-20"),
    ],
)
def test_the_days_are_those_asked_for(options, first, last):
    assert valid("homework", *options)["span"] == {"first": first, "last": last}


def test_the_load_of_a_day_is_the_sum_of_its_homework():
    for day in valid("homework", "--period", "term")["days"]:
        tasks = [one["planned_minutes"] for one in day["assignments"] if one["kind"] == "homework"]
        known = [minutes for minutes in tasks if minutes is not None]
        assert day["load"] == {"minutes": sum(known), "tasks": len(tasks), "untimed": len(tasks) - len(known)}


def test_one_subject_is_named_by_a_part_of_its_name():
    answer = valid("homework", "--period", "term", "--subject", "русс")
    assert answer["subject"] == "Русский язык"
    assert {one["subject"] for day in answer["days"] for one in day["assignments"]} == {"Русский язык"}


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("homework --period week --from 14.09", "--period и --from вместе не указывают"),
        ("homework --period week --to 14.09", "--period и --to вместе не указывают"),
        ("homework --period year", "Выберите: ahead, tomorrow, week, next-week, term."),
        ("homework --from 20.09 --to 14.09", "Последний день раньше первого."),
        ("homework --subject химия", "--subject: «химия» не подходит. Выберите: Русский язык, "),
        ("homework-note --done", "нужен параметр --task ИДЕНТИФИКАТОР"),
        ("homework-note --task x", "нужно одно из: --done, --undone, --text"),
        ("homework-note --task x --done --undone", "--done и --undone вместе не указывают"),
        ("homework-note --task x --done", "Задания «x» в этом учебном году нет."),
        ("attachment --task x\x1b[2J", "в этом учебном году нет."),
        ("--child all attachment --task x", "Назовите его: --child ИМЯ."),
    ],
)
def test_what_is_not_understood_is_told_with_what_would_be(call, told):
    said = demo(*call.split(" "))
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert "\x1b" not in said.err


def test_a_tick_and_a_note_are_kept_for_the_next_command():
    assert own(PLAIN) == {"done": False, "note": ""}
    assert valid("homework-note", "--task", PLAIN, "--done")["assignment"]["own"]["done"]
    demo("homework-note", "--task", PLAIN, "--text", "взять\x1b[2J план")
    assert own(PLAIN)["done"]
    assert own(PLAIN)["note"].startswith("взять")
    assert "\x1b" not in own(PLAIN)["note"]
    demo("homework-note", "--task", PLAIN, "--undone", "--text", " ")
    assert own(PLAIN) == {"done": False, "note": ""}


@pytest.mark.parametrize("role", ["parent", "student"])
def test_a_note_is_told_and_nothing_is_asked_or_sent(role, home):
    said = demo("--as", role, "homework-note", "--task", PLAIN, "--done", "--text", "сделать вечером")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("\nРусский язык: отмечено как сделанное. Русский язык: заметка сохранена.\n")
    assert not list(home.data.rglob("sent.jsonl"))


def test_notes_are_told_in_the_text_and_in_the_table():
    demo("homework-note", "--task", PLAIN, "--done", "--text", "взять план")
    assert "Своё: сделано; взять план." in demo("homework").out
    assert ",true,взять план,20261015-3-h1\n" in demo("homework", "--csv").out
    assert "взять план" not in demo("--child", "мария", "homework", "--period", "term").out


def test_own_notes_are_forgotten_with_what_was_sent(home):
    demo("homework-note", "--task", PLAIN, "--done")
    assert "Своих отметок, заметок, черновиков, ссылок и шаблонов: 1." in demo("forget").err
    assert valid("forget", "--dry-run")["notes"] == 1
    assert demo("forget", "--yes").out.endswith(
        "Забыто своих отметок, заметок, черновиков, ссылок и шаблонов: 1.\n"
    )
    assert own(PLAIN) == {"done": False, "note": ""}
    assert demo("forget").out.startswith("Забывать нечего")
    assert not list(home.data.rglob("*.json"))


def test_damaged_notes_can_still_be_forgotten(home):
    demo("homework-note", "--task", PLAIN, "--done")
    (notes,) = home.data.rglob("own.json")
    notes.write_text("{damaged", encoding="utf-8")
    said = demo("homework")
    assert said.code == 0
    assert "Свои отметки и заметки не показаны" in said.out
    assert "Пятница, 16 октября" in said.out
    assert demo("forget", "--yes").code == 0
    assert demo("homework").code == 0


def test_an_attachment_is_saved_and_its_path_told(home):
    said = demo("attachment", "--task", PLAIN)
    path = home.downloads / "План описания.txt"
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith(f"\nСохранено: {path}\n")
    assert path.read_text(encoding="utf-8").strip()
    again = valid("attachment", "--task", PLAIN)
    assert [file["path"] for file in again["files"]] == [str(home.downloads / "План описания (2).txt")]


def test_what_can_be_saved_is_saved_and_the_rest_is_told(home):
    said = demo("attachment", "--task", HALF_THERE)
    assert said.code == 1
    assert str(home.downloads / "Правила игры.txt") in said.out
    assert "Вложения «Решето Эратосфена.png» на портале нет" in said.err
    answer = valid("attachment", "--task", NAMED_ONLY, code=1)
    assert answer["outcome"] == "failed"
    assert [file["problem"]["code"] for file in answer["files"]] == ["attachment_missing"]


def test_an_assignment_without_attachments_says_so():
    said = demo("attachment", "--task", "20261015-1-h1", "--json")
    assert (said.code, said.json["problem"]["code"]) == (1, "attachment_missing")
    assert "нет вложений" in said.err


def test_a_dry_run_saves_nothing(home):
    assert valid("attachment", "--task", PLAIN, "--dry-run")["outcome"] == "dry_run"
    assert "План описания.txt, 444 байта" in demo("attachment", "--task", PLAIN, "--dry-run").out
    assert not home.downloads.exists()


@pytest.fixture
def large(tmp_path):
    """The demo school where an attachment is said to be large."""
    school = shutil.copytree(demo_folder(), tmp_path / "school")
    week = school / "students" / "ivanov-a" / "weeks" / "2026-10-12.json"
    week.write_text(week.read_text(encoding="utf-8").replace('"size": 444', '"size": 30000000'), "utf-8")
    return ("--fixtures", str(school), "attachment", "--task", PLAIN)


def test_a_large_attachment_is_asked_about(large, home):
    assert epos(*large).code == 2
    said = epos(*large, typed="нет\n")
    assert (said.code, said.out) == (1, "")
    assert "больше 20 МБ" in said.err
    assert not home.downloads.exists()
    assert epos(*large, typed="да\n").code == 0
    assert epos(*large, "--yes").code == 0
    assert len(list(home.downloads.iterdir())) == 2


def test_a_day_above_the_limit_is_heavy(home):
    home.config.mkdir(parents=True)
    (home.config / "config.toml").write_text("heavy_day = 144\n")
    said = demo("homework", "--period", "tomorrow", "--json").json
    (day,) = said["data"]["days"]
    assert (day["limit_minutes"], day["heavy"], day["load"]["minutes"]) == (144, True, 145)
    assert "Много заданий: 145 минут, ваш предел 144." in demo("homework", "--period", "tomorrow").out
