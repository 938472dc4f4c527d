"""Taking the diary out, on every face: what, which days, how much, where to; nothing without a yes."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import vobject
from jsonschema import Draft202012Validator

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from tests.export.page import faults
from tests.faces.calling import demo, epos
from tests.faces.hostile import rewritten
from tests.faces.lines_talk import CTRL_C, talked
from tests.faces.stage import check_golden, faulty, on_stage
from tests.payloads import EVERYTHING, LIVE

ROOM = "выгрузить"


def saved(home):
    folder = home.downloads
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def answer(*options):
    said = demo("export", *options, "--json")
    assert said.code == 0, said.err
    Draft202012Validator(epos("schema", "export").json).validate(said.json)
    return said.json["data"]


# The command


def test_calendars_are_saved_and_counted(home):
    data = answer("ics", "--from", "12.10", "--to", "18.10")
    assert (data["outcome"], data["first"], data["last"]) == ("saved", "2026-10-12", "2026-10-18")
    assert data["counts"] == {
        "lessons": 34,
        "tasks": 26,
        "classworks": None,
        "control_works": 1,
        "events": 8,
        "marks": None,
    }
    assert sorted(file["name"] for file in data["files"]) == saved(home)
    assert [file["path"] for file in data["files"]] == [
        f"{home.downloads}/{f['name']}" for f in data["files"]
    ]
    assert len(saved(home)) == 4


@pytest.mark.parametrize("form", ["ics", "csv", "html", "archive"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_form_is_what_the_schema_says_in_both_languages(home, form, language):
    assert answer(form, "--lang", language)["form"] == form
    assert saved(home)


def test_days_and_numbers_are_told_in_words(home):
    said = demo("export", "html")
    assert said.code == 0
    assert "Дни: 12–18 октября 2026." in said.out
    assert "Что войдёт: 34 урока, 26 домашних заданий, 10 классных работ, 1 контрольная работа, " in said.out
    assert f"Сохранено: {home.downloads}" in said.out


def test_a_dry_run_saves_nothing(home):
    data = answer("archive", "--dry-run")
    assert (data["outcome"], [file["path"] for file in data["files"]]) == ("dry_run", [None])
    assert demo("export", "ics", "--dry-run").out.endswith("Ничего не сохранено.\n")
    assert saved(home) == []


def test_days_without_anything_make_no_file(home):
    data = answer("ics", "--from", "6.07.2026", "--to", "12.07.2026")
    assert (data["outcome"], data["files"]) == ("nothing", [])
    assert "За эти дни выгружать нечего." in demo("export", "csv", "--from", "6.07.2026").out
    assert saved(home) == []


def test_a_period_is_named_like_everywhere(home):
    assert answer("csv", "--period", "week")["first"] == "2026-10-12"
    assert answer("csv", "--period", "next-week")["first"] == "2026-10-19"
    assert answer("csv", "--period", "2")["first"] == "2026-11-02"
    year = answer("csv", "--period", "year")
    assert (year["first"], year["last"]) == ("2026-09-01", "2027-05-31")


def test_all_children_are_taken_out_at_once(home):
    said = demo("export", "html", "--child", "all", "--json")
    assert [child["data"]["outcome"] for child in said.json["data"]["children"]] == ["saved"] * 3
    assert len(saved(home)) == 3


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "Команде export нужно одно из: ics, csv, html, archive."),
        (("pdf",), "export: «pdf» не подходит."),
        (("archive", "--period", "1"), "Архив всегда за весь учебный год"),
        (("csv", "--from", "1.1.2025", "--to", "1.10.2026"), "за раз выгружают не больше 366"),
        (("csv", "--from", "2.10", "--to", "1.10"), "Последний день раньше первого."),
        (("html", "--period", "5"), "--period: «5» не подходит."),
    ],
)
def test_a_call_that_means_nothing_is_told_why(home, options, told):
    said = demo("export", *options)
    assert said.code == 2
    assert told in said.err
    assert saved(home) == []


def test_a_folder_that_takes_nothing_is_told(home):
    home.downloads.parent.mkdir(parents=True)
    home.downloads.write_text("файл вместо папки")
    said = demo("export", "ics", "--json")
    assert said.code == 1
    assert said.json["data"]["outcome"] == "failed"
    assert said.json["data"]["problem"]["code"] == "cannot_keep"


def test_a_hostile_school_leaves_the_files_inert(home, tmp_path):
    hostile = rewritten(
        tmp_path / "school", lambda text: f"{text} =1+1 {EVERYTHING}\nEND:VEVENT".replace("\ud800", "")
    )
    for form in ("ics", "csv", "html"):
        said = epos("--fixtures", str(hostile), "export", form)
        assert said.code == 0, said.err
    for path in home.downloads.iterdir():
        content = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        assert not LIVE.search(content), path
        if path.suffix == ".ics":
            events = vobject.readOne(content).contents["vevent"]
            assert len(events) == content.count("\nBEGIN:VEVENT\n")
        if path.suffix == ".html":
            assert faults(path.read_bytes()) == []
    assert len(saved(home)) == 9


# The lines


def test_the_way_to_an_archive_line_by_line(cabinet, home):
    heard = talked(cabinet, ROOM, "4", "да", "0")
    assert "Что выгрузить: 4 пункта." in heard.lines
    assert "Дни: 1 сентября 2026 – 31 мая 2027." in heard.lines
    assert "Учебный год ещё не закончен: в архив войдёт то, что есть сейчас." in heard.lines
    (name,) = saved(home)
    assert any(line.startswith("Готово: Сохранено: ") for line in heard.lines)
    with zipfile.ZipFile(home.downloads / name) as archive:
        assert len(archive.namelist()) == 10


def test_weeks_terms_the_year_and_any_days_are_offered_line_by_line(cabinet, home):
    heard = talked(cabinet, ROOM, "1", "1", "да", "8", "13.10", "14.10", "да", "0")
    assert "1. Эта неделя, с 12 по 18 октября." in heard.lines
    assert "3. 1 четверть, с 1 сентября по 25 октября." in heard.lines
    assert len([name for name in saved(home) if "2026-10-13 – 2026-10-14" in name]) == 3
    assert len(saved(home)) == 7


@pytest.mark.parametrize("said", ["нет", "", "д", CTRL_C, "0"])
def test_anything_but_yes_saves_nothing(cabinet, home, said):
    heard = talked(cabinet, ROOM, "3", "1", said)
    assert any(line.startswith("Ничего не сохранено.") for line in heard.lines)
    assert saved(home) == []


def test_days_without_anything_are_told_line_by_line(cabinet, home):
    summer = cabinet.now().replace(year=2027, month=6, day=20)
    heard = talked(replace(cabinet, now=lambda: summer), ROOM, "1", "1", "0")
    assert "За эти дни выгружать нечего." in heard.lines


# The full screen


async def test_a_report_is_saved_after_a_look_and_a_yes(cabinet, home):
    async with on_stage(cabinet, "ctrl+e", size=(100, 30)) as stage:
        assert isinstance(stage.screen, Choose)
        assert "Отчёт для чтения и печати" in stage.text
        await stage.press("3", "1")
        assert isinstance(stage.screen, Confirm)
        assert "Дни: 12–18 октября 2026" in stage.text
        assert "34 урока" in stage.text
        assert saved(home) == []
        await stage.press("y")
        assert stage.messages[-1].startswith("Сохранено: ")
    (name,) = saved(home)
    assert faults((home.downloads / name).read_bytes()) == []


@pytest.mark.parametrize(
    ("part", "keys"),
    [("export-forms", ""), ("export-days", "1"), ("export-save", "11")],
)
async def test_every_step_looks_as_accepted(cabinet, part, keys):
    at_home = replace(cabinet, downloads=Path("/home/ivanov/Загрузки"))
    async with on_stage(at_home, "ctrl+e", *keys) as stage:
        await stage.forget_messages()
        check_golden(part, stage)


async def test_no_answer_is_no(cabinet, home):
    async with on_stage(cabinet, "ctrl+e", "3", "1", "enter") as stage:
        assert not isinstance(stage.screen, Confirm)
    assert saved(home) == []


async def test_any_days_are_typed(cabinet, home):
    async with on_stage(cabinet, "ctrl+e", "2", "8", *"13.10", "enter", *"14.10", "enter", "y"):
        pass
    assert len([name for name in saved(home) if "2026-10-13 – 2026-10-14" in name]) == 4


@pytest.mark.parametrize(
    ("first", "last", "told"), [("14.10", "13.10", "раньше первого"), ("1.9", "1.12.2027", "не больше 366")]
)
async def test_days_that_cannot_be_are_told(cabinet, home, first, last, told):
    async with on_stage(cabinet, "ctrl+e", "2", "8", *first, "enter", *last, "enter") as stage:
        assert told in stage.messages[-1]
    assert saved(home) == []


async def test_the_palette_leads_to_it_in_either_layout(cabinet):
    for typed in ("выгрузить", "dsuhepbnm"):
        async with on_stage(cabinet, "f3", *typed, "down", "enter") as stage:
            assert isinstance(stage.screen, Choose)


async def test_an_old_copy_says_so_before_it_is_saved(cabinet, home):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "ctrl+e", "3", "1", "n", size=(100, 30)) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("f5", "ctrl+e", "3", "1")
        assert "Портал не отвечает" in stage.text
        assert "данные на 19:20" in stage.text


async def test_a_portal_that_never_answered_is_told(cabinet, home):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("ctrl+e", "3", "2")
        assert "Портал не отвечает" in stage.messages[-1]
    assert saved(home) == []
