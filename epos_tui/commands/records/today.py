"""The evening page, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records.lessons import Day, day
from epos_tui.commands.records.notices import Notice, notice
from epos_tui.domain.people import Student
from epos_tui.domain.today import TodayPage
from epos_tui.domain.year import days_of_week
from epos_tui.i18n import Words
from epos_tui.present.line import capital


@dataclass(frozen=True)
class Unsigned:
    """A finished week nobody has signed."""

    first: date
    last: date
    label: str


@dataclass(frozen=True)
class Today:
    """The answer of `today`: `next_day` is the next one with lessons within two weeks."""

    today: Day
    next_day: Day | None
    unsigned_weeks: tuple[Unsigned, ...]
    notices: tuple[Notice, ...]


def today(page: TodayPage, student: Student, words: Words) -> Today:
    """The page with its two days in full."""
    kind, now = student.institution.kind, page.today.day
    return Today(
        today=day(page.today, kind, now, words),
        next_day=day(page.next_day, kind, now, words) if page.next_day else None,
        unsigned_weeks=tuple(_unsigned(monday, words) for monday in page.unsigned),
        notices=tuple(notice(item, words) for item in page.notices),
    )


def _unsigned(monday: date, words: Words) -> Unsigned:
    last = days_of_week(monday)[-1]
    return Unsigned(monday, last, capital(words.diary.week(monday, last)))
