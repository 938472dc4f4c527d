"""Opening and copying links: nothing leaves the program without a yes, and the host is in sight before."""

import pytest

from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.sections import DESKTOP
from tests.faces.bulletin import NEWS, OLYMPIAD, installed_browser, school_with
from tests.faces.panes import NEWS as ON_NEWS
from tests.faces.stage import on_stage

KINO = "https://xn--e1aohf5d.xn--p1ai/kino?a=1&b=2"


@pytest.fixture
def cabinet(open_as, tmp_path):
    return open_as(fixtures=school_with(tmp_path / "school", *NEWS))


@pytest.fixture
def browser(tmp_path, monkeypatch):
    return installed_browser(tmp_path, monkeypatch)


async def test_one_of_several_links_is_chosen_and_opened_after_a_yes(cabinet, browser):
    async with on_stage(cabinet, *ON_NEWS, "o", first=DESKTOP) as stage:
        assert isinstance(stage.screen, Choose)
        await stage.press("2")
        assert isinstance(stage.screen, Confirm)
        assert "xn--e1aohf5d.xn--p1ai" in stage.text
        assert browser.asked(patience=0) == ""
        await stage.press("y")
        assert browser.asked() == KINO
        assert "xn--e1aohf5d.xn--p1ai" in stage.messages[-1]


@pytest.mark.parametrize("key", ["n", "escape", "enter"])
async def test_without_a_yes_nothing_is_opened(key, cabinet, browser):
    async with on_stage(cabinet, *ON_NEWS, "down", "o", key, first=DESKTOP) as stage:
        assert not isinstance(stage.screen, Confirm)
        assert stage.messages == []
        assert browser.asked(patience=0) == ""


async def test_where_there_is_no_browser_it_is_told_what_to_do(cabinet, words, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with on_stage(cabinet, *ON_NEWS, "down", "o", "y", first=DESKTOP) as stage:
        assert stage.messages == [words.errors.NO_BROWSER]


async def test_the_address_is_copied_and_told(cabinet):
    async with on_stage(cabinet, *ON_NEWS, "down", "y", first=DESKTOP) as stage:
        assert stage.app.clipboard == "https://olymp.example/list"
        assert "olymp.example" in stage.messages[-1]
        await stage.press("up", "y", "1")
        assert stage.app.clipboard == "https://gimnaziya.example/k"


async def test_links_are_opened_out_of_the_window_too(cabinet, browser):
    async with on_stage(cabinet, *ON_NEWS, "enter", "o", "1", "y", first=DESKTOP) as stage:
        assert browser.asked() == "https://gimnaziya.example/k"
        await stage.press("y", "2")
        assert stage.app.clipboard == "https://пермь.рф/kino?a=1&b=2"


async def test_a_text_without_links_says_so(cabinet, words):
    async with on_stage(cabinet, *ON_NEWS, "end", "o", "y", first=DESKTOP) as stage:
        assert stage.messages == [words.links.NO_LINK] * 2


@pytest.mark.parametrize(("size", "labels"), [((80, 24), 4), ((40, 15), 1)])
async def test_the_longest_address_leaves_room_for_the_answer(size, labels, open_as, tmp_path):
    host, path = ".".join(["a" * 60] * labels), "b" * 1_500
    school = school_with(tmp_path / "school", {**OLYMPIAD, "text": f"https://{host}/{path}"})
    async with on_stage(open_as(fixtures=school), *ON_NEWS, "o", first=DESKTOP, size=size) as stage:
        told = "".join(row.strip(" │") for row in stage.rows)
        assert host in told
        assert "Нет" in stage.text
