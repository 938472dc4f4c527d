"""Whatever a school writes is shown as it is written; clicks anywhere do no harm."""

import pytest
from textual import events
from textual.screen import Screen

from epos_tui.screens.diary import DiaryScreen
from tests.faces.hostile import rewritten
from tests.faces.stage import TOUR, Stage, on_stage
from tests.payloads import EVERYTHING, LIVE, PAYLOADS

IN_JSON = {name: text for name, text in PAYLOADS.items() if name != "surrogate"}
LINES = "\n" * 30 + "строка\r\nстрока\x0b\x0cстрока\u2028строка" + "\n" * 30
WIDE = "日本語👨‍👩‍👧⚠️ ﷽ e\u0301"
TEXTS = {
    "everything": " ".join([*IN_JSON.values(), WIDE, LINES]),
    "long": "Длинно " * 700 + "ъ" * 5000,
}


def check_inert(stage: Stage, after: str) -> None:
    """No character of the screen drives a terminal, nothing on it is a link or an action."""
    assert not any(LIVE.search(row) for row in stage.rows), after
    strips = stage.screen._compositor.render_strips()
    for segment in (segment for strip in strips for segment in strip):
        assert not (segment.style and segment.style.link), after
        assert "@click" not in ((segment.style and segment.style.meta) or {}), after


@pytest.mark.parametrize("name", TEXTS)
async def test_text_of_a_school_is_only_text_on_every_page(name, tmp_path, open_as):
    school = rewritten(tmp_path / "school", lambda _: TEXTS[name])
    async with on_stage(open_as(fixtures=school)) as stage:
        for done, key in enumerate(TOUR, 1):
            await stage.press(key)
            check_inert(stage, " ".join(TOUR[:done]))
        assert stage.app._exception is None
        assert not stage.app._exit


async def test_markup_of_a_school_is_shown_as_it_is(tmp_path, open_as):
    school = rewritten(tmp_path / "school", lambda _: "[b]5[/b] [/x] [@click=app.quit]да[/]")
    async with on_stage(open_as(fixtures=school), size=(120, 40)) as stage:
        assert "[b]5[/b] [/x] [@click" in stage.text


@pytest.mark.parametrize(
    "text", [PAYLOADS["markup"], PAYLOADS["clipboard"], EVERYTHING], ids=["markup", "esc", "all"]
)
async def test_text_pasted_into_a_field_is_only_text(text, cabinet):
    for keys in (("d",), ("]", "]", "e"), ("f3",)):
        async with on_stage(cabinet, *keys) as stage:
            stage.app.post_message(events.Paste(text))
            await stage.settle()
            await stage.press("enter")
            check_inert(stage, str(keys))


async def test_note_of_a_notice_is_cleaned_before_it_is_sent(cabinet):
    async with on_stage(cabinet, "]", "]", "down", "e") as stage:
        stage.screen.query_one("#note").focus()
        stage.app.post_message(events.Paste(PAYLOADS["clipboard"]))
        await stage.settle()
        stage.screen.query_one("#next").focus()
        await stage.press("enter", "y")
        assert stage.messages[-1].startswith("Школа уведомлена")
        check_inert(stage, "sending")


@pytest.mark.parametrize(
    "keys", [(), ("]", "]"), ("]", "]", "e"), ("s",), ("f1",), ("f3",), ("u",)], ids="-".join
)
async def test_click_anywhere_neither_breaks_nor_quits(keys, cabinet):
    async with on_stage(cabinet, *keys) as stage:
        width, height = stage.app.size
        for y in range(0, height - 1, 2):
            for x in ((y * 7) % 13, 30 + y, width - 1 - y):
                stage.click(x, y)
            await stage.settle()
        assert stage.app._exception is None
        assert not stage.app._exit


async def test_second_click_on_a_row_opens_it(cabinet):
    async with on_stage(cabinet) as stage:
        await stage.pilot.click(offset=(10, 7))
        assert "Литература" in stage.at_caret
        await stage.pilot.click(offset=(10, 7))
        assert str(stage.screen.query_one(".dialog").border_title) == "Литература"


async def test_click_on_a_day_goes_there(cabinet):
    async with on_stage(cabinet, "]", "]") as stage:
        await stage.pilot.click(offset=(8, 7))
        assert stage.at_caret.startswith("13]")


@pytest.mark.parametrize("place", ["ЭПОС", "Дневник]", "Подписать", "F4 Ребёнок"])
async def test_click_does_what_is_written_there(place, cabinet):
    async with on_stage(cabinet, "]", "[") as stage:
        row = next(n for n, row in enumerate(stage.rows) if place in row)
        await stage.pilot.click(offset=(stage.rows[row].index(place), row))
        await stage.settle()
        assert isinstance(stage.screen, DiaryScreen) is (place == "Дневник]")


@pytest.mark.parametrize(
    ("keys", "victim"),
    [((), "#heads"), (("s",), "#no"), (("f3",), "CommandList")],
    ids=["page", "dialog", "palette"],
)
async def test_click_on_what_has_just_been_removed_is_nothing(keys, victim, cabinet):
    async with on_stage(cabinet, *keys) as stage:
        removed = stage.screen.query_one(victim)
        place = removed.region.offset
        await removed.remove()
        assert Screen.get_widget_and_offset_at(stage.screen, *place)[0] is removed, "the guard is not needed"
        assert stage.screen.get_widget_and_offset_at(*place) == (None, None)
        await stage.pilot.click(offset=place)
