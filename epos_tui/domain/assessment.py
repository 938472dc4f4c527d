"""In which form what was learnt is assessed."""

from enum import Enum


class AssessmentForm(Enum):
    """The form of an interim assessment."""

    EXAM = "exam"
    CREDIT = "credit"
    GRADED_CREDIT = "graded_credit"
    COURSE_PAPER = "course_paper"
    TERM_MARK = "term_mark"
    OTHER = "other"
