"""The terminal's cursor, which readers and magnifiers follow: always on the focused row, at its beginning."""

import pytest
from textual.geometry import Offset
from textual.screen import Screen
from textual.widgets import Input

from tests.faces.stage import TOUR, Stage, on_stage

FRAMES = set("╭╮╰╯─│━┃▔▁▂▃▄▅▆▇█▊▎▌▐")


def check_caret(stage: Stage, after: str) -> None:
    """Inside the focused widget, on a row of its own, never on a frame."""
    caret, widget = stage.app.cursor_position, stage.focused
    assert widget is not None, f"nothing has the focus after {after}"
    assert widget.region.contains_point(caret), f"{widget} has no cursor after {after}"
    assert in_front(stage.screen, caret) is widget, f"something covers the cursor after {after}"
    if not isinstance(widget, Input):
        assert not stage.at_caret[:1] or stage.at_caret[0] not in FRAMES, f"on a frame after {after}"


def in_front(screen: Screen[object], place: Offset) -> object:
    """The widget one sees there, or the one it belongs to that takes the focus."""
    widget = screen.get_widget_at(*place)[0]
    return next((node for node in widget.ancestors_with_self if getattr(node, "can_focus", False)), None)


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_cursor_is_on_the_focused_row_after_every_key(size, cabinet):
    async with on_stage(cabinet, size=size) as stage:
        check_caret(stage, "the start")
        for done, key in enumerate(TOUR, 1):
            await stage.press(key)
            await stage.forget_messages()
            check_caret(stage, " ".join(TOUR[:done]))


async def test_cursor_is_at_the_beginning_of_the_lesson(cabinet):
    async with on_stage(cabinet, "down", "down") as stage:
        assert stage.app.cursor_position.x == 0
        assert stage.at_caret.startswith(" 2  9:20  Литература")


async def test_cursor_is_on_the_number_of_the_day(cabinet):
    async with on_stage(cabinet, "]", "]", "down") as stage:
        assert stage.at_caret.startswith("22]")
        await stage.press("home")
        assert stage.at_caret.lstrip().startswith("1]")


async def test_cursor_is_behind_what_was_typed(cabinet):
    async with on_stage(cabinet, "d") as stage:
        empty = stage.app.cursor_position
        await stage.type("14.0")
        assert stage.app.cursor_position == empty + Offset(4, 0)
        await stage.press("backspace")
        assert stage.app.cursor_position == empty + Offset(3, 0)
        await stage.press("home")
        assert stage.app.cursor_position == empty


async def test_cursor_returns_to_its_row_when_a_dialog_is_left(cabinet):
    async with on_stage(cabinet, "down", "down") as stage:
        before = stage.app.cursor_position
        for opening in ("s", "d", "u", "f1", "f3", "enter"):
            await stage.press(opening)
            assert stage.app.cursor_position != before, opening
            await stage.press("escape")
            assert stage.app.cursor_position == before, opening
