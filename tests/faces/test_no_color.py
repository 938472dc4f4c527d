"""NO_COLOR: the same text on every page, and no colour; the page behind a window is not seen."""

import pytest
from rich.cells import cell_len
from rich.color import ColorType
from textual.screen import ModalScreen

from epos_tui.screens.sections import DESKTOP
from tests.faces.all_pages import ALL, STATES
from tests.faces.stage import GOLDEN, Stage, on_stage
from tests.faces.test_caret import UNLIT
from tests.screen_text import painted, style_at


def cells_of(text: str) -> list[str]:
    """A sign a cell; the second cell of a wide one is empty."""
    return [cell for sign in text for cell in (sign, *[""] * (cell_len(sign) - 1))]


@pytest.mark.parametrize("page", ALL)
async def test_without_colours_the_text_is_the_accepted_one_and_the_focus_is_seen(page, monkeypatch, cabinet):
    first, keys = ALL[page]
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_stage(cabinet, *keys, first=first) as stage:
        for piece in painted(stage.app):
            for colour in (piece.style.color, piece.style.bgcolor):
                assert colour is None or colour.type is ColorType.DEFAULT, piece
        if not isinstance(stage.focused, UNLIT):
            style = style_at(stage.app, stage.app.cursor_position)
            assert style.reverse or style.underline
        if first == DESKTOP:
            await stage.forget_messages()
        if page not in STATES:
            check_accepted(stage, page)


def check_accepted(stage: Stage, page: str) -> None:
    golden = (GOLDEN / f"{page}-80x24.txt").read_text(encoding="utf-8").splitlines()
    if not isinstance(stage.screen, ModalScreen):
        assert stage.text.splitlines() == golden
    pieces = list(painted(stage.app))
    assert pieces
    for piece in pieces:
        cells = cells_of(piece.text.rstrip())
        start = piece.place.x
        assert cells_of(golden[piece.place.y])[start : start + len(cells)] == cells


async def test_chosen_text_is_reversed_without_colours(monkeypatch, cabinet):
    first, keys = ALL["chosen-text"]
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_stage(cabinet, *keys, first=first) as stage:
        chosen = [piece.text for piece in painted(stage.app) if piece.style.reverse]
        assert "".join(chosen) == "15.10.2026"


async def test_the_command_to_be_run_is_seen_without_colours(monkeypatch, cabinet):
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_stage(cabinet, "f3", "down") as stage:
        lines = {piece.place.y for piece in painted(stage.app) if piece.style.underline}
        assert lines == {stage.app.cursor_position.y}
