"""Programmes against the calendar, in English."""

from datetime import date

from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "Programme and calendar"
CALENDAR = "By the calendar"
LEFT = "Until the end of the year"
MISSED, MISSED_SHORT = "Topics missed", "Missed"
ON_TIME = "just on time"
ENOUGH = "just as many"
NO_TOPIC = "topic not given"
GIVEN, DUE, CLASSWORK = "Given", "Was due", "In class"
NOTHING_GIVEN = "Nothing is written down for that day."
WORK_UNKNOWN = "What was given is not known now."
NOTHING_MISSED = "No topics were missed."
MISSED_UNKNOWN = "Absences are not known now."
CALENDAR_UNKNOWN = "the timetable is not known now"
NOT_IN_TIMETABLE = "the subject is not in the timetable, so it cannot be counted"
ORIENTATION = (
    "By the calendar as much of the plan is due as of the year's lessons in the timetable is past; "
    "it is an orientation of the program."
)


def by_now(hours: int) -> str:
    return f"{hours} h by today"


def ahead(hours: int) -> str:
    return f"{hours} h ahead"


def behind(hours: int) -> str:
    return f"{hours} h behind"


def in_timetable(hours: int) -> str:
    return f"{hours} h in the timetable"


def to_hold(hours: int) -> str:
    return f"{hours} h of the programme left"


def lacking(hours: int) -> str:
    return f"{hours} h too few"


def spare(hours: int) -> str:
    return f"{hours} h to spare"


def known_until(day: date) -> str:
    return f"the timetable is known until {dates.day(day)} only, so it cannot be counted"


def unnamed(hours: int) -> str:
    return f"{counted(hours, 'more hour', 'more hours')} of the year's timetable name no subject."


def missed(count: int) -> str:
    return counted(count, "topic", "topics")
