"""What a subject is called."""

from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import capital


def subject_named(subject: str, words: Words) -> str:
    """The subject, or that it is not named."""
    return one_line(subject) or words.diary.NO_SUBJECT


def subject_of_system(subject: str, system: GradingSystem, words: Words) -> str:
    """The subject, with its grading system when that is not the ordinary one."""
    name = capital(subject_named(subject, words))
    unusual = system is not GradingSystem.FIVE
    return f"{name} ({words.marks.SYSTEM_NAME[system]})" if unusual else name
