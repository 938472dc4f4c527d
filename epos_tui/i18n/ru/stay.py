"""The day's regime in Russian."""

from datetime import time

from epos_tui.domain.stay import StayKind
from epos_tui.i18n.ru import dates

TITLE_SHORT = "Режим"
TITLE = "Режим пребывания"
KIND = {
    StayKind.LESSON: "занятие",
    StayKind.MEAL: "питание",
    StayKind.WALK: "прогулка",
    StayKind.PHYSICAL_ACTIVITY: "физическая активность",
    StayKind.CLUB: "кружок",
    StayKind.OTHER: "другое",
}
PLACE, TIME, LENGTH = "Где", "Время", "Длительность"
UNPLANNED = "в плане ничего не указано"
EMPTY = "На этот день ничего не запланировано"


def unplanned(starts: time, ends: time) -> str:
    return f"{dates.hours_said(starts, ends)} {UNPLANNED}"


def overlap(other: str) -> str:
    return f"в то же время: {other}"


def from_to(starts: time, ends: time) -> str:
    return dates.hours_said(starts, ends)
