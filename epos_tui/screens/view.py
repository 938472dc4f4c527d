"""What every pane needs to speak of one child."""

from collections.abc import Mapping
from dataclasses import dataclass

from epos_tui.i18n import Words
from epos_tui.present.glyphs import Glyphs
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class View:
    """An opened account, the language, the signs the terminal can draw, the chosen keys."""

    cabinet: Cabinet
    words: Words
    glyphs: Glyphs
    keys: Mapping[str, str]
    """The keys the user has chosen: the name of an action → its keys."""
