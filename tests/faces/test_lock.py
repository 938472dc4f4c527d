"""The diary is hidden by a key, by time, by another program; nothing typed is lost, the secret opens."""

import pytest

from epos_tui.screens.absence_form import AbsenceForm
from epos_tui.screens.choose import Choose
from epos_tui.screens.locked import Locked
from epos_tui.screens.sections import DIARY
from epos_tui.screens.too_small import TooSmall
from epos_tui.usecases.lock import OPEN_TO_ALL, Lock, Watch
from tests.faces.stage import Stage, on_stage
from tests.guarded import Guard

PERSONAL = ("Иван", "Александр", "Кузнец", "Математика", "6А", "Гимназия")


@pytest.fixture
def guard():
    return Guard()


def guarded(stage: Stage, lock: Lock) -> None:
    stage.app.quiet = Watch(lock)


def says_nothing_of_anybody(stage: Stage) -> bool:
    return isinstance(stage.screen, Locked) and not any(word in stage.text for word in PERSONAL)


@pytest.mark.parametrize("key", ["ctrl+l", "ctrl+д"])
async def test_a_key_hides_everything_and_enter_opens_the_demo(cabinet, key):
    async with on_stage(cabinet) as stage:
        before = stage.text
        assert any(word in before for word in PERSONAL)
        await stage.press(key)
        assert says_nothing_of_anybody(stage)
        assert "Дневник закрыт" in stage.text
        assert "Enter: открыть." in stage.text
        assert stage.at_caret.startswith("Открыть")
        await stage.press("f8", "f3", "u", "1", "escape", "q", "f1", "f6", "f9", "f5")
        assert says_nothing_of_anybody(stage)
        await stage.press("enter")
        assert stage.text == before


async def test_the_palette_can_do_it_too(cabinet):
    async with on_stage(cabinet, "f3") as stage:
        await stage.press_quickly(*"закрыть дневник")
        await stage.press("enter")
        assert says_nothing_of_anybody(stage)


async def test_after_so_many_minutes_without_a_key_it_is_hidden(cabinet, guard):
    async with on_stage(cabinet) as stage:
        guarded(stage, guard.lock(after=5))
        guard.later(4)
        stage.app.look()
        await stage.press("down")
        guard.later(4)
        stage.app.look()
        assert not stage.app.hidden
        guard.later(1)
        stage.app.look()
        await stage.settle()
        assert says_nothing_of_anybody(stage)
        assert guard.marked


async def test_a_key_that_comes_too_late_only_finds_it_hidden(cabinet, guard):
    async with on_stage(cabinet) as stage:
        guarded(stage, guard.lock(after=5))
        before = stage.text
        guard.later(600)
        await stage.press(">")
        assert says_nothing_of_anybody(stage)
        await stage.press("enter")
        assert stage.text == before


async def test_what_another_program_says_is_heeded(cabinet, guard):
    async with on_stage(cabinet) as stage:
        guarded(stage, guard.lock())
        guard.mark()
        stage.app.look()
        await stage.settle()
        assert says_nothing_of_anybody(stage)


async def test_a_keyring_that_refuses_keeps_it_hidden(cabinet, guard):
    guard.refuses = True
    async with on_stage(cabinet) as stage:
        guarded(stage, guard.lock())
        await stage.press("ctrl+l", "enter")
        assert says_nothing_of_anybody(stage)
        assert "Дневник остаётся закрытым." in " ".join(stage.text.split())
        assert guard.asked == 1
        guard.refuses = False
        await stage.press("enter")
        assert not stage.app.hidden
        assert (guard.asked, guard.marked) == (2, False)


async def test_what_is_typed_is_there_again(cabinet):
    async with on_stage(cabinet, "]", "]", "e") as stage:
        form = stage.screen
        assert isinstance(form, AbsenceForm)
        field = form.query_one("#note")
        field.focus()
        await stage.press_quickly(*"болит горло")
        before = stage.text
        assert "болит горло" in before
        await stage.press("ctrl+l")
        assert says_nothing_of_anybody(stage)
        assert "болит" not in stage.text
        await stage.press("enter")
        assert stage.screen is form
        assert stage.text == before
        await stage.press("!")
        assert "болит горло!" in stage.text


@pytest.mark.parametrize("ways", ["f3", "d", "u", "f1", "s", "]/f", "]]e", "5n", "5]n"])
async def test_windows_over_the_page_are_hidden_too(cabinet, ways):
    keys = [ways] if ways.startswith("f") else list(ways.replace("/", ""))
    async with on_stage(cabinet, *keys) as stage:
        window = stage.screen
        assert window is not stage.section
        await stage.press("ctrl+l")
        assert says_nothing_of_anybody(stage)
        await stage.press("enter")
        assert stage.screen is window


async def test_what_comes_while_it_is_hidden_waits_under_it(cabinet, words):
    async with on_stage(cabinet, "ctrl+l") as stage:
        stage.app.notify("Иванов Александр", title="Сообщение")
        stage.app.push_screen(Choose(words, "Кузнецова", ("Математика",), str))
        await stage.settle()
        assert says_nothing_of_anybody(stage)
        await stage.press("enter")
        assert isinstance(stage.screen, Choose)
        await stage.press("escape", "f8")
        assert "Иванов Александр" in stage.text
        await stage.press("escape")
        assert stage.screen is stage.section


async def test_a_window_that_becomes_small_and_large_again_stays_hidden(cabinet):
    async with on_stage(cabinet, "ctrl+l") as stage:
        await stage.resize(20, 5)
        assert isinstance(stage.screen, TooSmall)
        await stage.resize(80, 24)
        assert says_nothing_of_anybody(stage)
        await stage.press("enter")
        assert stage.screen is stage.section


async def test_a_small_window_is_hidden_when_it_is_large_again(cabinet, guard):
    async with on_stage(cabinet) as stage:
        guarded(stage, guard.lock())
        await stage.resize(20, 5)
        guard.mark()
        stage.app.look()
        await stage.resize(80, 24)
        assert says_nothing_of_anybody(stage)
        await stage.press("enter")
        assert stage.screen is stage.section


async def test_the_page_fits_the_smallest_window(cabinet, guard):
    async with on_stage(cabinet, size=(30, 9)) as stage:
        guarded(stage, guard.lock())
        await stage.press("ctrl+l")
        assert "Открыть" in stage.text


async def test_it_can_be_left_while_it_is_hidden(cabinet):
    async with on_stage(cabinet, "ctrl+l", "ctrl+q") as stage:
        assert stage.app._exit


async def test_it_is_said_in_english_too(cabinet):
    async with on_stage(cabinet, "ctrl+l", language="en", first=DIARY) as stage:
        assert "The diary is locked" in stage.text
        assert OPEN_TO_ALL.ask is None
