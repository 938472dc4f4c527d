"""Interim assessment that was not passed, in English."""

from datetime import date

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "Outstanding assessments"
TITLE_SHORT = "Outstanding"
FORM = {
    AssessmentForm.EXAM: "exam",
    AssessmentForm.CREDIT: "credit",
    AssessmentForm.GRADED_CREDIT: "graded credit",
    AssessmentForm.COURSE_PAPER: "course paper",
    AssessmentForm.TERM_MARK: "mark of the period",
    AssessmentForm.OTHER: "another form",
}
FORM_LABEL, PERIOD = "Form", "Period"
SINCE, SINCE_UNKNOWN = "Since", "not given"
ATTEMPTS, NO_ATTEMPTS = "Retakes", "none arranged yet"
NOTE = "Note"
NONE = "Nothing is outstanding: the school names no subject."


def count(count: int) -> str:
    return counted(count, "outstanding assessment", "outstanding assessments")


def since(day: date) -> str:
    return f"since {dates.day_year(day)}"


def retake(day: date) -> str:
    return f"retake on {dates.day(day)}"


def attempt(number: int, day: date, result: str) -> str:
    return f"attempt {number} on {dates.day_year(day)}" + (f": {result}" if result else ", still to come")
