"""The lesson going on, in Russian."""

from datetime import time

from epos_tui.i18n.ru import dates

NO_LESSONS = "занятий нет"
OVER = "занятия закончились"


def going(what: str, minutes: int) -> str:
    return f"{what}, ещё {minutes} мин"


def pause(what: str, minutes: int) -> str:
    return f"перерыв, через {minutes} мин {what}"


def first(what: str, starts: time) -> str:
    return f"в {dates.clock(starts)} {what}"


def unread(count: int) -> str:
    return f"новых сообщений: {count}"
