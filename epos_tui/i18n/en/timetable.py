"""The timetable in English."""

from datetime import time

from epos_tui.i18n.en import dates

TITLE = "Timetable"
COLUMNS = ("No", "Time", "Subject", "Room")
NOW, NEXT = "now", "next"
GAP = "free"
EMPTY = "There are no lessons in this week."


def gap(starts: time, ends: time) -> str:
    return f"free {dates.hours_said(starts, ends)}"


def room(room: str) -> str:
    return f"room {room}"
