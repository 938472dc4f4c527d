"""The timetable in Russian."""

from datetime import time

from epos_tui.i18n.ru import dates

TITLE = "Расписание"
COLUMNS = ("№", "Время", "Предмет", "Кабинет")
NOW, NEXT = "сейчас", "следующее"
GAP = "окно"
EMPTY = "На этой неделе занятий нет."


def gap(starts: time, ends: time) -> str:
    return f"окно {dates.hours_said(starts, ends)}"


def room(room: str) -> str:
    return f"кабинет {room}"
