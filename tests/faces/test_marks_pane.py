"""All marks: the cursor's day, every mark by the keyboard, periods, systems that are never mixed."""

from datetime import date, timedelta

import pytest

from epos_tui.domain.all_marks import low, rows
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.marks import GradingSystem
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.choose import Choose
from epos_tui.screens.marks import MarksScreen
from tests.examples import NOW
from tests.faces.panes import MARKS, box, search, table, title, window
from tests.faces.stage import Stage, faulty, on_stage

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
NOVEMBER = NOW + timedelta(days=40)


async def whole_year(stage: Stage) -> None:
    """The last of the periods: all of them."""
    await stage.press("g", "end", "enter")


async def test_marks_open_on_the_average_of_the_first_subject(cabinet):
    async with on_stage(cabinet, *MARKS) as stage:
        assert "‹ 1 четверть ›" in stage.text
        assert title(stage) == "Русский язык, 1 четверть"
        assert box(stage).splitlines()[:2] == ["Средний балл: 3,82", "По оценкам: 3,81 (99 : 26)"]
        assert table(stage).day is None


async def test_details_tell_the_mark_under_the_cursor(cabinet):
    async with on_stage(cabinet, *MARKS, "right") as stage:
        assert title(stage) == "Русский язык, пятница, 9 октября"
        assert "Оценка: 4, вес 2, самостоятельная работа, учитель Кузнецова" in box(stage)
        await stage.press("left", "home")
        assert title(stage) == "Русский язык, 1 четверть"


async def test_absence_is_told_in_words(cabinet):
    async with on_stage(cabinet, *MARKS, "right", "right") as stage:
        assert stage.at_caret.startswith("Н")
        assert "Посещаемость: отсутствие" in box(stage)


