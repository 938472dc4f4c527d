"""What every pane needs to speak of one child."""

from dataclasses import dataclass

from epos_tui.i18n import Words
from epos_tui.present.glyphs import Glyphs
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class View:
    """An opened account, the language, and the signs the terminal can draw."""

    cabinet: Cabinet
    words: Words
    glyphs: Glyphs
