"""«Завтра»: all children under one another; lessons and tasks lead to the diary."""

from dataclasses import replace
from datetime import datetime

import pytest

from epos_tui.domain.errors import DiaryShut, PortalUnreachable, Shut
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.sections import DESKTOP
from tests.examples import PERM
from tests.faces.panes import box, search, table, title
from tests.faces.stage import faulty, on_stage, unplugged
from tests.faulty import FaultyPortal

TOMORROW = ("[",)


class ShutForOne(FaultyPortal):
    """One child's diary is closed to the parent."""

    async def week(self, student_id, monday):
        if student_id == "ivanova-m":
            raise DiaryShut(Shut.NO_CHILDREN)
        return await super().week(student_id, monday)


def opened(cabinet, *keys, **about):
    return on_stage(cabinet, *TOMORROW, *keys, first=DESKTOP, **about)


async def to(stage, subject: str, kind: str = "Lesson", child: str = "ivanov-a"):
    """The cursor goes down to the row."""
    await stage.press("home")
    while True:
        row = table(stage).current
        name = getattr(row.item, "subject", "") or getattr(
            getattr(row.item, "assignment", None), "subject", ""
        )
        if (name, type(row.item).__name__, row.evening.student.id) == (subject, kind, child):
            return
        await stage.press("down")


async def test_every_row_of_every_child_is_reached_and_told(cabinet):
    async with opened(cabinet) as stage:
        await stage.press("home")
        seen = []
        for row in table(stage).items:
            assert table(stage).current == row
            assert title(stage)
            assert box(stage)
            seen.append((row.evening.student.id, type(row.item).__name__))
            await stage.press("down")
        children = list(dict.fromkeys(child for child, _ in seen))
        assert children == ["ivanov-a", "ivanova-m", "ivanov-d"]
        for child in children:
            kinds = list(dict.fromkeys(kind for who, kind in seen if who == child))
            assert kinds == ["NoneType", "Note", "str", "Lesson", "NotedAssignment", "SchoolEvent"]


async def test_a_lesson_opens_in_the_week_of_the_diary(cabinet):
    async with opened(cabinet) as stage:
        await to(stage, "Математика")
        await stage.press("enter")
        assert isinstance(stage.screen, DiaryScreen)
        assert (stage.section.pane.id, title(stage)) == ("week", "Математика")
        assert "305" in box(stage)
        await stage.press("1")
        assert title(stage) == "Математика", "the way back leads to the same row"


async def test_a_task_of_another_child_opens_in_that_child_s_homework(cabinet):
    async with opened(cabinet) as stage:
        await to(stage, "Физика", "NotedAssignment", "ivanova-m")
        await stage.press("enter")
        assert (stage.section.pane.id, title(stage)) == ("homework", "Физика")
        assert stage.app.view.cabinet.student.id == "ivanova-m"
        assert "Иванова Мария Ивановна, 10 «Б» класс" in stage.messages


async def test_a_change_leads_to_its_lesson_even_where_the_diary_is_filtered(cabinet):
    async with opened(cabinet, "2", "slash", "7", "enter", "1", "home", "down", "enter") as stage:
        assert (stage.section.pane.id, title(stage)) == ("week", "Литература")
        assert "Замена" in stage.at_caret


async def test_a_lesson_after_a_week_looked_at_elsewhere_opens_in_its_own(cabinet):
    async with opened(cabinet, "2", "<", "<", "1") as stage:
        await to(stage, "История")
        await stage.press("enter")
        assert title(stage) == "История"
        assert "12–18 октября" in stage.text


async def test_a_heading_and_an_event_open_in_a_window(cabinet):
    async with opened(cabinet, "home", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        await stage.press("escape", "end", "enter")
        assert isinstance(stage.screen, AllDetails)
        assert "Коворкинг" in stage.text


async def test_a_task_is_ticked_in_place_and_the_sum_follows(cabinet):
    async with opened(cabinet) as stage:
        await to(stage, "Геометрия", "NotedAssignment", "ivanova-m")
        await stage.press("space")
        assert "☑" in stage.at_caret
        assert "150 минут, осталось сделать: 3" in "\n".join(stage.rows)
        assert stage.app.view.cabinet.student.id == "ivanov-a"
        await stage.press("home", "space")
        assert stage.messages[-1] == "Сначала выберите задание."


async def test_the_filter_keeps_the_child_and_the_part(cabinet):
    async with opened(cabinet) as stage:
        await search(stage, "спортзал")
        rows = [(row.evening.student.id, type(row.item).__name__) for row in table(stage).items]
        assert rows == [("ivanov-a", "str"), ("ivanov-a", "Lesson")]


async def test_children_with_different_days_are_under_a_common_word(open_as):
    async with opened(open_as(now=datetime(2026, 12, 25, 19, tzinfo=PERM))) as stage:
        assert stage.rows[3].startswith(" Завтра ")
        assert "Иванов А. И., 6 «А» · завтра, суббота, 26 декабря" in stage.text
        await stage.press("end")
        assert "ИС-21 · через 17 дней, понедельник, 11 января" in stage.text


async def test_in_summer_every_child_is_told_to_be_free(open_as):
    async with opened(open_as(now=datetime(2027, 7, 7, 12, tzinfo=PERM)), "home", "enter") as stage:
        assert "впереди занятий нет" in stage.text


async def test_a_child_whose_diary_is_shut_has_the_reason_in_its_place(cabinet):
    cabinet, portal = faulty(cabinet)
    async with opened(replace(cabinet, portal=ShutForOne(portal.inner))) as stage:
        await search(stage, "детей")
        assert [row.evening.student.id for row in table(stage).items] == ["ivanova-m"] * 2


async def test_kept_days_stay_with_the_reason_when_the_portal_is_silent(cabinet):
    cabinet, portal = faulty(cabinet)
    async with opened(cabinet, "down") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        assert "Показаны данные на" in stage.text
        assert table(stage).cursor == 1


async def test_without_an_answer_the_reason_stands_in_the_place_of_the_page(cabinet):
    cabinet, _ = unplugged(cabinet)
    async with opened(cabinet) as stage:
        assert stage.at_caret.startswith("Портал не отвечает.")
        await stage.press("space", "enter", "slash")


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40), (200, 50)])
async def test_name_and_how_far_the_day_is_are_never_cut(cabinet, size):
    async with opened(cabinet, "home", size=size) as stage:
        assert "Иванов А. И., 6 «А» · завтра" in stage.at_caret
