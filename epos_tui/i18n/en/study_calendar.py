"""The study calendar in English."""

from epos_tui.domain.study_calendar import PeriodKind
from epos_tui.i18n.en.grammar import counted

TITLE = "Study calendar"
TITLE_SHORT = "Calendar"
PERIODS = "Periods of the academic year"
KIND = {
    PeriodKind.STUDY: "study",
    PeriodKind.VACATION: "vacation",
    PeriodKind.ATTESTATION: "assessment",
    PeriodKind.PRACTICE: "practice",
    PeriodKind.SESSION: "exam session",
    PeriodKind.STATE_ASSESSMENT: "state final assessment",
}
SIGN = {
    PeriodKind.VACATION: "v",
    PeriodKind.ATTESTATION: "a",
    PeriodKind.PRACTICE: "p",
    PeriodKind.SESSION: "s",
    PeriodKind.STATE_ASSESSMENT: "f",
}
NOW = "now"
PERIOD, LENGTH, DAY = "Period", "Length", "Day"
HOLIDAYS = "Public holidays"
MOVED = "Moved days"
NO_PERIOD = "outside of the periods"
NO_VACATION = "No vacation ahead"
ASK_DAY = "What a day is"


def length(days: int) -> str:
    weeks, rest = divmod(days, 7)
    said = counted(days, "day", "days")
    if not weeks:
        return said
    more = f" and {counted(rest, 'day', 'days')}" if rest else ""
    return f"{said}, that is {counted(weeks, 'week', 'weeks')}{more}"


def in_days(days: int) -> str:
    return "tomorrow" if days == 1 else f"in {counted(days, 'day', 'days')}"


def days_left(days: int) -> str:
    return f"{counted(days, 'day', 'days')} left" if days else "the last day"


def vacation_now(last: str) -> str:
    return f"Vacation now: until {last}"


def vacation_from(first: str, days: int) -> str:
    return f"Next vacation: from {first}, {in_days(days)}"
