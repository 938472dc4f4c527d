"""Дневник."""

from epos_tui.i18n import Words
from epos_tui.screens.diary.absence import AbsencePane
from epos_tui.screens.diary.homework import HomeworkPane
from epos_tui.screens.diary.stay import StayPane
from epos_tui.screens.diary.timetable import TimetablePane
from epos_tui.screens.diary.week import WeekPane
from epos_tui.screens.section import SectionScreen, SubTab


class DiaryScreen(SectionScreen):
    """The week, homework, the absence calendar, the timetable, the day's regime."""

    @staticmethod
    def tab_title(words: Words) -> str:
        return words.diary.SECTION

    SUB_TABS = (
        SubTab("week", lambda words: (words.diary.TITLE,), WeekPane),
        SubTab("homework", lambda words: (words.homework.TITLE, words.homework.TITLE_SHORT), HomeworkPane),
        SubTab("absence", lambda words: (words.absence.TITLE, words.absence.TITLE_SHORT), AbsencePane),
        SubTab("timetable", lambda words: (words.timetable.TITLE,), TimetablePane),
        SubTab("stay", lambda words: (words.stay.TITLE, words.stay.TITLE_SHORT), StayPane),
    )
