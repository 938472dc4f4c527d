"""The next day with lessons in English."""

from collections.abc import Sequence

from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE = "Tomorrow"
NO_DAY = "no lessons ahead"
EVENTS = "Events of the day"
EVENTS_UNKNOWN = "The events of the day could not be found out."
WORK_UNKNOWN = "The homework could not be found out."
NOTICES_UNKNOWN = "Whether there is a notice of absence could not be found out."
ALL_DONE = "all done"


def ahead(days: int) -> str:
    near = {0: dates.TODAY, 1: dates.TOMORROW, 2: "the day after tomorrow"}
    return near.get(days, f"in {counted(days, 'day', 'days')}")


def left(count: int) -> str:
    return f"left to do: {count}"


def cancelled(days: Sequence[str]) -> str:
    return f"All lessons are cancelled: {', '.join(days)}."
