"""Days and times for the eye and for the ear."""

from datetime import date, time

import pytest

from epos_tui.i18n import words_for
from tests.examples import NOW, THURSDAY

RU, EN = words_for("ru").dates, words_for("en").dates
SILVESTER, NEW_YEAR = date(2026, 12, 28), date(2027, 1, 10)


@pytest.mark.parametrize(
    ("say", "russian", "english"),
    [
        (lambda d: d.day(THURSDAY), "15 октября", "15 October"),
        (lambda d: d.weekday_day(THURSDAY), "четверг, 15 октября", "Thursday, 15 October"),
        (lambda d: d.day_year(date(2027, 5, 1)), "1 мая 2027", "1 May 2027"),
        (lambda d: d.month(date(2027, 3, 31)), "Март 2027", "March 2027"),
        (lambda d: d.span(THURSDAY, THURSDAY), "15 октября 2026", "15 October 2026"),
        (
            lambda d: d.span(date(2026, 10, 12), date(2026, 10, 18)),
            "12–18 октября 2026",
            "12–18 October 2026",
        ),
        (
            lambda d: d.span(date(2026, 9, 28), date(2026, 10, 4)),
            "28 сентября – 4 октября 2026",
            "28 September – 4 October 2026",
        ),
        (
            lambda d: d.span(SILVESTER, NEW_YEAR),
            "28 декабря 2026 – 10 января 2027",
            "28 December 2026 – 10 January 2027",
        ),
        (lambda d: d.span_said(THURSDAY, THURSDAY), "15 октября", "15 October"),
        (
            lambda d: d.span_said(date(2026, 10, 12), date(2026, 10, 18)),
            "с 12 по 18 октября",
            "from 12 to 18 October",
        ),
        (
            lambda d: d.span_said(date(2026, 9, 28), date(2026, 10, 4)),
            "с 28 сентября по 4 октября",
            "from 28 September to 4 October",
        ),
        (
            lambda d: d.span_said(SILVESTER, NEW_YEAR),
            "с 28 декабря по 10 января",
            "from 28 December to 10 January",
        ),
        (
            lambda d: d.span_said(date(2026, 10, 1), date(2027, 10, 3)),
            "с 1 октября 2026 по 3 октября 2027",
            "from 1 October 2026 to 3 October 2027",
        ),
        (lambda d: d.clock(time(8, 5)), "8:05", "8:05"),
        (lambda d: d.hours_said(time(8, 30), time(9, 15)), "с 8:30 до 9:15", "from 8:30 to 9:15"),
        (lambda d: d.moment(NOW), "15 октября, 19:20", "15 October, 19:20"),
    ],
)
def test_days_and_times_read_well_in_both_languages(say, russian, english):
    assert (say(RU), say(EN)) == (russian, english)


@pytest.mark.parametrize("dates", [RU, EN], ids=["ru", "en"])
def test_every_month_and_weekday_has_its_own_name(dates):
    months = [date(2026, n, 1) for n in range(1, 13)]
    week = [date(2026, 10, 12 + n) for n in range(7)]
    assert len({dates.month(day) for day in months}) == len({dates.day(day) for day in months}) == 12
    assert len({dates.weekday(day) for day in week}) == len(set(dates.WEEKDAYS_SHORT)) == 7
