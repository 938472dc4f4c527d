"""Programmes against the calendar, in Russian."""

from datetime import date

from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

TITLE = "Программа и календарь"
CALENDAR = "По календарю"
LEFT = "До конца года"
MISSED, MISSED_SHORT = "Пропущенные темы", "Пропущено"
ON_TIME = "идёт вровень"
ENOUGH = "ровно столько же"
NO_TOPIC = "тема не указана"
GIVEN, DUE, CLASSWORK = "Задано", "Было задано к уроку", "В классе"
NOTHING_GIVEN = "В этот день ничего не записано."
WORK_UNKNOWN = "Что задано, сейчас неизвестно."
NOTHING_MISSED = "Пропущенных тем нет."
MISSED_UNKNOWN = "Пропуски сейчас неизвестны."
CALENDAR_UNKNOWN = "расписание сейчас неизвестно"
NOT_IN_TIMETABLE = "в расписании предмета нет, не посчитать"
ORIENTATION = (
    "По календарю — часть плана, равная прошедшей части уроков года в расписании; это ориентир программы."
)


def by_now(hours: int) -> str:
    return f"к сегодняшнему дню {hours} ч"


def ahead(hours: int) -> str:
    return f"опережает на {hours} ч"


def behind(hours: int) -> str:
    return f"отстаёт на {hours} ч"


def in_timetable(hours: int) -> str:
    return f"в расписании {hours} ч"


def to_hold(hours: int) -> str:
    return f"по программе осталось {hours} ч"


def lacking(hours: int) -> str:
    return f"не хватает {hours} ч"


def spare(hours: int) -> str:
    return f"запас {hours} ч"


def known_until(day: date) -> str:
    return f"расписание известно только по {dates.day(day)}, не посчитать"


def unnamed(hours: int) -> str:
    return f"В расписании до конца года ещё {counted(hours, 'час', 'часа', 'часов')} без названия предмета."


def missed(count: int) -> str:
    return counted(count, "тема", "темы", "тем")
