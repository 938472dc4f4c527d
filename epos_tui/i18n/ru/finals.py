"""Final marks in Russian."""

from datetime import date

from epos_tui.domain.finals import FinalKind
from epos_tui.domain.year import TermKind
from epos_tui.i18n.ru import dates

TITLE = "Итоговые оценки"
TITLE_SHORT = "Итоговые"
SUBJECT = "Предмет"
TERM_HEAD = {
    TermKind.QUARTER: "четв",
    TermKind.TRIMESTER: "трим",
    TermKind.HALF_YEAR: "п/г",
    TermKind.SEMESTER: "сем",
    TermKind.MODULE: "мод",
}
TERM_SHORT = {
    TermKind.QUARTER: "ч",
    TermKind.TRIMESTER: "т",
    TermKind.HALF_YEAR: "п",
    TermKind.SEMESTER: "с",
    TermKind.MODULE: "м",
}
HEAD_SHORT = {
    FinalKind.TERM: "",
    FinalKind.YEAR: "Год",
    FinalKind.EXAM: "Экз",
    FinalKind.FINAL: "Итог",
}
HEAD = {
    FinalKind.TERM: "",
    FinalKind.YEAR: "Год",
    FinalKind.EXAM: "Экзамен",
    FinalKind.FINAL: "Итог",
}
KIND = {
    FinalKind.TERM: "за период",
    FinalKind.YEAR: "годовая",
    FinalKind.EXAM: "экзамен",
    FinalKind.FINAL: "итоговая",
}
NOT_YET = "пока не выставлена"
NOT_ATTESTED = "нет аттестации"
NO_PERIOD = "у этого предмета нет такого периода"
EMPTY = "Итоговых оценок пока нет."
PAST = "прошедший"


def set_on(day: date) -> str:
    return f"поставлена {dates.day_year(day)}"


def year(first: int, last: int) -> str:
    return f"{first}/{last} учебный год"
