"""The signs of days in calendars: what colours tell, told without them."""

from collections.abc import Iterable
from datetime import date

from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words

BEFORE_TODAY, AFTER_TODAY = ">", "<"
"""Where there is room before the number, and where there is not."""
_SUNDAY = 6


def kind_sign(day: date, kind: DayKind, words: Words) -> str:
    """The letter of a day without study; every Sunday is off without one."""
    usual = kind is DayKind.DAY_OFF and day.weekday() == _SUNDAY
    return "" if usual else words.absence.KIND_SIGN.get(kind, "")


def kind_meanings(words: Words, without: Iterable[DayKind] = ()) -> tuple[str, ...]:
    """Each letter with its meaning."""
    kinds = (kind for kind in words.absence.KIND_SIGN if kind not in without)
    return tuple(f"{words.absence.KIND_SIGN[kind]} {words.diary.DAY[kind]}" for kind in kinds)


def today_meaning(sign: str, words: Words) -> str:
    """> сегодня"""
    return f"{sign} {words.dates.TODAY}"
