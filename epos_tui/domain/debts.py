"""Interim assessment that was not passed (непрохождение промежуточной аттестации), and what the law leaves.

Federal law 273-FZ of 29 December 2012 «Об образовании в Российской Федерации», article 58. Part 5: a debt
may be passed not more than twice, at times the institution sets, within one year from the moment it arose;
illness, academic leave and maternity leave are not counted. Part 6: the second time before a commission.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.text import folded
from epos_tui.domain.year import Term

ATTEMPTS = 2
"""Part 5."""


@dataclass(frozen=True)
class Attempt:
    """A retake; an empty `result` when it is still to come."""

    day: date
    result: str = ""


@dataclass(frozen=True)
class Debt:
    """A subject with an academic debt; what the school does not say is empty."""

    subject: str
    form: AssessmentForm
    term: Term | None = None
    since: date | None = None
    attempts: tuple[Attempt, ...] = ()
    teacher: str = ""
    note: str = ""


@dataclass(frozen=True)
class TimedDebt:
    """A debt as it stands on a day; an orientation, for the order of the institution decides."""

    debt: Debt
    today: date

    @property
    def latest(self) -> date | None:
        """The last day of the year the law gives; not known where the school does not say since when."""
        return None if self.debt.since is None else a_year_after(self.debt.since)

    @property
    def left(self) -> int | None:
        """Days until then; less than nothing when it is past."""
        return None if self.latest is None else (self.latest - self.today).days

    @property
    def used(self) -> int | None:
        """The retakes that ended somehow; not known where the school tells of none at all."""
        if not self.debt.attempts:
            return None
        return sum(bool(attempt.result) for attempt in self.debt.attempts)

    @property
    def unclear(self) -> int:
        """The retakes that are past and of which no result is known."""
        return sum(not attempt.result and attempt.day < self.today for attempt in self.debt.attempts)

    @property
    def coming(self) -> Attempt | None:
        """The next retake that is appointed."""
        ahead = (item for item in self.debt.attempts if not item.result and item.day >= self.today)
        return min(ahead, key=lambda item: item.day, default=None)

    @property
    def ahead(self) -> int | None:
        """Days until the next retake."""
        return None if self.coming is None else (self.coming.day - self.today).days

    @property
    def in_vain(self) -> bool:
        """No retake is left by the law, and none is appointed."""
        return (self.used or 0) >= ATTEMPTS and self.coming is None

    @property
    def before_commission(self) -> bool | None:
        """Whether the next retake is the second one; not known while no result is."""
        if self.used is None or self.in_vain or (self.unclear and not self.used):
            return None
        return self.used > 0

    @property
    def too_late(self) -> bool:
        """The next retake is after the last day: the institution must know why."""
        return bool(self.coming and self.latest and self.coming.day > self.latest)


def a_year_after(day: date) -> date:
    """The same day of the next year; 28 February after the 29th."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28) if leap else day.replace(year=day.year + 1)


def timed(debts: Iterable[Debt], today: date) -> tuple[TimedDebt, ...]:
    """The most urgent first; those nothing is known of last."""
    return tuple(sorted((TimedDebt(debt, today) for debt in debts), key=_urgency))


def _urgency(item: TimedDebt) -> tuple[date, str]:
    """By what comes first: a retake, or the last day, which may be past."""
    known = [day for day in (item.latest, item.coming and item.coming.day) if day]
    return min(known, default=date.max), folded(item.debt.subject)
