"""The dynamics of the averages in Russian."""

from epos_tui.domain.dynamics import Rule, Trend

TITLE = "Динамика успеваемости"
TITLE_SHORT = "Динамика"
RULE = {Rule.RUNNING: "средний балл с начала периода", Rule.WEEK: "только оценки недели"}
TREND = {Trend.RISING: "рост", Trend.FALLING: "спад", Trend.STEADY: "ровно"}
SUBJECT = "Предмет"
NO_MARKS = "оценок нет"
REPEATED = "новых оценок нет"


def always(shown: str) -> str:
    return f"всё время {shown}"


def trend(trend: Trend, by: str) -> str:
    return f"{TREND[trend]} на {by}"


def start(shown: str) -> str:
    return f"начало {shown}"


def now(shown: str) -> str:
    return f"сейчас {shown}"


def best(shown: str, week: str) -> str:
    return f"лучшая {week}: {shown}"


def worst(shown: str, week: str) -> str:
    return f"худшая {week}: {shown}"


def week_of(day: str) -> str:
    return f"неделя с {day}"
