"""Every text that is painted stands out from what it is painted on."""

import pytest
from rich.style import Style
from textual.color import Color

from tests.faces.all_pages import ALL
from tests.faces.stage import Stage, epos, on_stage
from tests.faces.test_caret import FRAMES
from tests.faces.test_themes import SHADED, contrast
from tests.screen_text import painted

SIGN = 3.0
"""What is not text: a frame, a bar, the row in focus."""
PARTS = (
    ("block-cursor-background", "background"),
    ("block-cursor-background", "surface"),
    ("scrollbar", "scrollbar-background"),
    ("border", "background"),
)
PALETTE = [page for page, (_, keys) in ALL.items() if "f3" in keys]
"""Its list paints itself once; whoever changes the theme there has left it by that."""
IN_CONTRAST = (("block-cursor-blurred-background", "background"), ("border-blurred", "background"))


def colours_of(style: Style) -> tuple[Color, Color]:
    """Of the text and of the ground."""
    assert style.color
    assert style.bgcolor
    text, ground = (Color(*colour.get_truecolor()) for colour in (style.color, style.bgcolor))
    return (ground, text) if style.reverse else (text, ground)


LOOKS = [(page, (theme,)) for page in PALETTE for theme in SHADED]
LOOKS += [(page, tuple(SHADED)) for page in ALL if page not in PALETTE]


@pytest.mark.parametrize(("page", "themes"), LOOKS)
async def test_every_painted_text_stands_out(page, themes, cabinet):
    first, keys = ALL[page]
    async with on_stage(cabinet, *keys, first=first, theme=themes[0]) as stage:
        for theme in themes:
            stage.app.theme = theme
            await stage.settle()
            check_painted(stage, theme)


def check_painted(stage: Stage, theme: str) -> None:
    pieces = list(painted(stage.app))
    assert pieces
    for piece in pieces:
        found = contrast(*colours_of(piece.style))
        if set(piece.text) <= FRAMES | {" "}:
            assert theme != "epos-contrast" or found >= SIGN, (theme, piece)
        else:
            assert found >= SHADED[theme], f"{theme}, {found:.1f}: {piece}"


@pytest.mark.parametrize("theme", SHADED)
def test_signs_that_are_no_text_stand_out(theme, cabinet):
    colours = epos(cabinet, theme=theme).get_css_variables()
    for part, ground in PARTS + IN_CONTRAST * (theme == "epos-contrast"):
        found = contrast(Color.parse(colours[part]), Color.parse(colours[ground]))
        assert found >= SIGN, f"{part} on {ground}: {found:.1f}"
