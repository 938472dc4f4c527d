"""Forecasts on the full screen: a page over the marks, supposed marks that stay apart from the real ones."""

import pytest
from textual.widgets import Input

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.marks import MarksScreen
from epos_tui.screens.marks.forecast import ForecastScreen
from epos_tui.screens.marks.what_if import WhatIf
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.rows import Rows
from tests.faces.panes import FORECAST, MARKS, said
from tests.faces.stage import faulty, on_stage

TO_MATHS = (*MARKS, "down", "down", "f")


def box(stage) -> str:
    return said(stage.screen.query_one(DetailBox))


def rows(stage) -> Rows:
    return stage.screen.query_one(Rows)


async def test_the_page_opens_on_the_subject_under_the_cursor(cabinet):
    async with on_stage(cabinet, *TO_MATHS) as stage:
        assert isinstance(stage.screen, ForecastScreen)
        assert rows(stage).current.row.subject == "Математика"
        assert "Порог 0,5: выходит 4" in box(stage)
        await stage.press("escape")
        assert isinstance(stage.screen, MarksScreen)


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
async def test_every_forecast_is_reached_by_the_keyboard_and_says_what_it_is_worth(open_as, child, words):
    async with on_stage(open_as(child=child), *FORECAST) as stage:
        await stage.press("home")
        for item in rows(stage).items:
            assert rows(stage).current is item
            worth = words.forecast.OFF[item.off] if item.off else words.forecast.NOTE
            assert box(stage)[1:].endswith(worth[1:])
            await stage.press("down")


async def test_the_window_tells_what_every_mark_does(cabinet):
    async with on_stage(cabinet, *TO_MATHS, "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "24 сентября: 5, вес 3, контрольная работа: +0,10" in box(stage)


async def test_supposed_marks_are_told_while_typing_and_stay_out_of_the_list(cabinet):
    async with on_stage(cabinet, *TO_MATHS, "n") as stage:
        assert isinstance(stage.screen, WhatIf)
        await stage.type("5 5*2")
        assert "Станет: 4,52 (104 : 23)" in box(stage)
        await stage.press("enter")
        assert "Станет: 4,52 (104 : 23)" in box(stage)
        assert "4,45" in stage.at_caret
        assert rows(stage).current.outcome == rows(stage).current.average
        await stage.press("escape", "f")
        assert "Станет" not in box(stage)


async def test_what_was_typed_stands_there_again_and_can_be_removed(cabinet):
    async with on_stage(cabinet, *TO_MATHS, "n") as stage:
        await stage.type("4*3")
        await stage.press("enter", "n")
        assert stage.screen.query_one(Input).value == "4*3"
        await stage.press("backspace", "backspace", "backspace", "enter")
        assert "Станет" not in box(stage)


async def test_marks_that_are_not_clear_stay_on_the_screen_with_examples(cabinet):
    async with on_stage(cabinet, *TO_MATHS, "n") as stage:
        await stage.type("6")
        await stage.press("enter")
        assert isinstance(stage.screen, WhatIf)
        assert "Оценки «6» непонятны" in box(stage)
        await stage.press("escape")
        assert isinstance(stage.screen, ForecastScreen)


async def test_nothing_is_supposed_where_there_is_no_forecast(cabinet):
    async with on_stage(cabinet, *FORECAST, "end", "n") as stage:
        assert isinstance(stage.screen, ForecastScreen)


async def test_thresholds_points_and_pace_are_changed_there_and_back(cabinet):
    async with on_stage(cabinet, *TO_MATHS) as stage:
        assert "порог 0,5 и 0,65" in stage.text
        await stage.press("g", "g")
        assert "порог 0,6 " in stage.text
        assert "До 5 (от 4,6)" in box(stage)
        await stage.press("g", "g", "g", "o", "y")
        assert "порог 0,5 и 0,65, с точками, в темпе" in stage.text
        await stage.press("o", "y")
        assert "с точками, в темпе" not in stage.text


async def test_keys_work_on_the_cyrillic_layout(cabinet):
    async with on_stage(cabinet, *MARKS, "а", "п") as stage:
        assert isinstance(stage.screen, ForecastScreen)
        assert "порог 0,5 " in stage.text


async def test_another_child_has_other_forecasts(cabinet):
    async with on_stage(cabinet, *FORECAST, "u", "3") as stage:
        assert isinstance(stage.screen, MarksScreen)
        await stage.press("f")
        assert "Базы данных" in stage.text


async def test_without_the_portal_the_kept_forecast_stays_with_its_time(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_MATHS) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        assert "Портал" in stage.text
        assert "Порог 0,5: выходит 4" in box(stage)
        assert "Осталось: 6 уроков" in box(stage)
