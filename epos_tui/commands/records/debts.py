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
class Clock:
    """What follows by the law on a day; `latest` and `days_left` are none where `since` is not known.

    `attempts_used` is none where the school tells of no attempt; `before_commission` where no attempt is
    left, or no result is known.
    """

    today: date
    latest: date | None
    days_left: int | None
    attempts_used: int | None
    attempts_allowed: int
    results_missing: int
    next_attempt: date | None
    days_to_next: int | None
    before_commission: bool | None
    too_late: bool


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
    clock: Clock
    label: str


@dataclass(frozen=True)
class Debts:
    """The answer of `debts`, the most urgent first; usually none. What its clocks are worth says `note`."""

    debts: tuple[Debt, ...]
    note: str


def debts(found: Sequence[domain.TimedDebt], kind: InstitutionKind, words: Words) -> Debts:
    """The debts with their sentences."""
    return Debts(tuple(_debt(item, kind, words) for item in found), words.debts.ORIENTATION)


def _debt(item: domain.TimedDebt, kind: InstitutionKind, words: Words) -> Debt:
    debt = item.debt
    return Debt(
        subject=debt.subject,
        form=debt.form,
        term=term(debt.term, words),
        since=debt.since,
        attempts=tuple(Attempt(attempt.day, attempt.result or None) for attempt in debt.attempts),
        teacher=debt.teacher,
        note=debt.note,
        clock=_clock(item),
        label=debt_said(item, kind, words),
    )


def _clock(item: domain.TimedDebt) -> Clock:
    return Clock(
        today=item.today,
        latest=item.latest,
        days_left=item.left,
        attempts_used=item.used,
        attempts_allowed=domain.ATTEMPTS,
        results_missing=item.unclear,
        next_attempt=item.coming.day if item.coming else None,
        days_to_next=item.ahead,
        before_commission=item.before_commission,
        too_late=item.too_late,
    )
