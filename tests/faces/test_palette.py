"""The command palette: our words, either layout, themes that are remembered."""

import pytest

from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary import DiaryScreen
from epos_tui.settings import load
from tests.faces.stage import on_stage


async def test_command_is_found_on_either_layout_and_runs(cabinet):
    async with on_stage(cabinet) as stage:
        for typed in ("подпис", "ПОДПИС", "gjlgbcfnm", "ознаком"):
            await stage.press("f3")
            await stage.type(typed)
            assert "Подписать дневник за неделю: «Ознакомлен»" in stage.text, typed
            assert "Перейти к любой дате" not in stage.text, typed
            await stage.press("enter")
            assert isinstance(stage.screen, Confirm), typed
            await stage.press("escape")


async def test_yo_and_ye_are_one_letter(cabinet):
    async with on_stage(cabinet) as stage:
        for typed in ("ребёнка", "ребенка", "ht,tyrf"):
            await stage.press("f3")
            await stage.type(typed)
            assert "Сменить ребёнка" in stage.text, typed
            await stage.press("escape")


async def test_nothing_found_is_said_in_our_words_and_does_nothing(cabinet):
    async with on_stage(cabinet, "f3") as stage:
        await stage.type("ффф")
        assert "Ничего не найдено" in stage.text
        assert "No matches" not in stage.text
        await stage.press("enter")
        assert isinstance(stage.screen, DiaryScreen)


async def test_keys_of_the_commands_are_shown(cabinet):
    async with on_stage(cabinet, "f3") as stage:
        assert "Вернуться к сегодняшнему дню или текущему периоду  С" in stage.text


@pytest.mark.parametrize(
    ("typed", "theme"), [("светл", "epos-light"), ("контраст", "epos-contrast"), ("16", "epos-16")]
)
async def test_theme_is_chosen_and_remembered(typed, theme, home, cabinet):
    async with on_stage(cabinet, "f3") as stage:
        await stage.type(typed)
        await stage.press("enter")
        assert stage.app.theme == theme
    assert load(home).theme == theme


async def test_theme_that_cannot_be_kept_is_told_and_worn(home, cabinet):
    home.data.parent.mkdir(parents=True, exist_ok=True)
    home.data.write_text("a file where the folder should be")
    async with on_stage(cabinet, "f3") as stage:
        await stage.type("светл")
        await stage.press("enter")
        assert stage.app.theme == "epos-light"
        assert stage.messages[-1].startswith("Не удалось записать")


async def test_palette_opens_once_and_only_over_a_page(cabinet):
    async with on_stage(cabinet, "f3", "f3", "escape") as stage:
        assert isinstance(stage.screen, DiaryScreen)
        await stage.press("s", "f3")
        assert isinstance(stage.screen, Confirm)
