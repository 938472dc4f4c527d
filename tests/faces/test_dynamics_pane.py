"""The dynamics of averages: ticks, the chart, the same numbers in the table and in words."""

import pytest

from epos_tui.domain.marks import GradingSystem
from epos_tui.screens.all_details import AllDetails
from epos_tui.widgets.chart import Picture
from tests.faces.panes import DYNAMICS, box, search, table, title, window
from tests.faces.stage import Stage, on_stage

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


def picture(stage: Stage) -> list[str]:
    """The lines of the chart, or of the table in its place."""
    lines = stage.section.pane.query_one(Picture).lines
    return ["".join(piece.text for piece in line) for line in lines]


async def test_subject_under_the_cursor_is_drawn_and_told(cabinet):
    async with on_stage(cabinet, *DYNAMICS) as stage:
        assert title(stage) == "Русский язык"
        assert box(stage).startswith("Начало 4,00, сейчас 3,81, лучшая неделя с 21 сентября: 4,10")
        assert any("●" in row for row in picture(stage))
        await stage.press("down")
        assert title(stage) == "Литература"
        assert any("■" in row for row in picture(stage))
        assert not any("●" in row for row in picture(stage))


async def test_ticked_subjects_are_drawn_beside_each_other(cabinet):
    async with on_stage(cabinet, *DYNAMICS, "space", "down", "space", "down") as stage:
        assert stage.text.count("[x]") == 2
        signs = {sign for row in picture(stage) for sign in row}
        assert {"●", "■", "▲"} <= signs
        await stage.press("up", "space")
        assert stage.text.count("[x]") == 1


async def test_all_are_ticked_and_unticked_at_once(cabinet):
    async with on_stage(cabinet, *DYNAMICS, "a") as stage:
        assert len(table(stage).ticked) == len(table(stage).items)
        await stage.press("a")
        assert table(stage).ticked == set()
        await stage.press("space", "a")
        assert len(table(stage).ticked) == len(table(stage).items)


@pytest.mark.parametrize("child", CHILDREN)
async def test_numbers_of_the_table_are_those_of_the_sentences(child, open_as, words):
    async with on_stage(open_as(child=child), *DYNAMICS, "n", size=(200, 50)) as stage:
        for _ in range(2):
            await stage.press("home")
            for row in table(stage).items:
                cells = picture(stage)[1].split()[-len(row.points) :]
                told = dict(line.split(": ", 1) for line in box(stage).splitlines()[1:])
                for cell, point in zip(cells, row.points, strict=True):
                    week = f"Неделя с {words.dates.day(point.monday)}"
                    assert told[week].startswith(words.dynamics.NO_MARKS if cell == "—" else cell)
                    assert (cell == "—") is (point.average is None)
                await stage.press("down")
            await stage.press("h")


async def test_table_and_chart_take_turns(cabinet):
    async with on_stage(cabinet, *DYNAMICS) as stage:
        chart = picture(stage)
        await stage.press("n")
        assert "┤" not in "".join(picture(stage))
        assert "3,81" in picture(stage)[1]
        await stage.press("n")
        assert picture(stage) == chart


async def test_rule_changes_the_points_and_is_told(cabinet):
    async with on_stage(cabinet, *DYNAMICS) as stage:
        assert "средний балл с начала периода" in stage.text
        running = box(stage)
        await stage.press("h")
        assert "только оценки недели" in stage.text
        assert box(stage) != running
        await stage.press("h")
        assert box(stage) == running


async def test_periods_step_and_come_back(cabinet):
    async with on_stage(cabinet, *DYNAMICS, "space", ">") as stage:
        assert "‹ 2 четверть ›" in stage.text
        await stage.press("t")
        assert "‹ 1 четверть ›" in stage.text
        await stage.press("g", "end", "enter")
        assert "учебный год" in stage.text.lower()


async def test_cursor_and_ticks_stay_when_the_book_is_read_again(cabinet):
    async with on_stage(cabinet, *DYNAMICS, "down", "space", "down", "r") as stage:
        assert title(stage) == "Математика"
        assert stage.text.count("[x]") == 1


async def test_subject_opens_in_a_window_and_back_is_on_the_same_row(cabinet):
    async with on_stage(cabinet, *DYNAMICS, "down", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "Неделя с 12 октября" in window(stage)
        await stage.press("escape")
        assert title(stage) == "Литература"


@pytest.mark.parametrize("child", CHILDREN)
async def test_subjects_of_other_systems_are_not_drawn_together(child, open_as):
    async with on_stage(open_as(child=child), *DYNAMICS, "a", "n", "home", size=(200, 50)) as stage:
        for row in table(stage).items:
            assert row.system is not GradingSystem.PASS_FAIL
            same = [other for other in table(stage).items if other.system is row.system]
            signs = [line.split()[0] for line in picture(stage)[1:]]
            assert signs == [table(stage).markers[other.key] for other in same]
            await stage.press("down")


@pytest.mark.parametrize("glyphs", ["full", "console"])
@pytest.mark.parametrize("child", CHILDREN)
async def test_every_subject_has_a_sign_of_its_own(child, glyphs, open_as):
    async with on_stage(open_as(child=child), *DYNAMICS, "a", glyphs=glyphs, size=(120, 40)) as stage:
        signs = list(table(stage).markers.values())
        assert len(set(signs)) == len(signs) == len(table(stage).items)


async def test_trend_has_a_sign_and_a_word_without_colour(cabinet, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_stage(cabinet, *DYNAMICS, glyphs="console") as stage:
        for word, sign in (("спад", "-"), ("ровно", "="), ("рост", "+")):
            row = next(n for n, row in enumerate(table(stage).items) if row.trend and word_of(row) == word)
            table(stage).cursor = row
            await stage.settle()
            assert word in box(stage).splitlines()[0]
            assert sign in stage.at_caret[:40].split("[ ]")[1]


def word_of(row) -> str:
    return {"rising": "рост", "falling": "спад", "steady": "ровно"}[row.trend.value]


async def test_console_draws_signs_without_lines(cabinet):
    async with on_stage(cabinet, *DYNAMICS, "a", glyphs="console") as stage:
        assert not any("\u2800" <= sign <= "\u28ff" for row in picture(stage) for sign in row)
        assert any(table(stage).markers[table(stage).items[0].key] in row for row in picture(stage))


async def test_filter_keeps_the_signs_of_subjects(cabinet):
    async with on_stage(cabinet, *DYNAMICS) as stage:
        before = dict(table(stage).markers)
        await search(stage, "био")
        assert [row.subject for row in table(stage).items] == ["Биология"]
        assert table(stage).markers == before
        assert before[table(stage).items[0].key] in "".join(picture(stage))


async def test_chart_follows_the_window(cabinet):
    async with on_stage(cabinet, *DYNAMICS) as stage:
        for size in ((40, 15), (120, 40), (30, 10), (200, 50), (80, 24)):
            await stage.resize(*size)
            assert all(len(row) <= size[0] for row in picture(stage))
        assert any("●" in row for row in picture(stage))
