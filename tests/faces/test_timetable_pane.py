"""The timetable: now and next, weeks, a day on a narrow screen, every lesson by the keyboard."""

from datetime import date, datetime

import pytest

from epos_tui.domain.lessons import Lesson
from epos_tui.domain.timetable import Gap, entries
from epos_tui.screens.all_details import AllDetails
from tests.examples import PERM, lesson
from tests.faces.changed import changed
from tests.faces.panes import TIMETABLE, box, go_to, on_rows, search, table, title, window
from tests.faces.stage import on_stage

MONDAY = date(2026, 10, 12)
IN_THE_SECOND_LESSON = datetime(2026, 10, 15, 9, 30, tzinfo=PERM)
NARROW = (50, 24)


async def test_timetable_opens_on_today(cabinet):
    async with on_stage(cabinet, *TIMETABLE) as stage:
        assert "12–18 октября · 1 четверть" in stage.text
        assert stage.at_caret.startswith(" Четверг, 15 октября · сегодня")
        assert box(stage) == "6 уроков, с 8:30 до 13:40"


async def test_timetable_opens_on_the_lesson_going_on_and_names_the_next(open_as):
    async with on_stage(open_as(now=IN_THE_SECOND_LESSON), *TIMETABLE, size=(120, 40)) as stage:
        assert stage.at_caret.startswith(" 2  9:20–10:00  Литература")
        assert box(stage).startswith("Сейчас")
        await stage.press("down")
        assert box(stage).startswith("Следующее")
        assert stage.text.count("Сейчас") == 1


async def test_details_follow_the_cursor(cabinet):
    async with on_stage(cabinet, *TIMETABLE, "down") as stage:
        assert title(stage) == "Математика, урок 1"
        assert box(stage).splitlines()[:2] == ["Время: с 8:30 до 9:10", "Учитель: Смирнов Павел Андреевич"]
        await stage.press("down")
        assert title(stage) == "Литература, урок 2"
        assert "Смирнов" not in box(stage)


async def test_lesson_opens_in_a_window_and_back_is_on_the_same_row(cabinet):
    async with on_stage(cabinet, *TIMETABLE, "down", "down", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "Кабинет: 214" in window(stage)
        await stage.press("backspace")
        assert "Литература" in stage.at_caret


async def test_cursor_stays_on_its_lesson_when_another_one_is_put_before_it(cabinet):
    cabinet, portal = changed(cabinet)
    async with on_stage(cabinet, *TIMETABLE, "down", "down") as stage:
        before = table(stage).current.entry
        portal.added = (lesson(0, subject="Нулевой урок", id="new"),)
        await stage.press("r")
        assert "Нулевой урок" in stage.text
        assert table(stage).current.entry == before


async def test_weeks_before_and_after_today_and_any_date(cabinet):
    async with on_stage(cabinet, *TIMETABLE, "<") as stage:
        assert "5–11 октября" in stage.text
        assert stage.at_caret.startswith(" Четверг, 8 октября")
        await stage.press("t", "right")
        assert "19–25 октября" in stage.text
        await go_to(stage, "16.09")
        assert stage.at_caret.startswith(" Среда, 16 сентября")


async def test_narrow_screen_shows_one_day_and_steps_by_days(cabinet):
    async with on_stage(cabinet, *TIMETABLE, size=NARROW) as stage:
        assert "Четверг, 15 октября · сегодня" in stage.rows[3]
        assert {row.day.day for row in table(stage).items} == {date(2026, 10, 15)}
        await stage.press(">")
        assert "Пятница, 16 октября · завтра" in stage.rows[3]
        await stage.press("<", "<")
        assert {row.day.day for row in table(stage).items} == {date(2026, 10, 14)}


async def test_day_off_on_a_narrow_screen_says_so(cabinet):
    async with on_stage(cabinet, *TIMETABLE, size=NARROW) as stage:
        await go_to(stage, "18.10")
        assert "Воскресенье, 18 октября" in stage.rows[3]
        assert stage.at_caret.startswith("Занятий нет.")


async def test_filter_keeps_the_days_of_matching_lessons(cabinet):
    async with on_stage(cabinet, *TIMETABLE) as stage:
        await search(stage, "муз")
        shown = [row.entry.subject if row.entry else row.day.day.isoweekday() for row in table(stage).items]
        assert shown[0] in range(1, 8)
        assert set(shown[1::2]) == {"Музыка"}


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
async def test_every_lesson_of_the_week_is_reached_by_the_keyboard(child, open_as):
    cabinet = open_as(child=child)
    week = await cabinet.portal.week(child, MONDAY)
    expected = [entry for day in week.days for entry in entries(day.lessons)]
    async with on_stage(cabinet, *TIMETABLE) as stage:
        seen = await on_rows(stage)
        rows = table(stage).items
    assert [row.entry for row in rows if row.entry] == expected
    for told, row in zip(seen, rows, strict=True):
        named = row.entry.subject if isinstance(row.entry, Lesson) else "Окно" if row.entry else ""
        assert (named or "").casefold() in told.casefold()


async def test_gaps_and_changes_are_told_in_words(open_as):
    async with on_stage(open_as(child="ivanova-m"), *TIMETABLE, size=(120, 40)) as stage:
        for n, row in enumerate(table(stage).items):
            if isinstance(row.entry, Gap):
                table(stage).cursor = n
                await stage.settle()
                assert box(stage).startswith("Окно с ")
            elif row.entry and row.entry.change:
                table(stage).cursor = n
                await stage.settle()
                assert "Изменение: " in box(stage)
