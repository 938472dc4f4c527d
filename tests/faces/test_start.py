"""The page the full screen opens with."""

from datetime import datetime

import pytest

from epos_tui.app import EposApp
from epos_tui.home import find_home
from epos_tui.i18n import words_for
from epos_tui.settings import Settings, recalled
from epos_tui.usecases import tomorrow
from epos_tui.usecases.cabinet import latest
from tests.examples import PERM
from tests.faces.stage import on_stage, unplugged

LAST = Settings(start="last")
AFTERNOON, EVENING = (datetime(2026, 10, 15, hour, 30, tzinfo=PERM) for hour in (13, 14))


def app_of(cabinet, settings: Settings = LAST) -> EposApp:
    return EposApp(cabinet, words_for("ru"), settings, find_home(), {})


async def opened(app: EposApp) -> tuple[str, str | None]:
    """The first page: its screen and its pane."""
    async with app.run_test() as pilot:
        await pilot.pause()
        return type(app.screen).__name__, app.screen.pane.id


async def left(cabinet, *keys: str) -> None:
    """Goes there and leaves the program."""
    async with on_stage(cabinet) as stage:
        await stage.press(*keys)
        await stage.press("ctrl+q")


async def test_the_page_that_was_left_comes_first_where_that_is_wanted(open_as):
    cabinet = open_as(now=AFTERNOON)
    assert await opened(app_of(cabinet)) == ("DesktopScreen", "calendar")
    await left(cabinet, "3", "]")
    assert recalled(find_home(), "page") == "marks/finals"
    assert await opened(app_of(cabinet)) == ("MarksScreen", "finals")
    assert await opened(app_of(cabinet, Settings())) == ("DesktopScreen", "calendar")


async def test_the_other_sections_are_reached_from_it(cabinet):
    await left(cabinet, "4")
    app = app_of(cabinet)
    async with app.run_test() as pilot:
        for key, name in (("1", "DesktopScreen"), ("2", "DiaryScreen"), ("4", "EducationScreen")):
            await pilot.press(key)
            await pilot.pause()
            assert type(app.screen).__name__ == name


@pytest.mark.parametrize("noted", ["", "x", "marks", "marks/nothing", "nowhere/week", "/", "м" * 300, "\0"])
async def test_any_note_opens_some_page(cabinet, noted):
    home = find_home()
    home.data.mkdir(parents=True, exist_ok=True)
    (home.data / "page").write_text(noted)
    app = app_of(cabinet)
    name, pane = await opened(app)
    assert name in ("DesktopScreen", "MarksScreen")
    assert pane


async def remembered(cabinet):
    """The weeks were looked at before."""
    await latest(tomorrow.evenings(cabinet))
    return cabinet


async def test_after_the_last_lesson_of_all_children_tomorrow_comes_first(open_as):
    assert await opened(app_of(await remembered(open_as(now=AFTERNOON)), Settings())) == (
        "DesktopScreen",
        "calendar",
    )
    assert await opened(app_of(await remembered(open_as(now=EVENING)), Settings())) == (
        "DesktopScreen",
        "tomorrow",
    )


async def test_the_page_that_was_left_wins_in_the_evening_too(open_as):
    cabinet = await remembered(open_as(now=EVENING))
    assert await opened(app_of(cabinet)) == ("DesktopScreen", "tomorrow"), "none was left yet"
    await left(cabinet, "3")
    assert await opened(app_of(cabinet)) == ("MarksScreen", "marks")


async def test_where_nothing_is_remembered_the_desktop_comes_first_and_nobody_is_waited_for(open_as):
    cabinet, portal = unplugged(open_as(now=EVENING))
    assert app_of(cabinet, Settings()).first_tab == ""
    assert portal.asked == []
