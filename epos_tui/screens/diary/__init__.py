"""Дневник."""

from epos_tui.i18n import Words
from epos_tui.screens.diary.absence import AbsencePane
from epos_tui.screens.diary.week import WeekPane
from epos_tui.screens.section import SectionScreen, SubTab


class DiaryScreen(SectionScreen):
    """The week, and the absence calendar."""

    @staticmethod
    def tab_title(words: Words) -> str:
        return words.diary.SECTION

    SUB_TABS = (
        SubTab("week", lambda words: words.diary.TITLE, WeekPane),
        SubTab("absence", lambda words: words.absence.TITLE, AbsencePane),
    )
