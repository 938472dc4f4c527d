"""Final marks of an academic year, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records.year import Term, term
from epos_tui.domain import finals as domain
from epos_tui.domain.finals import FinalKind, not_attested
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import Words
from epos_tui.present import finals as say


@dataclass(frozen=True)
class Year:
    """An academic year with the class or group of that year."""

    first: date
    last: date
    group: str
    label: str


@dataclass(frozen=True)
class FinalMark:
    """A place of the mark sheet; no `text` until the mark is set, no `term` but for a term's mark."""

    kind: FinalKind
    term: Term | None
    text: str | None
    value: int | None
    not_attested: bool
    set_on: date | None
    comment: str
    label: str


@dataclass(frozen=True)
class SubjectFinals:
    """A subject's own places, in the order of the year."""

    subject: str
    marks: tuple[FinalMark, ...]
    label: str


@dataclass(frozen=True)
class Finals:
    """The answer of `finals`; no `year` when the school has no mark sheet at all."""

    year: Year | None
    subjects: tuple[SubjectFinals, ...]


def finals(sheet: domain.YearFinals | None, kind: InstitutionKind, today: date, words: Words) -> Finals:
    """The mark sheet subject by subject."""
    if sheet is None:
        return Finals(None, ())
    year = Year(sheet.span.first, sheet.span.last, sheet.group, say.year_title(sheet, kind, today, words))
    return Finals(year, tuple(_subject(item, words) for item in sheet.subjects))


def _subject(item: domain.SubjectFinals, words: Words) -> SubjectFinals:
    marks = tuple(_mark(mark, words) for mark in item.marks)
    return SubjectFinals(item.subject, marks, say.subject_said(item, words))


def _mark(mark: domain.FinalMark, words: Words) -> FinalMark:
    return FinalMark(
        kind=mark.kind,
        term=term(mark.term, words),
        text=mark.text or None,
        value=mark.value,
        not_attested=not_attested(mark),
        set_on=mark.set_on,
        comment=mark.comment,
        label=str(say.mark_field(mark, words)),
    )
