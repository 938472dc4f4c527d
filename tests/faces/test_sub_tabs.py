"""Sub-tabs in the portal's order; a pane keeps its place while another one is looked at."""

from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.marks import MarksScreen
from epos_tui.widgets.tabs import TabRow
from tests.faces.panes import DYNAMICS, HOMEWORK, STAY, TIMETABLE, table
from tests.faces.stage import Stage, on_stage


def chosen(stage: Stage) -> str:
    row = stage.section.query_one("#tabs", TabRow)
    return row.names[row.chosen]


async def walk(stage: Stage, key: str, steps: int) -> list[str]:
    names = []
    for _ in range(steps):
        await stage.press(key)
        names.append(chosen(stage))
    return names


async def test_sub_tabs_of_both_sections_go_round_both_ways(cabinet, words):
    async with on_stage(cabinet) as stage:
        diary = [tab.names(words)[0] for tab in DiaryScreen.SUB_TABS]
        assert await walk(stage, "]", 5) == [*diary[1:], diary[0]]
        assert await walk(stage, "[", 5) == diary[::-1]
        await stage.press("3")
        marks = [tab.names(words)[0] for tab in MarksScreen.SUB_TABS]
        assert await walk(stage, "]", 4) == [*marks[1:], marks[0]]


async def test_ways_of_the_tests_lead_where_they_say(cabinet):
    for keys, id in (
        (HOMEWORK, "homework"),
        (TIMETABLE, "timetable"),
        (STAY, "stay"),
        (DYNAMICS, "dynamics"),
    ):
        async with on_stage(cabinet, *keys) as stage:
            assert stage.section.pane.id == id


async def test_pane_keeps_its_cursor_while_others_are_looked_at(cabinet):
    async with on_stage(cabinet, *HOMEWORK, "down", "down") as stage:
        row = table(stage).current
        await stage.press("]", "]", "3", "]", "2", "[", "[")
        assert table(stage).current == row
        assert stage.focused is table(stage)


async def test_short_names_stand_where_the_portals_do_not_fit(cabinet, words):
    async with on_stage(cabinet, *HOMEWORK, size=(120, 24)) as stage:
        assert f"[{words.homework.TITLE}]" in stage.rows[2]
        await stage.resize(80, 24)
        assert f"[{words.homework.TITLE_SHORT}]" in stage.rows[2]


async def test_chosen_name_is_in_sight_at_any_width(cabinet):
    async with on_stage(cabinet) as stage:
        for width in (30, 40, 60, 80, 120):
            await stage.resize(width, 24)
            for _ in range(5):
                await stage.press("]")
                assert any("[" in row and "]" in row for row in stage.rows[1:3]), width


async def test_click_on_a_name_goes_there(cabinet):
    async with on_stage(cabinet) as stage:
        for name, id in (
            ("Расписание", "timetable"),
            ("Режим", "stay"),
            ("3 Оценки", "marks"),
            ("Динамика", "dynamics"),
        ):
            row = next(n for n, row in enumerate(stage.rows) if name in row)
            await stage.pilot.click(offset=(stage.rows[row].index(name), row))
            await stage.settle()
            assert stage.section.pane.id == id, name
