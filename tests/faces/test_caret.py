"""The terminal's cursor, which readers and magnifiers follow: always on the focused row, at its beginning."""

import pytest
from textual.command import CommandList
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, Select, TextArea

from epos_tui.present.glyphs import FULL
from epos_tui.screens.palette import EposPalette
from epos_tui.screens.sections import DESKTOP
from epos_tui.widgets.chart import Picture
from epos_tui.widgets.mark_table import MarkTable
from epos_tui.widgets.month import MonthCalendar
from epos_tui.widgets.scrolled import ScrolledLines
from epos_tui.widgets.state import StateBox
from epos_tui.widgets.year_calendar import YearCalendar
from tests.faces.panes import DYNAMICS
from tests.faces.stage import TOUR, Stage, on_stage
from tests.screen_text import style_at

FRAMES = set("╭╮╰╯─│━┃▔▁▂▃▄▅▆▇█▊▎▌▐")
FIELDS = (Input, TextArea)
OF_CELLS = (MonthCalendar, YearCalendar, MarkTable)
UNLIT = (*FIELDS, Button, ScrolledLines, StateBox, Select)
"""Their focus is not seen by the colour of a row."""
DEEPEST = 10
"""Cells before the first letter of a row: a branch of a tree stands to the right."""


def check_caret(stage: Stage, after: str) -> None:
    """Inside the focused widget, before the text of the lit row, never on a frame."""
    caret, widget = stage.app.cursor_position, holder(stage)
    assert widget is not None, f"nothing has the focus after {after}"
    assert widget.content_region.contains_point(caret), f"{widget} has no cursor after {after}"
    assert in_front(stage.screen, caret) is widget, f"something covers the cursor after {after}"
    if isinstance(widget, FIELDS):
        return
    row = stage.rows[caret.y]
    assert stage.at_caret[:1] not in FRAMES, f"on a frame after {after}"
    if not isinstance(widget, OF_CELLS):
        assert not row[widget.content_region.x : caret.x].strip(), f"inside the text after {after}"
        assert stage.at_caret[:DEEPEST].strip(), f"on an empty row after {after}"
    if not isinstance(widget, UNLIT):
        assert is_lit(stage, caret), f"not on the lit row after {after}"


def holder(stage: Stage) -> Widget | None:
    """The widget with the focus, or the list of the palette, which is moved in from the field."""
    screen = stage.screen
    if isinstance(screen, EposPalette) and screen.choosing:
        return screen.query_one(CommandList)
    return stage.focused


def is_lit(stage: Stage, place: Offset) -> bool:
    """Whether the focus is painted there."""
    wanted = stage.app.get_css_variables()["block-cursor-background"]
    style = style_at(stage.app, place)
    return bool(style.bgcolor) and style.bgcolor.name.lower() == wanted.lower()


def in_front(screen: Screen[object], place: Offset) -> object:
    """The widget one sees there, or the one it belongs to that takes the focus."""
    widget = screen.get_widget_at(*place)[0]
    takes = (
        node
        for node in widget.ancestors_with_self
        if getattr(node, "can_focus", False) or isinstance(node, CommandList)
    )
    return next(takes, None)


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_cursor_is_on_the_focused_row_after_every_key_and_no_field_blinks(size, cabinet):
    fields = set()
    async with on_stage(cabinet, size=size) as stage:
        check_caret(stage, "the start")
        for done, key in enumerate(TOUR, 1):
            await stage.press(key)
            await stage.forget_messages()
            check_caret(stage, " ".join(TOUR[:done]))
            if isinstance(field := stage.focused, Input | TextArea):
                fields.add(type(field).__name__)
                assert not field.cursor_blink, " ".join(TOUR[:done])
    assert fields == {"CommandInput", "FilterBox", "Input", "SearchBox", "TextArea"}


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


async def test_cursor_is_behind_what_was_typed_in_a_long_text(cabinet):
    async with on_stage(cabinet, "]", "]", "]", "down", "enter", "n", first=DESKTOP) as stage:
        empty = stage.app.cursor_position
        await stage.press("7", "7", "7")
        assert stage.app.cursor_position == empty + Offset(3, 0)
        await stage.press("enter", "8", "left")
        assert stage.app.cursor_position == empty + Offset(0, 1)


async def test_cursor_goes_down_an_open_list_of_choices(cabinet):
    async with on_stage(cabinet, "]", "f", "tab", "tab", "enter") as stage:
        assert isinstance(stage.focused, OptionList)
        assert stage.at_caret.startswith("все предметы")
        await stage.press("down", "down")
        assert stage.at_caret.startswith("Литература")


async def test_cursor_goes_to_the_commands_of_the_palette_and_back_to_the_letters(cabinet, words):
    async with on_stage(cabinet, "f3") as stage:
        field = stage.app.cursor_position
        await stage.press("down")
        second = stage.at_caret
        assert second.startswith(f"  {words.keys.LONG['time.next']}")
        await stage.press("up")
        assert stage.at_caret != second
        await stage.press("7")
        assert stage.app.cursor_position == field + Offset(1, 0)


async def test_cursor_is_before_the_first_word_of_a_chart_and_its_numbers_scroll(cabinet):
    async with on_stage(cabinet, *DYNAMICS, "a", "n", "tab", size=(80, 15)) as stage:
        assert isinstance(stage.focused, Picture)
        above = stage.at_caret
        await stage.press("end")
        assert stage.at_caret != above
        assert stage.at_caret.startswith(tuple(FULL.markers))


async def test_cursor_returns_to_its_row_when_a_dialog_is_left(cabinet):
    async with on_stage(cabinet, "down", "down") as stage:
        before = stage.app.cursor_position
        for opening in ("s", "d", "u", "f1", "f3", "enter"):
            await stage.press(opening)
            assert stage.app.cursor_position != before, opening
            await stage.press("escape")
            assert stage.app.cursor_position == before, opening
