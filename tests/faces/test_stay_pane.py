"""The day's regime: the plan by the clock, gaps and overlaps in words, any day."""

from datetime import date

import pytest

from epos_tui.domain.stay import Planned, Unplanned, plan
from epos_tui.screens.all_details import AllDetails
from tests.faces.panes import STAY, box, go_to, on_rows, search, table, title, window
from tests.faces.stage import on_stage

TODAY = date(2026, 10, 15)


async def test_plan_opens_on_today(cabinet):
    async with on_stage(cabinet, *STAY) as stage:
        assert "Четверг, 15 октября · сегодня" in stage.text
        assert "с 8:30 до 17:00" in stage.text.lower()
        assert stage.at_caret.startswith(" 8:30–9:10    Занятие")


async def test_details_follow_the_cursor(cabinet):
    async with on_stage(cabinet, *STAY, "down", "down") as stage:
        assert title(stage) == "Завтрак"
        assert box(stage).splitlines() == [
            "Питание", "Время: с 10:00 до 10:20", "Длительность: 20 минут", "Где: столовая",
        ]  # fmt: skip


async def test_occupation_opens_in_a_window_and_back_is_on_the_same_row(cabinet):
    async with on_stage(cabinet, *STAY, "end", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "Кружок" in window(stage)
        await stage.press("escape")
        assert stage.at_caret.startswith(" 15:00–17:00")


async def test_cursor_stays_on_its_occupation_when_the_plan_is_read_again(cabinet):
    async with on_stage(cabinet, *STAY, "down", "down", "r") as stage:
        assert title(stage) == "Завтрак"


async def test_days_before_and_after_today_and_any_date(cabinet):
    async with on_stage(cabinet, *STAY, ">") as stage:
        assert "Пятница, 16 октября · завтра" in stage.text
        await stage.press("<", "left")
        assert "Среда, 14 октября" in stage.text
        await stage.press("t")
        assert "Четверг, 15 октября · сегодня" in stage.text
        await go_to(stage, "16.09")
        assert "Среда, 16 сентября" in stage.text


async def test_sunday_has_nothing_planned_and_says_so(cabinet):
    async with on_stage(cabinet, *STAY) as stage:
        await go_to(stage, "18.10")
        assert "Воскресенье, 18 октября" in stage.text
        assert stage.at_caret.startswith("На этот день ничего не запланировано.")
        await stage.press("t")
        assert stage.focused is table(stage)


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
async def test_every_entry_of_every_day_is_reached_and_told(child, open_as, words):
    cabinet = open_as(child=child)
    async with on_stage(cabinet, *STAY, size=(120, 40)) as stage:
        for day in (12, 13, 14, 15, 16, 17):
            await go_to(stage, f"{day}.10")
            known = tuple(plan((await cabinet.portal.stay(child, TODAY.replace(day=day))).items))
            if not known:
                continue
            titles = await on_rows(stage)
            assert tuple(table(stage).items) == known
            for told, entry in zip(titles, known, strict=True):
                assert told.casefold() == name_of(entry, words).casefold()


def name_of(entry, words) -> str:
    if isinstance(entry, Unplanned):
        return f"{words.dates.clock(entry.starts)}–{words.dates.clock(entry.ends)}"
    return entry.item.name or words.diary.NO_SUBJECT


async def test_gaps_and_overlaps_are_told_in_words(open_as):
    seen = set()
    async with on_stage(open_as(child="ivanova-m"), *STAY, size=(120, 40)) as stage:
        for day in ("12.10", "13.10", "14.10", "15.10", "16.10"):
            await go_to(stage, day)
            for n, entry in enumerate(table(stage).items):
                table(stage).cursor = n
                await stage.settle()
                if isinstance(entry, Unplanned):
                    assert "в плане ничего не указано" in box(stage)
                    seen.add("gap")
                elif isinstance(entry, Planned) and entry.overlaps:
                    assert box(stage).startswith("В то же время: ")
                    seen.add("overlap")
    assert seen


async def test_filter_looks_at_kinds_and_places_too(cabinet):
    async with on_stage(cabinet, *STAY) as stage:
        await search(stage, "столов")
        assert [row.item.name for row in table(stage).items] == ["Завтрак", "Обед"]
        await stage.press("slash", "escape")
        assert len(table(stage).items) > 2