async def test_window_lists_all_marks_and_back_is_on_the_same_mark(cabinet):
    async with on_stage(cabinet, *MARKS, "right", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "Все оценки" in window(stage)
        assert "среда, 2 сентября: 4, вес 2" in window(stage)
        await stage.press("escape")
        assert isinstance(stage.screen, MarksScreen)
        assert title(stage) == "Русский язык, пятница, 9 октября"


async def test_cursor_stays_on_its_mark_when_the_book_is_read_again(cabinet):
    async with on_stage(cabinet, *MARKS, "down", "down", "right", "right") as stage:
        before = (table(stage).current.subject, table(stage).day, stage.app.cursor_position)
        await stage.press("r")
        assert (table(stage).current.subject, table(stage).day, stage.app.cursor_position) == before


async def test_up_and_down_keep_the_day(cabinet):
    async with on_stage(cabinet, *MARKS, "right") as stage:
        day, column = table(stage).day, stage.app.cursor_position.x
        assert day == date(2026, 10, 9)
        for _ in range(5):
            await stage.press("down")
            assert (table(stage).day, stage.app.cursor_position.x) == (day, column)
        await stage.press("up")
        assert table(stage).day == day


@pytest.mark.parametrize("child", CHILDREN)
async def test_every_mark_of_the_year_is_reached_by_the_keyboard(child, open_as):
    cabinet = open_as(child=child)
    subjects = await cabinet.portal.marks(child)
    async with on_stage(cabinet, *MARKS) as stage:
        await whole_year(stage)
        for row in rows(subjects, None):
            await stage.press(*["left"] * len(row.entries))
            assert table(stage).current == row
            assert table(stage).day is None
            assert await walked(stage, "right") == list(dict.fromkeys(entry.day for entry in row.entries))
            await walked(stage, "left")
            await stage.press("down")


async def walked(stage: Stage, key: str) -> list[date]:
    """The days of the marks that a key comes to, one after another."""
    days: list[date] = []
    table(stage).column = 0 if key == "right" else len(table(stage).days)
    await stage.settle()
    table(stage).first = 0
    while True:
        before = table(stage).column
        await stage.press(key)
        if table(stage).column == before:
            return days
        if table(stage).day:
            assert stage.at_caret[:1].strip()
            days.append(table(stage).day)


async def test_periods_step_to_the_year_and_back_to_the_current_one(cabinet):
    async with on_stage(cabinet, *MARKS, ">") as stage:
        assert "‹ 2 четверть ›" in stage.text
        await stage.press("<", "<")
        assert "‹ 1 четверть ›" in stage.text
        await stage.press(*[">"] * 7)
        assert "‹ учебный год ›" in stage.text.lower()
        await stage.press("t")
        assert "‹ 1 четверть ›" in stage.text


async def test_period_is_chosen_from_a_list_without_asking_the_portal_again(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *MARKS) as stage:
        portal.asked.clear()
        await stage.press("g")
        assert isinstance(stage.screen, Choose)
        await stage.press("2")
        assert "‹ 2 четверть ›" in stage.text
        await whole_year(stage)
        assert portal.asked == []


async def test_average_is_of_the_period_shown(open_as):
    cabinet = open_as()
    subjects = await cabinet.portal.marks("ivanov-a")
    async with on_stage(cabinet, *MARKS) as stage:
        await whole_year(stage)
        assert [row.average for row in table(stage).items] == [row.average for row in rows(subjects, None)]


async def test_period_follows_the_day_of_the_program(open_as):
    async with on_stage(open_as(now=NOVEMBER), *MARKS) as stage:
        assert "‹ 2 четверть ›" in stage.text


@pytest.mark.parametrize("child", CHILDREN)
async def test_systems_are_never_mixed(child, open_as):
    async with on_stage(open_as(child=child), *MARKS) as stage:
        await whole_year(stage)
        seen = set()
        for _ in range(5):
            for row in table(stage).items:
                assert {mark.system for mark in row.marks} <= {row.system}
            seen.add(stage.section.pane.system)
            if stage.section.pane.system:
                assert {row.system for row in table(stage).items} == {stage.section.pane.system}
            await stage.press("i")
        assert {None, GradingSystem.FIVE} <= seen


async def test_low_average_has_a_sign_and_a_word_in_any_signs(cabinet, words):
    for glyphs, sign in (("full", "▼"), ("console", "!")):
        async with on_stage(cabinet, *MARKS, glyphs=glyphs) as stage:
            (row,) = [row for row in table(stage).items if low(row)]
            await search(stage, row.subject)
            assert f" {sign}2,71" in stage.at_caret
            assert words.marks.LOW in box(stage)


async def test_average_of_the_school_that_differs_is_told_with_ours(cabinet):
    async with on_stage(cabinet, *MARKS) as stage:
        assert "Школа считает иначе" in box(stage)
        await stage.press("down")
        assert "Школа считает иначе" not in box(stage)


async def test_days_in_sight_follow_the_cursor(cabinet):
    async with on_stage(cabinet, *MARKS) as stage:
        await whole_year(stage)
        first = table(stage).current.entries[0].day
        await stage.press(*["right"] * 3)
        table(stage).column = 1
        await stage.settle()
        assert f"{first:%d.%m}" in stage.rows[4]
        assert table(stage).start == 0


async def test_filter_leaves_subjects_and_esc_brings_the_others_back(cabinet):
    async with on_stage(cabinet, *MARKS, "down") as stage:
        await search(stage, "матем")
        assert [row.subject for row in table(stage).items] == ["Математика"]
        assert title(stage) == "Математика, 1 четверть"
        await stage.press("slash", "escape")
        assert len(table(stage).items) > 10


async def test_subject_with_its_own_period_says_which(cabinet):
    async with on_stage(cabinet, *MARKS) as stage:
        await search(stage, "музыка")
        assert "1 п/г" in stage.at_caret
        assert title(stage) == "Музыка, 1 полугодие"


async def test_click_chooses_a_mark_and_another_opens_it(cabinet):
    async with on_stage(cabinet, *MARKS, "right") as stage:
        place = stage.app.cursor_position
        await stage.press("home")
        await stage.pilot.click(offset=(place.x, place.y))
        await stage.settle()
        assert table(stage).day == date(2026, 10, 9)
        await stage.pilot.click(offset=(place.x, place.y))
        await stage.settle()
        assert isinstance(stage.screen, AllDetails)


async def test_marks_of_one_child_are_not_shown_for_another(open_as):
    cabinet, portal = faulty(open_as())
    async with on_stage(cabinet, *MARKS, "right", ">", "u", "3") as stage:
        assert "семестр" in stage.text
        assert "Русский язык" not in stage.text
        portal.fails = PortalUnreachable()
        await stage.press("u", "2")
        assert stage.at_caret.startswith("Портал не отвечает.")
