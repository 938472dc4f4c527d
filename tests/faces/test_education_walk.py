"""The study calendar and the useful links, on every face."""

import csv
import io
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.links import Link
from epos_tui.domain.study_calendar import PeriodKind, StudyPeriod, without
from epos_tui.domain.year import Span
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.sections import EDUCATION, OTHER
from epos_tui.usecases import links
from epos_tui.widgets.period_list import PeriodList
from epos_tui.widgets.year_calendar import YearCalendar
from tests.examples import NOW
from tests.faces.bulletin import installed_browser
from tests.faces.calling import demo
from tests.faces.lines_talk import talked
from tests.faces.panes import box, go_to, table
from tests.faces.stage import on_stage

YEAR = ("]", "]")
START = date(2026, 9, 1)
PERIODS = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)), max_size=6)


def calendar(stage) -> YearCalendar:
    return stage.section.pane.query_one(YearCalendar)


@given(PERIODS)
def test_what_is_cut_out_and_what_is_left_are_the_whole_period(pieces):
    whole = StudyPeriod(PeriodKind.STUDY, Span(START, START + timedelta(days=250)))
    ends = START - timedelta(days=1)
    others = []
    for gap, length in pieces:
        first = ends + timedelta(days=1 + gap)
        ends = first + timedelta(days=length)
        others.append(StudyPeriod(PeriodKind.VACATION, Span(first, ends)))
    left = list(without(whole, others))
    for n in range(251):
        day = START + timedelta(days=n)
        inside = sum(day in part.span for part in left) + any(day in other.span for other in others)
        assert inside == 1, day


async def test_title_answers_when_the_next_vacation_is(cabinet, open_as):
    async with on_stage(cabinet, *YEAR, first=EDUCATION) as stage:
        assert "Ближайшие каникулы: с 26 октября, через 11 дней" in stage.text
        assert "Четверг, 15 октября, сегодня, 1 четверть, осталось 10 дней" in stage.text
    async with on_stage(open_as(now=NOW.replace(day=28)), *YEAR, first=EDUCATION) as stage:
        assert "Сейчас каникулы: по 1 ноября" in stage.text


async def test_line_names_the_day_under_the_cursor(cabinet):
    async with on_stage(cabinet, *YEAR, first=EDUCATION) as stage:
        await go_to(stage, "4.11")
        assert "праздник: День народного единства" in stage.text
        await stage.press("enter")
        assert "2 четверть" in stage.text


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40), (200, 50)])
async def test_caret_stands_on_the_day_and_never_leaves_the_year(cabinet, size):
    async with on_stage(cabinet, *YEAR, first=EDUCATION, size=size) as stage:
        for key in ("pageup", "up", "home", *["pagedown"] * 9, "down", "end", "right"):
            await stage.press(key)
            assert stage.at_caret.startswith(f"{calendar(stage).day.day:2}"), key
        assert calendar(stage).day <= date(2027, 5, 31)


async def test_periods_are_listed_and_lead_back_to_the_year(open_as):
    async with on_stage(open_as(child="ivanov-d"), *YEAR, "n", first=EDUCATION) as stage:
        periods = stage.section.pane.query_one(PeriodList)
        assert {item.kind for item in periods.items} >= {PeriodKind.SESSION, PeriodKind.PRACTICE}
        await stage.press("down", "enter")
        assert calendar(stage).day == date(2026, 12, 21)
        assert stage.focused is calendar(stage)


def test_the_year_is_told_line_by_line(cabinet):
    heard = talked(cabinet, "календарный", "что за", "27.10", "осенние", "0")
    assert "Ближайшие каникулы: с 26 октября, через 11 дней." in heard.lines
    assert "Вторник, 27 октября, Осенние каникулы, осталось 5 дней." in heard.lines
    assert "Длительность: 7 дней, это 1 неделя." in heard.lines


def test_the_year_is_told_by_a_command(home):
    data = demo("year", "--json").json["data"]
    assert data["next_vacation"]["first"] == "2026-10-26"
    assert sum(period["days"] for period in data["periods"]) == 273
    rows = list(csv.DictReader(io.StringIO(demo("year", "--child", "all", "--csv").out)))
    assert {row["kind"] for row in rows} == {"study", "vacation", "attestation", "session", "practice"}


async def test_host_is_in_sight_before_a_link_is_opened(cabinet, tmp_path, monkeypatch):
    browser = installed_browser(tmp_path, monkeypatch)
    async with on_stage(cabinet, "down", "enter", first=OTHER) as stage:
        assert isinstance(stage.screen, Confirm)
        assert "gimnaziya33.example" in stage.text
        await stage.press("n", "enter", "y")
    assert browser.asked() == "https://gimnaziya33.example/"


async def test_unsafe_address_is_never_opened(cabinet):
    async with on_stage(cabinet, "end", first=OTHER) as stage:
        assert "адрес не открывается" in box(stage)
        await stage.press("enter")
        assert not isinstance(stage.screen, Confirm)
        assert "admin" not in stage.text


async def test_own_link_is_added_changed_and_removed(cabinet):
    async with on_stage(
        cabinet, "n", *"Секция", "enter", *"https://perm.ru/s", "ctrl+s", first=OTHER
    ) as stage:
        await stage.press("end")
        assert table(stage).current.link.url == "https://perm.ru/s"
        await stage.press("e", *"я", "ctrl+s", "end")
        assert table(stage).current.link.title == "я"
        await stage.press("x", "y")
        assert not any(row.own for row in table(stage).items)
        await stage.press("home", "down", "x")
        assert stage.messages[-1] == "Изменить и удалить можно только свою ссылку."


def test_links_are_told_by_their_hosts_in_the_lines(cabinet):
    heard = talked(
        cabinet, "полезные", "помощь и", "старая", "0", "добавить", "Секция", "ftp", "https://perm.ru"
    )
    assert "2. Детский телефон доверия: telefon-doveria.ru. 8 800 2000 122." in heard.lines
    assert not any("admin" in line for line in heard.lines)
    assert "Готово: Ссылка «Секция» сохранена на этом компьютере." in heard.lines
    assert [link.url for link in cabinet.desk.links.read()] == ["https://perm.ru"]


def test_one_s_own_link_is_changed_in_the_lines(cabinet):
    links.add(cabinet, Link("Секция", "https://perm.ru/s", "по средам"))
    heard = talked(cabinet, "полезные", "свои", "секция", "изменить", "", "https://perm.ru/k")
    assert "Ввод: Секция." in heard.lines
    assert "Ввод: https://perm.ru/s." in heard.lines
    assert "Готово: Ссылка «Секция» сохранена на этом компьютере." in heard.lines
    assert cabinet.desk.links.read() == (Link("Секция", "https://perm.ru/k", "по средам"),)


def test_a_link_of_the_school_is_not_changed_in_the_lines(cabinet):
    heard = talked(cabinet, "полезные", "1", "1")
    assert "1. Открыть." in heard.lines
    assert "Изменить ссылку" not in heard.text


def test_links_are_listed_and_kept_by_a_command(home):
    demo("links", "--add", "https://perm.ru/s", "--title", "Секция")
    data = demo("links", "--json").json["data"]
    assert [link["host"] for link in data["own"]] == ["perm.ru"]
    assert [link["title"] for group in data["groups"] for link in group["links"] if not link["safe"]] == [
        "Старая страница кружков"
    ]
    assert demo("links", "--add", "ftp://perm.ru").code == 2
    assert demo("links", "--remove", "https://perm.ru/s").code == 0
    assert demo("links", "--json").json["data"]["own"] == []
