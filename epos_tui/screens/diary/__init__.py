"""Дневник."""

from epos_tui.screens.section import SectionScreen, SubTab


class DiaryScreen(SectionScreen):
    """The week, homework, the absence calendar, the timetable, the day's regime."""

    SUB_TABS = (
        SubTab("week", lambda words: (words.diary.TITLE,), "diary.week:WeekPane"),
        SubTab(
            "homework",
            lambda words: (words.homework.TITLE, words.homework.TITLE_SHORT),
            "diary.homework:HomeworkPane",
        ),
        SubTab(
            "absence",
            lambda words: (words.absence.TITLE, words.absence.TITLE_SHORT),
            "diary.absence:AbsencePane",
        ),
        SubTab("timetable", lambda words: (words.timetable.TITLE,), "diary.timetable:TimetablePane"),
        SubTab("stay", lambda words: (words.stay.TITLE, words.stay.TITLE_SHORT), "diary.stay:StayPane"),
    )
