"""The lesson going on, in English."""

from datetime import time

from epos_tui.i18n.en import dates

NO_LESSONS = "no lessons"
OVER = "lessons are over"


def going(what: str, minutes: int) -> str:
    return f"{what}, {minutes} min left"


def pause(what: str, minutes: int) -> str:
    return f"break, in {minutes} min {what}"


def first(what: str, starts: time) -> str:
    return f"at {dates.clock(starts)} {what}"


def unread(count: int) -> str:
    return f"new messages: {count}"
