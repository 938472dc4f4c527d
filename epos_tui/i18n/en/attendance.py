"""Attendance of the year so far, in English."""

from datetime import date

from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "Attendance since the start of the year"
STORY = "Attendance since the start of the year"
WHOLE = "In all"
SHARE, SHARE_SHORT = "Attended", "Share"
MISSED = "Missed"
UNEXCUSED = "No reason"
REASONS, NO_REASON = "Reasons", "not given"
DAYS = "Notices and absences by day"
ANNOUNCED = "By notice"
CAME = "Attended in spite of a notice"
UNANNOUNCED = "Missed without a notice"
WITHOUT_NOTICE = "Without notice"
MATCH, MISMATCH = "as in the notice", "mismatch"
NOTHING_MISSED = "nothing missed"
EMPTY = "There have been no lessons in this academic year yet."
COUNTED = (
    "A lesson without a sign in the journal counts as attended, one come to late too; "
    "cancelled lessons do not count."
)
NOTICES_UNKNOWN = "The notices are not known now: absences are not compared with them."


def until(day: date) -> str:
    return f"until {dates.day(day)}"


def target(percent: int) -> str:
    return f"{percent} % is an orientation of the program; the school decides."


def percent(shown: str) -> str:
    return f"{shown} %"


def missed(count: int) -> str:
    return f"missed {count}"


def by_notice(count: int) -> str:
    return f"by notice {count}"


def without_notice(count: int) -> str:
    return f"without a notice {count}"


def excused_by(reason: str, count: int) -> str:
    return f"{reason}: {count}"


def days(count: int) -> str:
    return counted(count, "day", "days")


def mismatches(count: int) -> str:
    return counted(count, "mismatch", "mismatches")
