"""The evening page in Russian."""

from epos_tui.i18n.ru.grammar import plural

TITLE = "Сегодня"
MARKS_TODAY = "Оценки за сегодня"
NO_MARKS = "Оценок за сегодня нет."
SCHOOL_WAITS = "Что ждёт школа"
NOTHING_WAITS = "Ничего: все недели подписаны."
NO_NEXT_DAY = "В ближайшие две недели занятий нет."


def unsigned(count: int, weeks: str) -> str:
    return f"{plural(count, 'Не подписана неделя', 'Не подписаны недели', 'Не подписаны недели')} {weeks}."
