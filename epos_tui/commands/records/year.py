"""Terms and weeks of the academic year, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain import year as domain
from epos_tui.domain.year import TermKind, days_of_week
from epos_tui.i18n import Words
from epos_tui.present.line import capital


@dataclass(frozen=True)
class WeekSpan:
    """From Monday to Sunday."""

    first: date
    last: date
    label: str


@dataclass(frozen=True)
class Term:
    """A quarter, half-year, semester …"""

    kind: TermKind
    number: int
    first: date
    last: date
    label: str


def week_span(monday: date, words: Words) -> WeekSpan:
    """The week as a span with its words."""
    last = days_of_week(monday)[-1]
    return WeekSpan(monday, last, capital(words.diary.week(monday, last)))


def term(item: domain.Term | None, words: Words) -> Term | None:
    """The term with its name."""
    if item is None:
        return None
    return Term(
        item.kind, item.number, item.span.first, item.span.last, words.diary.term(item.kind, item.number)
    )
