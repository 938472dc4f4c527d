"""Marks in English."""

from datetime import date

from epos_tui.domain.marks import GradingSystem
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

DECIMAL = "."
EXAM = "exam"
PLUS, MINUS = "plus", "minus"
POINT = "point"
WEEK_AVERAGE = "Average of the week"
WEEK_AVERAGES = "Averages of this week, by weight"
SYSTEM = {
    GradingSystem.FIVE: "",
    GradingSystem.HUNDRED: "out of 100",
    GradingSystem.PASS_FAIL: "",
    GradingSystem.OTHER: "in the school's own system",
}

SECTION = "Marks"
ALL = "All marks"
SUBJECT = "Subject"
AVERAGE, AVERAGE_SHORT = "School average", "Avg"
OUR_AVERAGE = "From the marks"
PARTS = "Made of"
COUNT = "Given"
PERIOD = "Period"
YEAR = "academic year"
EVERY_SYSTEM = "all systems"
SYSTEM_NAME = {
    GradingSystem.FIVE: "5-point",
    GradingSystem.HUNDRED: "100-point",
    GradingSystem.PASS_FAIL: "pass or fail",
    GradingSystem.OTHER: "the school's own",
}
UNMARKED = "no marks are given"
NOT_COUNTED = "nothing to count yet"
NO_MARKS = "no marks"
LOW = "that is below three"
ALSO = "also"
DIFFERS = "The school counts differently: perhaps points, or marks that are not here"
TOPIC = "Topic"
EMPTY = "There are no marks in this period."


def parts(sum: str, weight: int, sum_shown: int) -> str:
    return f"{sum} = {sum_shown}; divided by the sum of weights {weight}"


def repeated(mark: str, weight: int) -> str:
    return f"{mark} × {weight}"


def weight(weight: int) -> str:
    return f"weight {weight}"


def point_until(day: date) -> str:
    return f"held open for a mark until {dates.day(day)}"


def set_on(day: date) -> str:
    return f"set on {dates.day(day)}"


def comment(text: str) -> str:
    return f"comment: {text}"


def marks(count: int) -> str:
    return counted(count, "mark", "marks")


def points(count: int) -> str:
    return counted(count, "point", "points")
