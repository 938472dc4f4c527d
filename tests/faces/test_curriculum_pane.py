"""The curriculum: areas and their lines, totals, everything about a discipline."""

from dataclasses import replace

import pytest

from epos_tui.domain.curriculum import Area, Curriculum, Discipline, Share
from epos_tui.present.curriculum import discipline_fields, name_of
from epos_tui.screens.all_details import AllDetails
from tests.examples import YEAR
from tests.faces.panes import CURRICULUM, box, on_rows, search, table, title, window
from tests.faces.stage import faulty, on_stage, unplugged
from tests.faces.taught import planning
from tests.schools import PLAIN

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
AUTUMN, WINTER = YEAR.terms
MATHS = Discipline("Математика", (Share(AUTUMN, 40), Share(WINTER, 42)), weekly=5)
CHESS = Discipline("Шахматы", (Share(WINTER, 8),))
MUSIC = Discipline("Музыка", (Share(AUTUMN, 8), Share(WINTER, 8)), weekly=1)
PLAN = Curriculum(
    YEAR.terms,
    (Area("Точные науки", (MATHS, CHESS)), Area("Искусство", (MUSIC,))),
    "План шестых классов",
    stated_hours=108,
)


@pytest.fixture
def own(cabinet):
    """A school of three subjects."""
    return planning(cabinet, PLAN)


@pytest.mark.parametrize("child", CHILDREN)
async def test_every_line_of_the_plan_is_reached_and_told(child, open_as, words):
    cabinet = open_as(child=child)
    plan, kind = await cabinet.portal.curriculum(child), cabinet.student.institution.kind
    async with on_stage(cabinet, *CURRICULUM, size=(120, 40)) as stage:
        await stage.press("home")
        for row in table(stage).items:
            if row.discipline:
                assert name_of(row.discipline, words) == title(stage)
                fields = discipline_fields(row.discipline, row.area, kind, words)
                assert box(stage).splitlines() == [str(field) for field in fields]
            await stage.press("down")
        shown = [row.discipline for row in table(stage).items if row.discipline]
        assert shown == list(plan.disciplines)


async def test_areas_are_headings_and_totals_stand_under_their_lines(own):
    async with on_stage(own, *CURRICULUM) as stage:
        assert "3 предмета, 106 часов" in stage.text
        assert await on_rows(stage) == [
            "Точные науки", "Математика", "Шахматы", "Точные науки", "Искусство", "Музыка",
            "Всего по плану", "Всего по плану",
        ]  # fmt: skip
        rows = [" ".join(row.split()) for row in stage.rows]
        assert "Предмет в нед. 1 четверть 2 четверть Всего" in rows
        assert "Математика 5 40 42 82" in rows
        assert "Шахматы — 8 8" in rows
        assert "Итого 5 40 50 90" in rows
        assert "Всего по плану 6 48 58 106" in rows
        assert "В плане указано 108, по строкам 106" in rows


async def test_the_box_of_the_plan_tells_its_name_and_where_it_states_otherwise(own):
    async with on_stage(own, *CURRICULUM, "end") as stage:
        assert box(stage).splitlines() == [
            "В плане указано 108, по строкам 106", "Всего: 106 часов", "Часов в неделю: 6",
            "1 четверть: 48 часов", "2 четверть: 58 часов", "План шестых классов",
        ]  # fmt: skip


async def test_a_line_opens_in_a_window_and_back_is_on_the_same_row(own):
    async with on_stage(own, *CURRICULUM, "down", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert window(stage).splitlines() == [
            "Всего: 82 часа", "Часов в неделю: 5", "1 четверть: 40 часов", "2 четверть: 42 часа",
            "Вид: предмет", "Предметная область: Точные науки",
        ]  # fmt: skip
        await stage.press("escape")
        assert title(stage) == "Математика"


async def test_what_is_found_stays_under_its_area_without_totals(own):
    async with on_stage(own, *CURRICULUM) as stage:
        await search(stage, "шахм")
        assert await on_rows(stage) == ["Точные науки", "Шахматы"]
        await search(stage, "искусств")
        assert await on_rows(stage) == ["Искусство", "Музыка"]


async def test_the_cursor_stays_on_its_line_when_the_plan_is_read_again(own):
    async with on_stage(own, *CURRICULUM, "down", "down", "r") as stage:
        assert title(stage) == "Шахматы"


async def test_a_narrow_screen_tells_the_terms_in_the_window(own):
    async with on_stage(own, *CURRICULUM, "down", size=(40, 15)) as stage:
        assert stage.at_caret.split() == ["Математика", "82"]
        await stage.press("enter")
        assert "1 четверть: 40 часов" in window(stage)


async def test_a_college_has_semesters_and_its_own_words(open_as):
    async with on_stage(open_as(child="ivanov-d"), *CURRICULUM, "down", size=(120, 40)) as stage:
        assert " Дисциплина " in stage.text
        assert "1 семестр" in stage.text
        assert "Цикл или модуль: " in box(stage)


async def test_a_school_without_a_plan_says_so_calmly(open_as):
    async with on_stage(open_as(child="", fixtures=PLAIN), *CURRICULUM) as stage:
        assert stage.at_caret.startswith("Учебный план на портале не опубликован.")
        assert "повторить" not in stage.text


async def test_an_empty_plan_says_so(cabinet):
    async with on_stage(planning(cabinet, replace(PLAN, areas=())), *CURRICULUM) as stage:
        assert stage.at_caret.startswith("Учебный план на портале пока пуст.")


async def test_a_silent_portal_is_told_and_what_is_kept_stays(cabinet):
    broken, _ = unplugged(cabinet)
    async with on_stage(broken, *CURRICULUM) as stage:
        assert "Портал не отвечает." in stage.text
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *CURRICULUM, "down") as stage:
        known = title(stage)
        portal.fails = broken.portal.fails
        await stage.press("r")
        assert "Портал не отвечает." in stage.text
        assert title(stage) == known


async def test_hostile_names_are_only_text(cabinet):
    item = Discipline("[b]Химия\nвниз", (Share(AUTUMN, 8),), "[@click=app.quit]")
    plan = Curriculum(YEAR.terms, (Area("[/] область", (item,)),))
    async with on_stage(planning(cabinet, plan), *CURRICULUM, "down") as stage:
        assert "[@click=app.quit] [b]Химия вниз" in stage.at_caret
        assert "Предметная область: [/] область" in box(stage)
