"""The study calendar in Russian."""

from epos_tui.domain.study_calendar import PeriodKind
from epos_tui.i18n.ru.grammar import counted

TITLE = "Календарный учебный график"
TITLE_SHORT = "График"
PERIODS = "Периоды учебного года"
KIND = {
    PeriodKind.STUDY: "учёба",
    PeriodKind.VACATION: "каникулы",
    PeriodKind.ATTESTATION: "аттестация",
    PeriodKind.PRACTICE: "практика",
    PeriodKind.SESSION: "сессия",
    PeriodKind.STATE_ASSESSMENT: "итоговая аттестация (ГИА)",
}
SIGN = {
    PeriodKind.VACATION: "к",
    PeriodKind.ATTESTATION: "а",
    PeriodKind.PRACTICE: "р",
    PeriodKind.SESSION: "с",
    PeriodKind.STATE_ASSESSMENT: "г",
}
NOW = "сейчас"
PERIOD, LENGTH, DAY = "Период", "Длительность", "День"
HOLIDAYS = "Праздники"
MOVED = "Перенесённые дни"
NO_PERIOD = "вне учебных периодов"
NO_VACATION = "Каникул впереди нет"
ASK_DAY = "Что за день"


def length(days: int) -> str:
    weeks, rest = divmod(days, 7)
    said = counted(days, "день", "дня", "дней")
    if not weeks:
        return said
    more = f" и {counted(rest, 'день', 'дня', 'дней')}" if rest else ""
    return f"{said}, это {counted(weeks, 'неделя', 'недели', 'недель')}{more}"


def in_days(days: int) -> str:
    return "завтра" if days == 1 else f"через {counted(days, 'день', 'дня', 'дней')}"


def days_left(days: int) -> str:
    return f"осталось {counted(days, 'день', 'дня', 'дней')}" if days else "последний день"


def vacation_now(last: str) -> str:
    return f"Сейчас каникулы: по {last}"


def vacation_from(first: str, days: int) -> str:
    return f"Ближайшие каникулы: с {first}, {in_days(days)}"
