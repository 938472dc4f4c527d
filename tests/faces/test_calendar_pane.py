"""The first page: the month, the feed of the day, news and chats in one view."""

from datetime import date

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.sections import DESKTOP
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.month import MonthCalendar
from tests.faces.panes import box, go_to, title, window
from tests.faces.planned import EVENTS, event, planned_school
from tests.faces.stage import faulty, on_stage


@pytest.fixture
def planned(tmp_path, open_as):
    return open_as(fixtures=planned_school(tmp_path / "school", *EVENTS))


def calendar(stage):
    return stage.section.pane.query_one(MonthCalendar)


async def test_program_opens_on_today_with_its_events(planned):
    async with on_stage(planned, first=DESKTOP) as stage:
        assert title(stage) == "Четверг, 15 октября · сегодня"
        assert box(stage).splitlines() == [
            "весь день: Поход, Усьва, 2-й день из 5",
            "9:00–9:30: Линейка, Актовый зал",
            "18:00: Собрание, Кабинет 214",
        ]


async def test_feed_follows_the_cursor_of_the_calendar(planned):
    async with on_stage(planned, "right", first=DESKTOP) as stage:
        assert title(stage) == "Пятница, 16 октября · завтра"
        await stage.press("down")
        assert title(stage) == "Пятница, 23 октября"
        assert "КР: Английский язык" in box(stage)


async def test_day_opens_in_a_window(planned):
    async with on_stage(planned, "enter", first=DESKTOP) as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "Для кого: 5–7 классы" in window(stage)
        assert "Выбор комитета." in window(stage)


async def test_other_months_are_read_by_the_way(planned):
    async with on_stage(planned, ">", first=DESKTOP) as stage:
        assert "Ноябрь 2026" in stage.text
        assert len(calendar(stage).marks) == 30
        await go_to(stage, "20.11")
        assert "Концерт" in box(stage)
        await stage.press("t")
        assert calendar(stage).day == date(2026, 10, 15)
        assert "Октябрь 2026" in stage.text


async def test_sign_grows_and_the_brackets_stay_around_the_chosen_day(tmp_path, open_as):
    many = [event(str(n), "2026-10-19") for n in range(7)]
    async with on_stage(open_as(fixtures=planned_school(tmp_path / "s", *many)), first=DESKTOP) as stage:
        assert " 19█КР" in stage.text
        await go_to(stage, "19.10")
        assert "[19█КР]20" in stage.text
        await go_to(stage, "20.10")
        assert " 19█КР[20]" in stage.text


async def test_everything_on_the_page_is_reached_with_tab(planned):
    async with on_stage(planned, first=DESKTOP) as stage:
        seen = []
        for _ in range(4):
            seen.append(type(stage.focused).__name__)
            await stage.press("tab")
        assert seen == ["MonthCalendar", "DetailBox", "Headlines", "Headlines"]


async def test_key_leads_to_the_feed_of_the_day(planned):
    async with on_stage(planned, "f", first=DESKTOP) as stage:
        assert isinstance(stage.focused, DetailBox)


async def test_page_says_what_can_not_be_read_and_keeps_the_calendar(planned):
    cabinet, portal = faulty(planned)
    async with on_stage(cabinet, first=DESKTOP) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        assert "Портал не отвечает" in stage.text
        assert "15" in stage.text
        assert box(stage)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_month_feed_news_and_chats_are_in_one_view(planned, size, words):
    async with on_stage(planned, first=DESKTOP, size=size) as stage:
        for text in ("Октябрь 2026", "Линейка", words.news.TITLE, words.messages.TITLE, "КР контрольная"):
            assert text in stage.text


async def test_headline_leads_to_its_news(planned):
    async with on_stage(planned, "tab", "tab", "down", "down", first=DESKTOP) as stage:
        headline = stage.focused.current
        await stage.press("enter")
        assert stage.section.pane.id == "news"
        assert stage.section.pane.table.current.item.id == headline.id
        assert stage.focused is stage.section.pane.table
