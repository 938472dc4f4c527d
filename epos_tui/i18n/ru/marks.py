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

SECTION = "Оценки"
ALL = "Все оценки"
SUBJECT = "Предмет"
AVERAGE, AVERAGE_SHORT = "Средний балл", "Средн."
OUR_AVERAGE = "По оценкам"
PARTS = "Из чего"
COUNT = "Получено"
PERIOD = "Период"
YEAR = "учебный год"
EVERY_SYSTEM = "все системы"
SYSTEM_NAME = {
    GradingSystem.FIVE: "5-балльная",
    GradingSystem.HUNDRED: "100-балльная",
    GradingSystem.PASS_FAIL: "зачёты",
    GradingSystem.OTHER: "своя система",
}
UNMARKED = "без отметок"
NOT_COUNTED = "пока не из чего считать"
NO_MARKS = "оценок нет"
LOW = "это ниже тройки"
ALSO = "ещё"
DIFFERS = "Школа считает иначе: возможно, с точками или оценками, которых здесь нет"
TOPIC = "Тема"
EMPTY = "Оценок за этот период нет."


def parts(sum: str, weight: int, sum_shown: int) -> str:
    return f"{sum} = {sum_shown}; делится на сумму весов {weight}"


def repeated(mark: str, weight: int) -> str:
    return f"{mark} × {weight}"


def weight(weight: int) -> str:
    return f"вес {weight}"


def point_until(day: date) -> str:
    return f"место для оценки, ждут до {dates.day(day)}"


def set_on(day: date) -> str:
    return f"поставлена {dates.day(day)}"


def comment(text: str) -> str:
    return f"комментарий: {text}"


def marks(count: int) -> str:
    return counted(count, "оценка", "оценки", "оценок")


def points(count: int) -> str:
    return counted(count, "точка", "точки", "точек")
