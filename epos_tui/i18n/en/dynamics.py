"""The dynamics of the averages in English."""

from epos_tui.domain.dynamics import Rule, Trend

TITLE = "Progress"
TITLE_SHORT = "Progress"
RULE = {Rule.RUNNING: "average since the start of the period", Rule.WEEK: "marks of the week only"}
TREND = {Trend.RISING: "rising", Trend.FALLING: "falling", Trend.STEADY: "steady"}
SUBJECT = "Subject"
NO_MARKS = "no marks"
REPEATED = "no new marks"


def always(shown: str) -> str:
    return f"{shown} all the time"


def trend(trend: Trend, by: str) -> str:
    return f"{TREND[trend]} by {by}"


def start(shown: str) -> str:
    return f"start {shown}"


def now(shown: str) -> str:
    return f"now {shown}"


def best(shown: str, week: str) -> str:
    return f"best {week}: {shown}"


def worst(shown: str, week: str) -> str:
    return f"worst {week}: {shown}"


def week_of(day: str) -> str:
    return f"week of {day}"
