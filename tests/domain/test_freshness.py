"""For how long what was read counts as how it is now."""

from datetime import date, timedelta
from inspect import getmembers, iscoroutinefunction
from typing import get_type_hints

import pytest

from epos_tui.domain.freshness import LESSON, TALK, TERM, YEAR, lasts
from epos_tui.domain.portal import Portal
from epos_tui.domain.year import Span

TODAY = date(2026, 10, 15)
THIS_WEEK, LONG_AGO = date(2026, 10, 12), date(2026, 9, 21)
QUESTIONS = [
    name
    for name, method in getmembers(Portal, iscoroutinefunction)
    if name != "send" and "return" in get_type_hints(method)
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_its_lifetime(question):
    assert TALK <= lasts(question, (), TODAY) <= YEAR


@pytest.mark.parametrize(
    ("question", "about", "lifetime"),
    [
        ("week", ("a", THIS_WEEK), LESSON),
        ("week", ("a", THIS_WEEK + timedelta(weeks=1)), LESSON),
        ("week", ("a", date(2026, 9, 28)), LESSON),
        ("week", ("a", LONG_AGO), YEAR),
        ("homework", ("a", Span(date(2026, 9, 1), TODAY)), LESSON),
        ("homework", ("a", Span(date(2026, 9, 1), LONG_AGO)), YEAR),
        ("stay", ("a", TODAY), LESSON),
        ("stay", ("a", LONG_AGO), YEAR),
        ("events", ("a", Span(date(2026, 9, 1), date(2026, 9, 30))), YEAR),
        ("events", ("a", Span(date(2026, 10, 1), date(2026, 10, 31))), TERM),
        ("absence_notices", ("a", Span(date(2026, 9, 1), date(2026, 9, 2))), LESSON),
        ("messages", ("a", "chat", 200), TALK),
    ],
)
def test_what_lies_long_behind_us_lasts_longer(question, about, lifetime):
    assert lasts(question, about, TODAY) == lifetime


def test_a_week_is_still_written_in_for_two_weeks_after_its_sunday():
    sunday = THIS_WEEK + timedelta(days=6)
    about = ("a", THIS_WEEK)
    assert lasts("week", about, sunday + timedelta(weeks=2)) == LESSON
    assert lasts("week", about, sunday + timedelta(weeks=2, days=1)) == YEAR
