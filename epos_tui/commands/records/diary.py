"""The week of the diary, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.commands import Ended
from epos_tui.commands.records import Moment
from epos_tui.commands.records.lessons import Day, day
from epos_tui.commands.records.marks import SubjectMarks, subject_marks
from epos_tui.commands.records.year import Term, WeekSpan, term, week_span
from epos_tui.domain.access import Refusal
from epos_tui.domain.lessons import Week, averages
from epos_tui.domain.people import Student
from epos_tui.domain.year import AcademicYear, term_of
from epos_tui.i18n import Words
from epos_tui.present import diary as say


@dataclass(frozen=True)
class Signature:
    """Who has ticked «ознакомлен», and when."""

    signed_by: str
    signed_at: Moment
    label: str


@dataclass(frozen=True)
class Diary:
    """The answer of `diary`. `averages` are of this week's marks only, counted by this program."""

    week: WeekSpan
    term: Term | None
    signature: Signature | None
    signature_waits: bool
    """It was given here and the school is not known to have it."""
    days: tuple[Day, ...]
    averages: tuple[SubjectMarks, ...]
    label: str


@dataclass(frozen=True)
class Signing:
    """The answer of `sign`."""

    outcome: Ended
    week: WeekSpan
    refusal: Refusal | None
    label: str


def diary(week: Week, year: AcademicYear, student: Student, today: date, words: Words) -> Diary:
    """Everything the school says of the week."""
    kind = student.institution.kind
    return Diary(
        week=week_span(week.monday, words),
        term=term(term_of(year, week.days[3].day), words),
        signature=_signature(week, words),
        signature_waits=week.signature_waits,
        days=tuple(day(item, kind, today, words) for item in week.days),
        averages=tuple(subject_marks(item, words) for item in averages(week.lessons)),
        label=say.week_title(week, year, words),
    )


def _signature(week: Week, words: Words) -> Signature | None:
    signature = week.signature
    if signature is None:
        return None
    return Signature(signature.signed_by, signature.signed_at, say.signature_said(week, words))
