"""Оценки."""

from epos_tui.i18n import Words
from epos_tui.screens.marks.all_marks import AllMarksPane
from epos_tui.screens.marks.debts import DebtsPane
from epos_tui.screens.marks.dynamics import DynamicsPane
from epos_tui.screens.marks.finals import FinalsPane
from epos_tui.screens.section import SectionScreen, SubTab


class MarksScreen(SectionScreen):
    """All marks, final marks, their dynamics, failed assessment."""

    @staticmethod
    def tab_title(words: Words) -> str:
        return words.marks.SECTION

    SUB_TABS = (
        SubTab("marks", lambda words: (words.marks.ALL,), AllMarksPane),
        SubTab("finals", lambda words: (words.finals.TITLE, words.finals.TITLE_SHORT), FinalsPane),
        SubTab("dynamics", lambda words: (words.dynamics.TITLE, words.dynamics.TITLE_SHORT), DynamicsPane),
        SubTab("debts", lambda words: (words.debts.TITLE, words.debts.TITLE_SHORT), DebtsPane),
    )
