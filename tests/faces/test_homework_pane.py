"""Homework: the list, presets and the form of days and subject."""

from dataclasses import replace
from datetime import date

import pytest
from textual.widgets import Button, Input, Select

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.choose import Choose
from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.work_filter import WorkFilter
from tests.faces.panes import HOMEWORK, box, go_to, search, table, title, window
from tests.faces.stage import faulty, on_stage

TERM = Span(date(2026, 9, 1), date(2026, 10, 25))


async def test_coming_days_open_on_the_day_after_today(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        assert "15–25 октября · все предметы" in stage.text
        assert "Ближайшие дни" in stage.text
        assert stage.at_caret.startswith(" Пятница, 16 октября · завтра · 5 заданий, 145 минут")


async def test_details_follow_the_cursor(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        assert box(stage) == "5 заданий, 145 минут"
        await stage.press("down")
        assert title(stage) == "Русский язык"
        assert "Домашнее задание: Упр. 112, письменно" in box(stage)
        await stage.press("down")
        assert title(stage) == "Английский язык"
        assert "Упр. 112" not in box(stage)


async def test_row_opens_in_a_window_and_back_is_on_the_same_row(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "down", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "С. 22, упр. 4 письменно" in window(stage)
        await stage.press("escape")
        assert "Английский язык" in stage.at_caret


async def test_cursor_stays_on_its_assignment_when_the_list_is_read_again(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "end") as stage:
        before, top = table(stage).current, table(stage).top
        await stage.press("r")
        assert (table(stage).current, table(stage).top) == (before, top)


async def test_presets_are_chosen_from_a_list(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "g") as stage:
        assert isinstance(stage.screen, Choose)
        for key, days in (
            ("2", "‹ 16 октября ·"),
            ("3", "12–18 октября"),
            ("4", "19–25 октября"),
            ("1", "15–25"),
        ):
            await stage.press(*([] if isinstance(stage.screen, Choose) else ["g"]), key)
            assert days in stage.text, key
        await stage.press("g", "escape")
        assert "15–25 октября" in stage.text


async def test_days_before_and_after_and_today(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "g", "3", ">") as stage:
        assert "19–25 октября" in stage.text
        assert "Эта неделя" not in stage.text
        await stage.press("<", "<")
        assert "5–11 октября" in stage.text
        await stage.press("t")
        assert "Ближайшие дни" in stage.text
        await go_to(stage, "14.09")
        assert "14 сентября · все предметы" in stage.text


async def test_form_asks_for_days_and_a_subject(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "f") as stage:
        assert isinstance(stage.screen, WorkFilter)
        assert [field.value for field in stage.screen.query(Input)] == ["15.10.2026", "25.10.2026"]
        await stage.type("1.09")
        stage.screen.query_one(Select).value = "Математика"
        await stage.press("enter")
        assert "1 сентября – 25 октября · Математика" in stage.text
        subjects = {row.item.assignment.subject for row in table(stage).items if row.item}
        assert subjects == {"Математика"}
        await stage.press("f")
        assert stage.screen.query_one(Select).value == "Математика"


@pytest.mark.parametrize(
    ("first", "told"), [("вчерась", "«вчерась» не дата."), ("1.12", "Последний день раньше первого.")]
)
async def test_form_tells_what_is_wrong_and_stays(first, told, cabinet):
    async with on_stage(cabinet, *HOMEWORK, "f") as stage:
        await stage.type(first)
        await stage.press("enter")
        assert isinstance(stage.screen, WorkFilter)
        assert told in stage.text
        assert stage.screen.query_one("#first", Input).value == first
        stage.screen.query_one("#cancel", Button).press()
        await stage.settle()
        assert "15–25 октября" in stage.text


async def test_form_without_an_answer_for_the_subjects_is_told(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *HOMEWORK) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("f")
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages[-1].startswith("Портал не отвечает.")


async def test_filter_keeps_the_days_of_matching_assignments(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        await search(stage, "циркуль")
        assert [bool(row.item) for row in table(stage).items] == [False, True]
        assert "Вторник, 20 октября" in stage.text
        assert "Пятница, 16 октября" not in stage.text
        await stage.press("slash", "escape", "home")
        assert "Пятница, 16 октября" in stage.text


async def test_filter_with_nothing_found_says_so_and_esc_shows_all_again(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down") as stage:
        await stage.press("slash", *"ффф")
        assert box(stage) == "Ничего не найдено"
        await stage.press("escape")
        assert "Русский язык" in stage.text


async def test_every_assignment_of_the_term_is_reached_by_the_keyboard(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "g", "5", "home") as stage:
        seen = []
        for _ in table(stage).items:
            if item := table(stage).current.item:
                assert one_line(item.assignment.text.splitlines()[0]) in box(stage)
                seen.append(item.assignment.id)
            await stage.press("down")
    assert seen == [work.id for work in await cabinet.portal.homework("ivanov-a", TERM)]


async def test_days_without_homework_say_so(cabinet):
    async with on_stage(cabinet, *HOMEWORK) as stage:
        await go_to(stage, "18.10")
        assert stage.at_caret.startswith("За эти дни ничего не задано.")
        await stage.press("slash", "space", "n", "w", "t")
        assert stage.at_caret.startswith(" Пятница, 16 октября")


async def test_a_heavy_day_says_so_in_its_heading_and_why_in_its_box(cabinet):
    async with on_stage(replace(cabinet, heavy=144), *HOMEWORK) as stage:
        heading = next(row for row in stage.rows if "16 октября · завтра" in row)
        assert "5 заданий, 145 минут · больше нормы" in heading
        assert "Много заданий: 145 минут, ваш предел 144." in box(stage)
