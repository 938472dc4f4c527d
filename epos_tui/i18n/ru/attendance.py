"""Attendance of the year so far, in Russian."""

from datetime import date

from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

TITLE = "Посещаемость с начала года"
STORY = "Посещаемость с начала года"
WHOLE = "Всего"
SHARE, SHARE_SHORT = "Посещено", "Доля"
MISSED = "Пропущено"
UNEXCUSED = "Без причины"
REASONS, NO_REASON = "Причины", "не указана"
DAYS = "Уведомления и пропуски по дням"
ANNOUNCED = "По уведомлению"
CAME = "Посещено, хотя было уведомление"
UNANNOUNCED = "Пропущено без уведомления"
WITHOUT_NOTICE = "Без уведомления"
MATCH, MISMATCH = "как в уведомлении", "несовпадение"
NOTHING_MISSED = "пропусков нет"
EMPTY = "Занятий в этом учебном году ещё не было."
COUNTED = (
    "Занятие без знака в журнале считается посещённым, с опозданием тоже; отменённые занятия не считаются."
)
NOTICES_UNKNOWN = "Уведомления сейчас неизвестны: с ними пропуски не сверены."


def until(day: date) -> str:
    return f"по {dates.day(day)}"


def target(percent: int) -> str:
    return f"{percent} % — ориентир программы, решает школа."


def percent(shown: str) -> str:
    return f"{shown} %"


def missed(count: int) -> str:
    return f"пропущено {count}"


def by_notice(count: int) -> str:
    return f"по уведомлению {count}"


def without_notice(count: int) -> str:
    return f"без уведомления {count}"


def excused_by(reason: str, count: int) -> str:
    return f"{reason}: {count}"


def days(count: int) -> str:
    return counted(count, "день", "дня", "дней")


def mismatches(count: int) -> str:
    return counted(count, "несовпадение", "несовпадения", "несовпадений")
