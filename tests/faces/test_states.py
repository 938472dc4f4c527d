"""What a page shows while it waits, when the portal is silent, and when there is nothing."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from epos_tui.domain.errors import PortalUnreachable, SignInNeeded
from epos_tui.widgets.state import StateBox
from epos_tui.widgets.week_table import WeekTable
from tests.examples import NOW
from tests.faces.stage import Stage, epos, faulty, key_event, on_stage, unplugged

SILENT = "Портал не отвечает. Проверьте интернет и повторите позже."


async def test_first_load_says_that_it_loads_and_takes_the_keys(cabinet):
    cabinet, portal = faulty(cabinet, gate=asyncio.Event())
    app = epos(cabinet)
    async with app.run_test(size=(80, 24)) as pilot:
        stage = Stage(app, pilot)
        await pilot.pause()
        assert "Загрузка…" in stage.text
        assert isinstance(stage.focused, StateBox)
        assert stage.at_caret.startswith("Загрузка…")
        portal.gate.set()
        await stage.settle()
        assert "Загрузка…" not in stage.text
        assert isinstance(stage.focused, WeekTable)


async def test_program_may_be_left_during_the_first_load(cabinet):
    cabinet, _ = faulty(cabinet, gate=asyncio.Event())
    app = epos(cabinet)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("q")
    assert app.return_code == 0


async def test_answer_says_when_it_was_taken(cabinet):
    async with on_stage(cabinet) as stage:
        assert "данные на 19:20" in stage.text
        assert "обновляется" not in stage.text


async def test_kept_page_is_shown_while_the_portal_is_asked_again(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "down", "down") as stage:
        portal.gate = asyncio.Event()
        stage.app.post_message(key_event("r"))
        await stage.pilot.pause()
        assert "19:20, обновляется" in stage.text
        assert "Литература" in stage.at_caret
        await stage.pilot.press("down")
        assert "Русский язык" in stage.at_caret
        portal.gate.set()
        await stage.settle()
        assert "обновляется" not in stage.text
        assert "Русский язык" in stage.at_caret


async def test_kept_page_stays_with_the_reason_when_the_portal_is_silent(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "down") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        assert SILENT in stage.text
        assert "Показаны данные на" in stage.text
        assert "Математика" in stage.at_caret
        portal.fails = None
        await stage.press("r")
        assert SILENT not in stage.text


async def test_kept_page_of_yesterday_says_its_day(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        portal.fails = PortalUnreachable()
        tomorrow = replace(cabinet, now=lambda: NOW + timedelta(days=1))
        stage.section.change_view(replace(stage.app.view, cabinet=tomorrow))
        await stage.settle()
        assert "Показаны данные на 15 октября, 19:20." in stage.text.replace("\n ", " ")


@pytest.mark.parametrize("key", ["r", "к", "f5"])
async def test_page_without_an_answer_says_what_to_do_and_does_it(key, cabinet):
    cabinet, portal = unplugged(cabinet)
    async with on_stage(cabinet) as stage:
        assert SILENT in stage.text
        assert "Повторить: F5" in stage.text
        assert "Математика" not in stage.text
        assert stage.at_caret.startswith("Портал не отвечает")
        portal.fails = None
        await stage.press(key)
        assert SILENT not in stage.text
        assert isinstance(stage.focused, WeekTable)


@pytest.mark.parametrize("keys", [(), ("]", "]")], ids=["week", "absence"])
async def test_sign_in_that_is_needed_is_told(keys, cabinet):
    cabinet, _ = faulty(cabinet, fails=SignInNeeded())
    async with on_stage(cabinet, *keys) as stage:
        assert "Вход не выполнен." in stage.text


async def test_other_week_without_an_answer_does_not_show_the_old_one(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        portal.fails = PortalUnreachable()
        await stage.press(">")
        assert SILENT in stage.text
        assert "Четверг, 15 октября" not in stage.text
        await stage.press("<")
        assert "Четверг, 15 октября" in stage.text
        assert "данные на 19:20" in stage.text
        await stage.press("r")
        assert "Показаны данные на" in stage.text


async def test_week_of_a_vacation_says_so(cabinet):
    async with on_stage(cabinet, ">", ">") as stage:
        assert "Понедельник, 26 октября · Осенние каникулы" in stage.text
        assert "Занятий нет" in stage.text


async def test_slow_answer_for_a_week_left_behind_is_not_shown(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        portal.gate = asyncio.Event()
        stage.app.post_message(key_event(">"))
        stage.app.post_message(key_event("<"))
        await stage.pilot.pause()
        portal.gate.set()
        await stage.settle()
        assert "12–18 октября" in stage.text
        assert "19–25 октября" not in stage.text
