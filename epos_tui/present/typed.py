"""What a person types, into values; the words of both languages are understood everywhere."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.errors import Mistyped, Typed
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.text import folded
from epos_tui.domain.thresholds import threshold_of
from epos_tui.present.answers import named

_NEAR = {
    "сегодня": 0,
    "today": 0,
    "завтра": 1,
    "tomorrow": 1,
    "послезавтра": 2,
    "вчера": -1,
    "yesterday": -1,
}
_FIRST_MONTH = 8
_YEARS = range(2000, 2100)
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MARK = re.compile(r"([1-5])(?:\*([1-9]))?", re.ASCII)
_WEIGHT = re.compile(r" ?(?:[*xх×]|вес(?:а|ом)?(?= )|weight(?= )) ?")
_MOST_MARKS = 30
_RUSSIAN = re.compile(r"(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d{2}))?\.?", re.ASCII)


def date_typed(text: str, today: date) -> date:
    """2026-09-14, 14.09.2026, 14.09 (of this academic year), вчера; raises `Mistyped`."""
    typed = folded(text)
    if typed in _NEAR:
        return today + timedelta(days=_NEAR[typed])
    try:
        day = date.fromisoformat(typed) if _ISO.fullmatch(typed) else _russian(typed, today)
    except ValueError:
        raise Mistyped(Typed.DATE, text) from None
    if day.year not in _YEARS:
        raise Mistyped(Typed.DATE, text)
    return day


def _russian(typed: str, today: date) -> date:
    matched = _RUSSIAN.fullmatch(typed)
    if not matched:
        raise ValueError
    month = int(matched[2])
    return date(_year_typed(matched[3], month, today), month, int(matched[1]))


def _year_typed(year: str | None, month: int, today: date) -> int:
    """The year as typed, 26 for 2026; else the one in which the month falls in this academic year."""
    if year:
        return int(year) if len(year) == 4 else 2000 + int(year)
    begun = today.year if today.month >= _FIRST_MONTH else today.year - 1
    return begun if month >= _FIRST_MONTH else begun + 1


def moment_typed(text: str) -> datetime:
    """An ISO date and time, with or without an offset; raises `Mistyped`."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Mistyped(Typed.MOMENT, text) from None
    if moment.year not in _YEARS:
        raise Mistyped(Typed.MOMENT, text)
    return moment


def numbers_typed(text: str) -> tuple[int, ...]:
    """«2,3», «2 3», «2-4»: numbers of lessons in order; raises `Mistyped`."""
    numbers = [number for part in text.replace(",", " ").split() for number in _range_typed(part, text)]
    if not numbers:
        raise Mistyped(Typed.LESSONS, text)
    return tuple(sorted(set(numbers)))


def _range_typed(part: str, text: str) -> range:
    first, dash, last = part.partition("-")
    last = last if dash else first
    if _is_number(first) and _is_number(last) and int(first) <= int(last):
        return range(int(first), int(last) + 1)
    raise Mistyped(Typed.LESSONS, text)


def marks_typed(text: str) -> tuple[Supposed, ...]:
    """«5 4*2», «5, 4 вес 2»: marks with their weights, none for an empty text; raises `Mistyped`."""
    parts = _WEIGHT.sub("*", folded(text)).replace(",", " ").split()
    found = [_MARK.fullmatch(part) for part in parts]
    if len(parts) > _MOST_MARKS or not all(found):
        raise Mistyped(Typed.MARKS, text)
    return tuple(Supposed(int(mark[1]), int(mark[2] or 1)) for mark in found if mark)


def threshold_typed(text: str) -> Fraction:
    """«0,65» or «0.65»; raises `Mistyped`."""
    found = threshold_of(text)
    if found is None:
        raise Mistyped(Typed.THRESHOLD, text)
    return found


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 2


def reason_typed(text: str, reasons: Sequence[AbsenceReason]) -> AbsenceReason:
    """A reason by its id, its name, or the beginning of a word of it; raises `Mistyped`."""
    by_id = [reason for reason in reasons if folded(text) == folded(reason.id)]
    found = by_id or [reasons[place] for place in named(text, [(reason.name,) for reason in reasons])]
    if len(found) != 1:
        raise Mistyped(Typed.REASON, text, tuple(reason.name for reason in found or reasons))
    return found[0]
