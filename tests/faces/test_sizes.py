"""Any size of the window is lived through; a change of it keeps the focus and the cursor."""

import pytest
from rich.cells import cell_len
from textual.widgets import Button

from epos_tui.widgets.month import MonthCalendar
from epos_tui.widgets.week_table import WeekTable
from tests.faces.stage import TOUR, Stage, on_stage

STRANGE = ((1, 1), (20, 5))
DIALOGS = ("s", "u", "d", "down enter", "] ] down e")
PAGES = {"week": "", "absence": "] ]", "sign": "s", "form": "] ] e", "palette": "f3"}


def check_rows(stage: Stage) -> None:
    width, height = stage.app.size
    assert len(stage.rows) == height
    assert {cell_len(row) for row in stage.rows} == {width}


@pytest.mark.parametrize("size", STRANGE, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_page_lives_in_a_window_of_any_size(size, cabinet):
    async with on_stage(cabinet, size=size) as stage:
        for key in TOUR:
            await stage.press(key)
            check_rows(stage)


@pytest.mark.parametrize("page", PAGES)
async def test_change_of_the_size_keeps_the_focus(page, cabinet):
    async with on_stage(cabinet, *PAGES[page].split()) as stage:
        focused = stage.focused
        for size in ((40, 15), (200, 50), (1, 1), (20, 5), (80, 24)):
            await stage.resize(*size)
            check_rows(stage)
        assert stage.focused is focused


async def test_change_of_the_size_keeps_the_cursor_on_its_lesson_and_in_sight(cabinet):
    async with on_stage(cabinet, "end") as stage:
        lesson = stage.screen.query_one(WeekTable).current
        subject = lesson.lesson.subject
        for size in ((40, 12), (120, 40), (80, 20), (200, 50)):
            await stage.resize(*size)
            assert stage.screen.query_one(WeekTable).current == lesson
            assert subject[:8] in stage.at_caret


async def test_change_of_the_size_keeps_the_cursor_on_its_day(cabinet):
    async with on_stage(cabinet, "]", "]", "down") as stage:
        for size in ((40, 15), (120, 40)):
            await stage.resize(*size)
            assert stage.at_caret.startswith("22]")
            assert stage.focused is stage.screen.query_one(MonthCalendar)


async def test_marks_are_in_sight_at_any_width(cabinet):
    async with on_stage(cabinet) as stage:
        for width in (40, 60, 80, 110, 150):
            await stage.resize(width, 24)
            assert any("Математика" in row and "5 4" in row for row in stage.rows), width


async def test_dialogs_are_whole_at_eighty_columns(cabinet):
    async with on_stage(cabinet) as stage:
        for keys in DIALOGS:
            await stage.press(*keys.split())
            box = stage.screen.query_one(".dialog")
            assert stage.screen.region.contains_region(box.region), keys
            assert box.max_scroll_y == 0, keys
            for button in stage.screen.query(Button):
                assert box.content_region.contains_region(button.region), keys
            await stage.press("escape")
