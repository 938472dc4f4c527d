"""The week of the diary, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.commands import Ended
from epos_tui.commands.records import Moment
from epos_tui.commands.records.lessons import Day, day
from epos_tui.commands.records.marks import SubjectMarks, subject_marks
from epos_tui.domain.access import Refusal
from epos_tui.domain.lessons import Week, averages
from epos_tui.domain.people import Student
from epos_tui.domain.year import AcademicYear, TermKind, term_of
from epos_tui.i18n import Words
from epos_tui.present import diary as say
from epos_tui.present.line import capital


@dataclass(frozen=True)
class WeekSpan:
    """From Monday to Sunday."""

    first: date
    last: date
    label: str


@dataclass(frozen=True)
class Term:
    """The quarter, half-year, semester … of the week."""

    kind: TermKind
    number: int
    first: date
    last: date
    label: str


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


@dataclass(frozen=True)
class UnsignedWeek:
    """A finished week nobody has signed."""

    first: date
    last: date
    lessons: int
    marks: int
    label: str


@dataclass(frozen=True)
class UnsignedWeeks:
    """The answer of `sign --list`, oldest week first."""

    weeks: tuple[UnsignedWeek, ...]


def diary(week: Week, year: AcademicYear, student: Student, today: date, words: Words) -> Diary:
    """Everything the school says of the week."""
    kind = student.institution.kind
    return Diary(
        week=week_span(week, words),
        term=_term(week, year, words),
        signature=_signature(week, words),
        days=tuple(day(item, kind, today, words) for item in week.days),
        averages=tuple(subject_marks(item, words) for item in averages(week.lessons)),
        label=say.week_title(week, year, words),
    )


def week_span(week: Week, words: Words) -> WeekSpan:
    """The week as a span with its words."""
    first, last = week.monday, week.days[-1].day
    return WeekSpan(first, last, capital(words.diary.week(first, last)))


def _term(week: Week, year: AcademicYear, words: Words) -> Term | None:
    term = term_of(year, week.days[3].day)
    if term is None:
        return None
    label = words.diary.term(term.kind, term.number)
    return Term(term.kind, term.number, term.span.first, term.span.last, label)


def _signature(week: Week, words: Words) -> Signature | None:
    signature = week.signature
    if signature is None:
        return None
    return Signature(signature.signed_by, signature.signed_at, say.signature_said(week, words))
