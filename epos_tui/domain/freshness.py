"""For how long an answer of the portal counts as how it is now."""

from datetime import date, timedelta

from epos_tui.domain.year import WEEK, Span

TALK = timedelta(minutes=1)
LESSON = timedelta(minutes=5)
NEWS = timedelta(minutes=15)
TERM = timedelta(hours=1)
YEAR = timedelta(days=1)

_LASTS = {
    "chats": TALK,
    "messages": TALK,
    "week": LESSON,
    "homework": LESSON,
    "lessons": LESSON,
    "stay": LESSON,
    "marks": LESSON,
    "debts": LESSON,
    "signatures": LESSON,
    "absence_notices": LESSON,
    "news": NEWS,
    "events": TERM,
    "control_works": TERM,
    "finals": TERM,
    "programmes": TERM,
    "viewer": YEAR,
    "year": YEAR,
    "study_periods": YEAR,
    "curriculum": YEAR,
    "contacts": YEAR,
    "absence_reasons": YEAR,
    "links": YEAR,
}
_LAST_DAYS = {"week": 6, "lessons": 0, "homework": 0, "stay": 0, "events": 0, "control_works": 0}
"""The questions about days, and how many follow the day that is named."""
_STILL_CHANGED = 2 * WEEK
"""How long after a lesson its marks and its homework are still written down."""


def lasts(question: str, about: tuple[object, ...], today: date) -> timedelta:
    """The lifetime of an answer; what lies long behind us hardly changes."""
    last = _last_day(question, about)
    if last and last + _STILL_CHANGED < today:
        return YEAR
    return _LASTS[question]


def _last_day(question: str, about: tuple[object, ...]) -> date | None:
    """The last day the question is about, if it is about days."""
    if question not in _LAST_DAYS:
        return None
    for part in about:
        if isinstance(part, Span):
            return part.last
        if isinstance(part, date):
            return part + timedelta(days=_LAST_DAYS[question])
    return None
