"""Interim assessment that was not passed, in English."""

from datetime import date

from epos_tui.domain.debts import DebtForm
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "Failed interim assessment"
TITLE_SHORT = "Debts"
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
NONE = "No debts: interim assessment is passed in all subjects."


def count(count: int) -> str:
    return counted(count, "debt", "debts")


def since(day: date) -> str:
    return f"since {dates.day_year(day)}"


def attempt(number: int, day: date, result: str) -> str:
    return f"attempt {number} on {dates.day_year(day)}" + (f": {result}" if result else ", still to come")
