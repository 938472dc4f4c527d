"""An open window stays true by itself, and nobody notices unless something has changed."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from epos_tui.domain.errors import PortalUnreachable, SignInNeeded
from epos_tui.domain.freshness import LESSON, YEAR
from epos_tui.domain.lessons import SchoolDay, Week
from epos_tui.screens.sections import DESKTOP, DIARY, EDUCATION, MARKS, OTHER
from epos_tui.store.memory import Memory
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.week_table import WeekTable
from tests.examples import NOW
from tests.faces.stage import Stage, faulty, key_event, on_stage
from tests.faulty import FaultyPortal


@dataclass
class Evening:
    """A clock that goes on when it is told to."""

    cabinet: Cabinet
    portal: FaultyPortal
    passed: timedelta = field(default=timedelta())

    @classmethod
    def of(cls, cabinet: Cabinet) -> "Evening":
        cabinet, portal = faulty(cabinet)
        evening = cls(cabinet, portal)
        evening.cabinet = replace(cabinet, now=lambda: NOW + evening.passed)
        return evening


@pytest.fixture
def evening(cabinet) -> Evening:
    return Evening.of(cabinet)


async def look_again(stage: Stage) -> None:
    """What the timer of the program does every minute."""
    stage.app._look_again()
    await stage.settle()


def painted(monkeypatch) -> list[tuple[Widget, tuple[Region, ...]]]:
    """What asks to be painted from now on."""
    asked: list[tuple[Widget, tuple[Region, ...]]] = []
    refresh = Widget.refresh

    def noted(self, *regions, **about):
        asked.append((self, regions))
        return refresh(self, *regions, **about)

    monkeypatch.setattr(Widget, "refresh", noted)
    return asked


def with_topic(week: Week, id: str) -> Week:
    """The week in which one lesson has got another topic."""

    def of_day(day: SchoolDay) -> SchoolDay:
        lessons = (replace(one, topic="Новая тема") if one.id == id else one for one in day.lessons)
        return replace(day, lessons=tuple(lessons))

    return replace(week, days=tuple(map(of_day, week.days)))


async def test_a_fresh_page_is_not_read_again(evening):
    async with on_stage(evening.cabinet) as stage:
        evening.portal.asked.clear()
        await look_again(stage)
        await stage.press("]", "[")
        await look_again(stage)
        assert "week" not in evening.portal.asked


async def test_a_page_that_is_not_fresh_any_more_is_read_again_and_tells_its_time(evening):
    async with on_stage(evening.cabinet) as stage:
        evening.portal.asked.clear()
        evening.passed = LESSON
        await look_again(stage)
        assert evening.portal.asked == ["week"]
        assert "данные на 19:25" in stage.text


SECTIONS = [DESKTOP, DIARY, MARKS, EDUCATION, OTHER]


@pytest.mark.parametrize("section", SECTIONS)
async def test_nothing_but_the_time_is_painted_where_nothing_has_changed(section, evening, monkeypatch):
    async with on_stage(evening.cabinet, "down", first=section) as stage:
        for tab in range(len(stage.section.SUB_TABS)):
            evening.passed += timedelta(minutes=45)
            before, caret = stage.rows, stage.app.cursor_position
            with monkeypatch.context() as watched:
                asked = painted(watched)
                await look_again(stage)
            others = [widget for widget, _ in asked if widget.id != "freshness"]
            assert [widget for widget in others if isinstance(widget, Static) or widget.can_focus] == [], tab
            after = stage.rows
            changed = [n for n, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
            assert len(changed) <= 1, (tab, changed)
            assert stage.app.cursor_position == caret
            await stage.press("]")


async def test_only_the_lesson_that_has_changed_is_painted(evening, monkeypatch):
    async with on_stage(evening.cabinet, "down", "down") as stage:
        table = stage.app.screen.query_one(WeekTable)
        week = stage.section.pane.shown
        lesson = table.items[table.cursor + 1].lesson
        changed = with_topic(week, lesson.id)

        async def other_week(student_id, monday):
            return changed

        monkeypatch.setattr(evening.portal, "week", other_week, raising=False)
        evening.passed, at, top = LESSON, stage.at_caret, table.top
        with monkeypatch.context() as watched:
            asked = painted(watched)
            await look_again(stage)
        lines = [region for widget, regions in asked if widget is table for region in regions]
        assert len({region.y for region in lines}) == 1
        assert all(regions for widget, regions in asked if widget is table)
        assert (stage.at_caret, table.top) == (at, top)
        assert stage.section.pane.shown == changed


async def test_who_reads_in_the_box_reads_on_when_the_page_is_read_again(evening):
    async with on_stage(evening.cabinet, "down", "tab", "end", size=(60, 20)) as stage:
        box = stage.app.screen.query_one(DetailBox)
        top = box.top
        assert top > 0
        await stage.press("r")
        evening.passed = LESSON
        await look_again(stage)
        assert box.top == top
        assert stage.focused is box


async def test_a_portal_that_is_silent_leaves_the_page_and_says_why_once(evening, monkeypatch):
    async with on_stage(evening.cabinet, "down") as stage:
        at = stage.at_caret
        evening.passed, evening.portal.fails = LESSON, PortalUnreachable()
        await look_again(stage)
        assert "Показаны данные на 19:20" in stage.text.replace("\n ", " ")
        assert stage.at_caret[:20] == at[:20]
        with monkeypatch.context() as watched:
            asked = painted(watched)
            await look_again(stage)
        assert [widget for widget, _ in asked if isinstance(widget, Static) or widget.can_focus] == []
        evening.portal.fails = None
        await look_again(stage)
        assert "Портал не отвечает" not in stage.text
        assert "данные на 19:25" in stage.text


async def test_a_page_being_read_is_not_begun_again(evening):
    async with on_stage(evening.cabinet) as stage:
        evening.portal.gate = asyncio.Event()
        stage.app.post_message(key_event("r"))
        await stage.pilot.pause()
        evening.portal.asked.clear()
        stage.app._look_again()
        await stage.pilot.pause()
        assert evening.portal.asked == []
        evening.portal.gate.set()
        await stage.settle()


async def test_a_tab_that_is_come_back_to_is_read_again_behind_what_is_shown(evening):
    async with on_stage(evening.cabinet, "]") as stage:
        evening.passed = LESSON
        evening.portal.asked.clear()
        await stage.press("[")
        assert "week" in evening.portal.asked
        assert "данные на 19:25" in stage.text


async def test_a_section_that_is_come_back_to_is_read_again_behind_what_is_shown(evening):
    async with on_stage(evening.cabinet, "3") as stage:
        evening.passed = LESSON
        evening.portal.asked.clear()
        await stage.press("2")
        assert "week" in evening.portal.asked


async def test_without_a_memory_nothing_is_asked_for_by_itself(evening):
    async with on_stage(replace(evening.cabinet, memory=Memory(keeps=False))) as stage:
        evening.portal.asked.clear()
        evening.passed = YEAR
        await look_again(stage)
        assert evening.portal.asked == []
        await stage.press("r")
        assert "week" in evening.portal.asked


async def test_the_program_looks_every_minute(evening):
    async with on_stage(evening.cabinet) as stage:
        timers = {timer._callback: timer._interval for timer in stage.app._timers}
        assert timers[stage.app._look_again] == 60


async def test_a_child_that_is_new_since_the_last_time_is_there_without_a_word(evening):
    whole = evening.cabinet.viewer
    evening.cabinet.memory.keep("viewer", whole, NOW - YEAR)
    known = replace(evening.cabinet, viewer=replace(whole, students=whole.students[:1]))
    async with on_stage(known) as stage:
        assert stage.app.view.cabinet.viewer == whole
        assert stage.messages == []
        await stage.press("u")
        assert "10 «Б»" in stage.text


async def test_after_a_night_the_open_page_knows_which_day_it_is(evening):
    async with on_stage(evening.cabinet, size=(80, 40)) as stage:
        assert "Четверг, 15 октября · сегодня" in stage.text
        evening.passed = timedelta(hours=12)
        await look_again(stage)
        assert "Пятница, 16 октября · сегодня" in stage.text
        assert "15 октября · сегодня" not in stage.text


async def test_where_nobody_is_signed_in_only_a_key_asks_again(evening):
    async with on_stage(evening.cabinet) as stage:
        evening.passed, evening.portal.fails = LESSON, SignInNeeded()
        await look_again(stage)
        assert "Четверг, 15 октября" in stage.text
        assert "Вход не выполнен." in stage.text
        evening.portal.asked.clear()
        await look_again(stage)
        assert evening.portal.asked == []
        evening.portal.fails = None
        await stage.press("r")
        assert "Вход не выполнен." not in stage.text
