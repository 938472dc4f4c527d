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
NEXT, NOT_APPOINTED = "Next retake", "the school names none"
LATEST = "Last day"
LATEST_UNKNOWN = "the school does not say since when, so it cannot be counted"
LEFT_UNKNOWN = "limit not known"
USED, NO_MORE = "Attempts used", "no more attempts by the law"
USED_UNKNOWN = "the school does not say"
COMMISSION = "second attempt, before a commission"
TOO_LATE = "later than the last day"
ORIENTATION_LABEL = "Orientation"
ORIENTATION = (
    "Article 58 of the Russian law on education: at most two attempts within a year from the day the debt "
    "arose, the second before a commission; illness, academic leave and maternity leave are not counted. "
    "The institution sets the days, and its order decides."
)
NONE = "Nothing is outstanding: the school names no subject."


def count(count: int) -> str:
    return counted(count, "outstanding assessment", "outstanding assessments")


def since(day: date) -> str:
    return f"since {dates.day_year(day)}"


def left(days: int) -> str:
    if days < 0:
        return f"{counted(-days, 'day', 'days')} ago"
    return f"{counted(days, 'day', 'days')} left" if days else "today is the last day"


def ahead(days: int) -> str:
    if days < 2:
        return dates.TOMORROW if days else dates.TODAY
    return f"in {counted(days, 'day', 'days')}"


def used(count: int, of: int) -> str:
    return f"{count} of {of}"


def unclear(count: int) -> str:
    return f"result not given: {count}"


def retake(days: int) -> str:
    return f"retake {ahead(days)}"


def limit(days: int) -> str:
    return f"limit: {left(days)}"


def attempt(number: int, day: date, result: str) -> str:
    return f"attempt {number} on {dates.day_year(day)}" + (f": {result}" if result else ", still to come")
