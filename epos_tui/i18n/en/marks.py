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


def weight(weight: int) -> str:
    return f"weight {weight}"


def point_until(day: date) -> str:
    return f"place of a mark until {dates.day(day)}"


def set_on(day: date) -> str:
    return f"given on {dates.day(day)}"


def comment(text: str) -> str:
    return f"comment: {text}"


def marks(count: int) -> str:
    return counted(count, "mark", "marks")
