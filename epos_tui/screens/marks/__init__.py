"""Оценки."""

from epos_tui.screens.section import SectionScreen, SubTab


class MarksScreen(SectionScreen):
    """All marks, final marks, their dynamics, failed assessment."""

    SUB_TABS = (
        SubTab("marks", lambda words: (words.marks.ALL,), "marks.all_marks:AllMarksPane"),
        SubTab(
            "finals", lambda words: (words.finals.TITLE, words.finals.TITLE_SHORT), "marks.finals:FinalsPane"
        ),
        SubTab(
            "dynamics",
            lambda words: (words.dynamics.TITLE, words.dynamics.TITLE_SHORT),
            "marks.dynamics:DynamicsPane",
        ),
        SubTab("debts", lambda words: (words.debts.TITLE, words.debts.TITLE_SHORT), "marks.debts:DebtsPane"),
    )
