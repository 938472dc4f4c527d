"""The five tabs of the portal, in its order and wording."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from epos_tui.i18n import Words
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.view import View


@dataclass(frozen=True)
class Section:
    """A portal tab: its screen is imported and made at the first visit."""

    title: Callable[[Words], str]
    place: str
    """module:class inside this package"""


SECTIONS = (
    Section(lambda words: words.events.SECTION, "desktop:DesktopScreen"),
    Section(lambda words: words.diary.SECTION, "diary:DiaryScreen"),
    Section(lambda words: words.marks.SECTION, "marks:MarksScreen"),
    Section(lambda words: words.programmes.SECTION, "education:EducationScreen"),
    Section(lambda words: words.links.SECTION, "other:OtherScreen"),
)
DESKTOP, DIARY, MARKS, EDUCATION, OTHER = range(len(SECTIONS))


def make_section(index: int, view: View) -> SectionScreen:
    """The screen of a tab."""
    names: Sequence[str] = [section.title(view.words) for section in SECTIONS]
    module, _, name = SECTIONS[index].place.partition(":")
    screen: SectionScreen = getattr(import_module(f"epos_tui.screens.{module}"), name)(view, names, index)
    return screen
