"""Days and times in English."""

from datetime import date, datetime, time

TODAY, TOMORROW, YESTERDAY = "today", "tomorrow", "yesterday"
WEEKDAYS_SHORT = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip


def weekday(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


def day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


def day_short(day: date) -> str:
    return f"{day:%d.%m}"


def weekday_day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]}"


def day_year(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def span(first: date, last: date) -> str:
    if first == last:
        return day_year(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_year(last)}"
    return f"{day(first) if first.year == last.year else day_year(first)} – {day_year(last)}"


def span_of_year(first: date, last: date) -> str:
    """The year is known."""
    if first == last:
        return day(first)
    return f"{first.day}–{day(last)}" if first.month == last.month else f"{day(first)} – {day(last)}"


def span_said(first: date, last: date) -> str:
    if first == last:
        return day(first)
    if first.year < last.year and first.month <= last.month:
        return f"from {day_year(first)} to {day_year(last)}"
    return f"from {first.day if first.month == last.month else day(first)} to {day(last)}"


def clock(moment: time) -> str:
    return f"{moment.hour}:{moment.minute:02}"


def hours_said(starts: time, ends: time) -> str:
    return f"from {clock(starts)} to {clock(ends)}"


def moment(at: datetime) -> str:
    return f"{day(at.date())}, {clock(at.time())}"
