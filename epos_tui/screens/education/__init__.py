"""Образование."""

from epos_tui.screens.section import SectionScreen, SubTab


class EducationScreen(SectionScreen):
    """Work programmes, the curriculum, the study calendar."""

    SUB_TABS = (
        SubTab(
            "programmes",
            lambda words: (words.programmes.TITLE, words.programmes.TITLE_SHORT),
            "education.programmes:ProgrammesPane",
        ),
        SubTab("curriculum", lambda words: (words.curriculum.TITLE,), "education.curriculum:CurriculumPane"),
        SubTab(
            "study_calendar",
            lambda words: (words.study_calendar.TITLE, words.study_calendar.TITLE_SHORT),
            "education.study_calendar:StudyCalendarPane",
        ),
    )
