"""The evening page in Russian."""

MARKS_TODAY = "Оценки за сегодня"
NO_MARKS = "Оценок за сегодня нет."
SCHOOL_WAITS = "Что ждёт школа"
NOTHING_WAITS = "Ничего: все недели подписаны."
NO_NEXT_DAY = "В ближайшие две недели занятий нет."


def unsigned(count: int, weeks: str) -> str:
    return f"{'Не подписана неделя' if count == 1 else 'Не подписаны недели'} {weeks}."
