"""The page the full screen opens with: the desktop, in the evening its «Завтра», or the one that was left."""

from contextlib import suppress

from epos_tui.domain.errors import CannotKeep
from epos_tui.home import Home
from epos_tui.screens.page import Page
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.sections import DESKTOP, SECTIONS
from epos_tui.settings import Settings, recalled, remember

_NAMES = [section.place.partition(":")[0] for section in SECTIONS]


def first_page(settings: Settings, home: Home, evening: bool) -> tuple[int, str]:
    """The number of the section and the name of its sub-tab, if one is meant."""
    section, _, tab = recalled(home, "page").partition("/") if settings.start == "last" else ("", "", "")
    if section in _NAMES:
        return _NAMES.index(section), tab
    return DESKTOP, "tomorrow" if evening else ""


def note_page(home: Home, screen: Page) -> None:
    """Where the person leaves; no trouble where it cannot be noted."""
    if isinstance(screen, SectionScreen) and screen.pane.id:
        with suppress(CannotKeep):
            remember(home, "page", f"{_NAMES[screen.chosen]}/{screen.pane.id}")
