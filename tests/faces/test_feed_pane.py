"""The feed of the year: what is planned, day by day, from today on."""

import pytest

from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.sections import DESKTOP
from tests.faces.panes import box, go_to, on_rows, search, table, title, window
from tests.faces.planned import EVENTS, planned_school
from tests.faces.stage import on_stage

FEED = ("right_square_bracket",)


@pytest.fixture
def planned(tmp_path, open_as):
    return open_as(fixtures=planned_school(tmp_path / "school", *EVENTS))


async def test_feed_opens_on_today(planned):
    async with on_stage(planned, *FEED, first=DESKTOP) as stage:
        assert title(stage) == "Четверг, 15 октября · сегодня"
        assert box(stage) == "3 мероприятия"
        assert stage.at_caret.startswith(" Четверг, 15 октября · сегодня · 3 мероприятия")


async def test_event_of_several_days_is_met_on_each_of_them(planned):
    async with on_stage(planned, *FEED, first=DESKTOP) as stage:
        titles = await on_rows(stage)
        assert titles.count("Поход") == 5
        assert titles.count("Концерт") == 1


async def test_details_tell_everything_of_an_event(planned):
    async with on_stage(planned, *FEED, "down", "down", "down", "enter", first=DESKTOP) as stage:
        assert isinstance(stage.screen, AllDetails)
        assert window(stage).splitlines() == [
            "Время: с 18:00", "Место: Кабинет 214", "Подробно: Итоги четверти.", "Выбор комитета.",
        ]  # fmt: skip


async def test_control_works_stand_in_the_feed(planned):
    async with on_stage(planned, *FEED, first=DESKTOP) as stage:
        await go_to(stage, "19.10")
        await stage.press("down")
        assert title(stage) == "Контрольная работа"
        assert "Математика, урок 4" in box(stage)


async def test_filter_leaves_what_holds_the_text(planned):
    async with on_stage(planned, *FEED, first=DESKTOP) as stage:
        await search(stage, "актов")
        assert [row.item.title for row in table(stage).items if row.item] == ["Линейка"]


async def test_months_and_any_date(planned):
    async with on_stage(planned, *FEED, ">", first=DESKTOP) as stage:
        assert title(stage).startswith("Пятница, 20 ноября")
        await stage.press("t")
        assert title(stage) == "Четверг, 15 октября · сегодня"
        await stage.press("<")
        assert "сентября" in title(stage) or "октября" in title(stage)


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (120, 40), (200, 50)])
async def test_rows_keep_their_width(planned, size):
    async with on_stage(planned, *FEED, first=DESKTOP, size=size) as stage:
        for row in table(stage).items:
            pieces = table(stage).draw(row, table(stage).text_width)
            assert sum(len(piece.text) for piece in pieces) <= table(stage).text_width
