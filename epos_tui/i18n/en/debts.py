"""Interim assessment that was not passed, in English."""

from datetime import date

from epos_tui.domain.debts import DebtForm
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "Outstanding assessments"
TITLE_SHORT = "Outstanding"
FORM = {
    DebtForm.EXAM: "exam",
    DebtForm.CREDIT: "credit",
    DebtForm.GRADED_CREDIT: "graded credit",
    DebtForm.COURSE_PAPER: "course paper",
    DebtForm.TERM_MARK: "mark of the period",
    DebtForm.OTHER: "another form",
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
