"""Interim assessment that was not passed, in Russian."""

from datetime import date

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

TITLE = "Непрохождение промежуточной аттестации"
TITLE_SHORT = "Задолженности"
FORM = {
    AssessmentForm.EXAM: "экзамен",
    AssessmentForm.CREDIT: "зачёт",
    AssessmentForm.GRADED_CREDIT: "дифференцированный зачёт",
    AssessmentForm.COURSE_PAPER: "курсовая работа",
    AssessmentForm.TERM_MARK: "оценка за период",
    AssessmentForm.OTHER: "другая форма",
}
FORM_LABEL, PERIOD = "Форма", "Период"
SINCE, SINCE_UNKNOWN = "С какого дня", "не указано"
ATTEMPTS, NO_ATTEMPTS = "Пересдачи", "пока не назначены"
NOTE = "Примечание"
NEXT, NOT_APPOINTED = "Ближайшая пересдача", "школа не называет"
LATEST = "Крайний срок"
LATEST_UNKNOWN = "с какого дня долг, школа не сообщает, срок не посчитать"
LEFT_UNKNOWN = "срок неизвестен"
USED, NO_MORE = "Использовано попыток", "по закону попыток больше нет"
USED_UNKNOWN = "школа не сообщает"
COMMISSION = "вторая попытка, с комиссией"
TOO_LATE = "это позже крайнего срока"
ORIENTATION_LABEL = "Ориентир"
ORIENTATION = (
    "Статья 58 закона об образовании: не больше двух попыток за год со дня задолженности, "
    "вторая с комиссией; болезнь, академический отпуск, отпуск по беременности и родам в этот год не входят. "
    "Дни назначает учебное заведение, решает его приказ."
)
NONE = "Задолженностей нет: школа не называет ни одного предмета."


def count(count: int) -> str:
    return counted(count, "задолженность", "задолженности", "задолженностей")


def since(day: date) -> str:
    return f"с {dates.day_year(day)}"


def left(days: int) -> str:
    if days < 0:
        return f"прошёл {counted(-days, 'день', 'дня', 'дней')} назад"
    return f"осталось {counted(days, 'день', 'дня', 'дней')}" if days else "сегодня последний день"


def ahead(days: int) -> str:
    if days < 2:
        return dates.TOMORROW if days else dates.TODAY
    return f"через {counted(days, 'день', 'дня', 'дней')}"


def retake(days: int) -> str:
    return f"пересдача {ahead(days)}"


def limit(days: int) -> str:
    return f"срок: {left(days)}"


def used(count: int, of: int) -> str:
    return f"{count} из {of}"


def unclear(count: int) -> str:
    return f"итог не указан: {count}"


def attempt(number: int, day: date, result: str) -> str:
    return f"{number}-я попытка {dates.day_year(day)}" + (f": {result}" if result else ", ещё предстоит")
