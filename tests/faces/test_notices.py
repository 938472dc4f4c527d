"""What passes by can be read again; nothing moves by itself."""

import pytest
from textual import constants

from epos_tui.screens.choose import Choose
from epos_tui.screens.notices import MOST
from tests.faces.panes import window
from tests.faces.stage import epos, on_stage


async def test_what_has_left_the_screen_is_read_again_by_key(cabinet, words):
    async with on_stage(cabinet, "escape", "s", "y") as stage:
        told = [f"{words.keys.NOTE}: {words.keys.HOW_TO_QUIT}", f"{words.keys.OK}: {stage.messages[-1]}"]
        await stage.forget_messages()
        await stage.press("f8")
        assert window(stage).splitlines() == told[::-1]
        await stage.press("escape")
        assert stage.section is stage.screen


async def test_the_log_opens_over_a_dialog_and_only_once(cabinet, words):
    async with on_stage(cabinet, "escape", "f4") as stage:
        await stage.forget_messages()
        await stage.press("f8", "f8")
        assert words.keys.HOW_TO_QUIT in window(stage)
        await stage.press("escape")
        assert isinstance(stage.screen, Choose)


@pytest.mark.parametrize("key", ["m", "ь", "f8"])
async def test_before_the_first_message_the_log_says_that_it_is_empty(key, cabinet, words):
    async with on_stage(cabinet, key) as stage:
        assert window(stage) == words.keys.NO_NOTICES


async def test_the_log_is_found_in_the_palette(cabinet, words):
    async with on_stage(cabinet, "escape", "f3", *"уже ушли", "enter") as stage:
        await stage.settle()
        assert words.keys.HOW_TO_QUIT in window(stage)


async def test_the_log_keeps_the_last_messages_only(cabinet):
    async with on_stage(cabinet) as stage:
        for number in range(MOST + 1):
            stage.app.notify(f"№ {number}")
        assert [field.value for field in stage.app.notices] == [f"№ {n}" for n in range(MOST, 0, -1)]


def test_nothing_is_animated_even_where_the_terminal_is_asked_for_it(cabinet, monkeypatch):
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "full")
    assert epos(cabinet).animation_level == "none"
