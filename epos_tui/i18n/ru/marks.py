"""Marks in Russian."""

from datetime import date

from epos_tui.domain.marks import GradingSystem
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

DECIMAL = ","
EXAM = "экзамен"
PLUS, MINUS = "с плюсом", "с минусом"
POINT = "точка"
WEEK_AVERAGE = "Средняя за неделю"
WEEK_AVERAGES = "Средние за эту неделю, с учётом веса"
SYSTEM = {
    GradingSystem.FIVE: "",
    GradingSystem.HUNDRED: "по 100-балльной системе",
    GradingSystem.PASS_FAIL: "",
    GradingSystem.OTHER: "по системе школы",
}


def weight(weight: int) -> str:
    return f"вес {weight}"


def point_until(day: date) -> str:
    return f"место оценки до {dates.day(day)}"


def set_on(day: date) -> str:
    return f"поставлена {dates.day(day)}"


def comment(text: str) -> str:
    return f"комментарий: {text}"


def marks(count: int) -> str:
    return counted(count, "оценка", "оценки", "оценок")
