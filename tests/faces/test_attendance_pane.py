"""Attendance on the full screen: shares by subject, then day by day what was announced and what came."""

from dataclasses import replace
from fractions import Fraction

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.thresholds import Rules
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.diary.attendance import AttendanceScreen
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.rows import Rows
from tests.faces.panes import ATTENDANCE, said, search, window
from tests.faces.stage import faulty, on_stage
from tests.usecases.test_attendance import NoNotices


def box(stage) -> str:
    return said(stage.screen.query_one(DetailBox))


def rows(stage) -> Rows:
    return stage.screen.query_one(Rows)


@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
async def test_every_subject_and_every_day_is_reached_by_the_keyboard(open_as, child):
    async with on_stage(open_as(child=child), *ATTENDANCE) as stage:
        await stage.press("home")
        for item in rows(stage).items:
            assert rows(stage).current is item
            assert box(stage)
            await stage.press("down")


async def test_the_page_begins_with_all_subjects_and_says_how_it_counts(cabinet, words):
    async with on_stage(cabinet, *ATTENDANCE) as stage:
        assert isinstance(stage.screen, AttendanceScreen)
        assert "Посещено: 191 из 215, для 85 % можно пропустить ещё 9" in box(stage)
        assert "Пропущено: 24, по уведомлению 20, без уведомления 4" in box(stage)
        assert words.attendance.COUNTED in box(stage)
        await stage.press("escape")
        assert isinstance(stage.screen, DiaryScreen)


async def test_days_tell_what_does_not_match(cabinet):
    async with on_stage(cabinet, *ATTENDANCE, "end") as stage:
        assert "Пропущено без уведомления: 1 Литература" in box(stage)
        assert "несовпадение" in stage.at_caret
        await stage.press("up")
        assert "Посещено, хотя было уведомление: 1 Русский язык" in box(stage)


async def test_the_window_of_a_subject_has_every_lesson_missed(cabinet):
    async with on_stage(cabinet, *ATTENDANCE, "down", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "16 сентября: отсутствие по болезни, по уведомлению" in window(stage)
        assert window(stage).count("по уведомлению") >= 3


async def test_the_filter_leaves_subjects_and_days(cabinet):
    async with on_stage(cabinet, *ATTENDANCE) as stage:
        await search(stage, "литер")
        assert "Литература" in stage.at_caret
        assert "10 октября" in stage.text
        assert "География" not in stage.text


async def test_another_target_is_chosen_in_the_settings(cabinet):
    strict = replace(cabinet, rules=Rules(attendance=Fraction(9, 10)))
    async with on_stage(strict, *ATTENDANCE) as stage:
        assert "Посещено: 191 из 215, до 90 % нужно быть подряд на 25" in box(stage)


async def test_notices_that_are_not_known_are_said_to_be_so(cabinet, words):
    _, portal = faulty(cabinet)
    async with on_stage(replace(cabinet, portal=NoNotices(portal.inner)), *ATTENDANCE) as stage:
        assert words.attendance.NOTICES_UNKNOWN in box(stage)
        assert "191 из 215" in stage.at_caret
        await stage.press("end")
        assert "несовпадение" not in stage.text
        assert "по уведомлению" not in stage.at_caret


async def test_keys_work_on_the_cyrillic_layout_and_another_child_has_another_story(cabinet):
    async with on_stage(cabinet, *ATTENDANCE[:2], "и") as stage:
        assert isinstance(stage.screen, AttendanceScreen)
        await stage.press("u", "3")
        assert isinstance(stage.screen, DiaryScreen)
        await stage.press("s")
        assert "95 из 102" in stage.text


async def test_without_the_portal_the_kept_story_stays(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *ATTENDANCE) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        assert "Показаны данные на" in stage.text
        assert "191 из 215" in stage.text
