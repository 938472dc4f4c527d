"""Final marks: years, a subject's own places, every place by the keyboard."""

import pytest

from epos_tui.domain.finals import places
from epos_tui.present.finals import mark_said, place_said
from epos_tui.present.line import capital
from epos_tui.screens.all_details import AllDetails
from tests.faces.panes import FINALS, box, search, table, title, window
from tests.faces.stage import on_stage

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


async def test_newest_year_with_marks_is_shown_first(cabinet):
    async with on_stage(cabinet, *FINALS) as stage:
        assert "‹ 2025/2026 учебный год" in stage.text
        assert "5 «А» класс" in stage.text
        assert stage.at_caret.startswith(" Русский язык")


async def test_years_are_changed_and_end_at_the_last(cabinet):
    async with on_stage(cabinet, *FINALS, ">") as stage:
        assert "‹ 2026/2027 учебный год" in stage.text
        assert "6 «А» класс" in stage.text
        assert "1 четверть: пока не выставлена" in box(stage)
        await stage.press(">")
        assert "2026/2027" in stage.text
        await stage.press("<", "<")
        assert "2025/2026" in stage.text


async def test_cursor_stays_on_its_subject_in_another_year_and_when_read_again(cabinet):
    async with on_stage(cabinet, *FINALS, "down", "down") as stage:
        for key in (">", "r", "<"):
            await stage.press(key)
            assert title(stage) == "Математика", key


async def test_subject_opens_in_a_window_and_back_is_on_the_same_row(cabinet):
    async with on_stage(cabinet, *FINALS, "down", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "Годовая: 4, поставлена" in window(stage)
        await stage.press("escape")
        assert title(stage) == "Литература"


async def test_mark_that_could_not_be_given_is_told_in_words_with_its_reason(cabinet, words):
    async with on_stage(cabinet, *FINALS) as stage:
        await search(stage, "география")
        assert f"2 четверть: {words.finals.NOT_ATTESTED}" in box(stage)
        assert "комментарий: " in box(stage)


async def test_subjects_of_half_years_have_no_dash_in_quarters(cabinet):
    async with on_stage(cabinet, *FINALS, ">") as stage:
        await search(stage, "музыка")
        assert stage.at_caret.split() == ["Музыка", "—", "—", "—"]
        assert "четверть" not in box(stage)


@pytest.mark.parametrize("child", CHILDREN)
async def test_every_place_of_every_year_is_reached_by_the_keyboard(child, open_as, words):
    cabinet = open_as(child=child)
    past, current = await cabinet.portal.finals(child)
    async with on_stage(cabinet, *FINALS) as stage:
        for sheet in (past, current):
            await stage.press("home")
            for subject in sheet.subjects:
                assert table(stage).current == subject
                told = dict(line.split(": ", 1) for line in box(stage).splitlines())
                assert len(told) == len(subject.marks)
                for mark in subject.marks:
                    place = capital(place_said((mark.kind, mark.term), words))
                    assert told[place].startswith(mark_said(mark, words))
                await stage.press("down")
            await stage.press(">")


@pytest.mark.parametrize("child", CHILDREN)
@pytest.mark.parametrize("width", [80, 120, 200])
async def test_every_place_has_its_column(child, width, open_as):
    cabinet = open_as(child=child)
    past, _ = await cabinet.portal.finals(child)
    async with on_stage(cabinet, *FINALS, size=(width, 40)) as stage:
        size = table(stage).sizes(table(stage).text_width)
        assert size[0] + size[1] * len(places(past)) < table(stage).text_width + 1
        assert not any(
            "…" in "".join(line.text for line in table(stage).draw(row, width)[1:]) for row in past.subjects
        )
