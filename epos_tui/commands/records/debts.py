"""Interim assessment that was not passed, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records.year import Term, term
from epos_tui.domain import debts as domain
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import Words
from epos_tui.present.debts import debt_said


@dataclass(frozen=True)
class Attempt:
    """A retake; no `result` when it is still to come."""

    date: date
    result: str | None


@dataclass(frozen=True)
class Debt:
    """A subject with an academic debt."""

    subject: str
    form: AssessmentForm
    term: Term | None
    since: date | None
    attempts: tuple[Attempt, ...]
    teacher: str
    note: str
    label: str


@dataclass(frozen=True)
class Debts:
    """The answer of `debts`; usually none."""

    debts: tuple[Debt, ...]


def debts(found: Sequence[domain.Debt], kind: InstitutionKind, words: Words) -> Debts:
    """The debts with their sentences."""
    return Debts(tuple(_debt(item, kind, words) for item in found))


def _debt(item: domain.Debt, kind: InstitutionKind, words: Words) -> Debt:
    return Debt(
        subject=item.subject,
        form=item.form,
        term=term(item.term, words),
        since=item.since,
        attempts=tuple(Attempt(attempt.day, attempt.result or None) for attempt in item.attempts),
        teacher=item.teacher,
        note=item.note,
        label=debt_said(item, kind, words),
    )
