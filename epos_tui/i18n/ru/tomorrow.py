"""The next day with lessons in Russian."""

from collections.abc import Sequence

from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

TITLE = "Завтра"
NO_DAY = "впереди занятий нет"
EVENTS = "Мероприятия дня"
EVENTS_UNKNOWN = "Мероприятия дня узнать не удалось."
WORK_UNKNOWN = "Домашнее задание узнать не удалось."
NOTICES_UNKNOWN = "Есть ли уведомление об отсутствии, узнать не удалось."
ALL_DONE = "всё сделано"


def ahead(days: int) -> str:
    near = {0: dates.TODAY, 1: dates.TOMORROW, 2: "послезавтра"}
    return near.get(days, f"через {counted(days, 'день', 'дня', 'дней')}")


def left(count: int) -> str:
    return f"осталось сделать: {count}"


def cancelled(days: Sequence[str]) -> str:
    return f"Отменены все занятия: {', '.join(days)}."
