"""The day's regime in English."""

from datetime import time

from epos_tui.domain.stay import StayKind
from epos_tui.i18n.en import dates

TITLE_SHORT = "Day at school"
TITLE = "Day at school"
KIND = {
    StayKind.LESSON: "lesson",
    StayKind.MEAL: "meal",
    StayKind.WALK: "walk",
    StayKind.PHYSICAL_ACTIVITY: "physical activity",
    StayKind.CLUB: "club",
    StayKind.OTHER: "other",
}
PLACE, TIME, LENGTH = "Where", "Time", "Length"
UNPLANNED = "the plan says nothing"
EMPTY = "Nothing is planned for this day"


def unplanned(starts: time, ends: time) -> str:
    return f"{dates.hours_said(starts, ends)}: {UNPLANNED}"


def overlap(other: str) -> str:
    return f"at the same time: {other}"


def from_to(starts: time, ends: time) -> str:
    return dates.hours_said(starts, ends)
