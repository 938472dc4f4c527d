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
NONE = "Задолженностей нет: школа не называет ни одного предмета."


def count(count: int) -> str:
    return counted(count, "задолженность", "задолженности", "задолженностей")


def since(day: date) -> str:
    return f"с {dates.day_year(day)}"


def retake(day: date) -> str:
    return f"пересдача {dates.day(day)}"


def attempt(number: int, day: date, result: str) -> str:
    return f"{number}-я попытка {dates.day_year(day)}" + (f": {result}" if result else ", ещё предстоит")
