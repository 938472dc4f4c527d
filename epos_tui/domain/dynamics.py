"""Weekly dynamics of the average (динамика успеваемости): points, best, worst, trend; all exact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction

from epos_tui.domain.all_marks import Entry, MarkRow
from epos_tui.domain.marks import Average, GradingSystem, average
from epos_tui.domain.year import Span, Term, weeks_of

STEADY = Fraction(5, 100)
"""A change smaller than this is no trend."""


class Rule(Enum):
    """Which marks make the point of a week."""

    RUNNING = "running"
    """All marks from the start of the period to the end of the week."""
    WEEK = "week"
    """The marks of that week only."""


class Trend(Enum):
    """Where the average has gone between the first and the last point."""

    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"


@dataclass(frozen=True)
class Point:
    """The average at the end of a week; None before the first mark, never zero."""

    monday: date
    average: Average | None
    repeated: bool = False
    """No mark came in this week: the point is the one of the week before."""


@dataclass(frozen=True)
class Dynamics:
    """A subject's weeks of a period up to today."""

    subject: str
    system: GradingSystem
    rule: Rule
    points: tuple[Point, ...]
    term: Term | None = None
    """The subject's own; None for the whole year."""

    @property
    def key(self) -> str:
        """What the subject is known by when the list is renewed."""
        return f"{self.subject} {self.system.value}"

    @property
    def known(self) -> tuple[Point, ...]:
        """The points that have an average."""
        return tuple(point for point in self.points if point.average)

    @property
    def change(self) -> Fraction | None:
        """From the first to the last known point."""
        if not self.known:
            return None
        return _exact(self.known[-1]) - _exact(self.known[0])

    @property
    def trend(self) -> Trend | None:
        """None without marks."""
        if self.change is None:
            return None
        if abs(self.change) < STEADY:
            return Trend.STEADY
        return Trend.RISING if self.change > 0 else Trend.FALLING

    @property
    def best(self) -> Point | None:
        """The first week with the highest average."""
        return max(self.known, key=_exact, default=None)

    @property
    def worst(self) -> Point | None:
        """The first week with the lowest average."""
        return min(self.known, key=_exact, default=None)


def _exact(point: Point) -> Fraction:
    assert point.average is not None
    return point.average.exact


def dynamics(row: MarkRow, span: Span, today: date, rule: Rule) -> Dynamics:
    """The weeks of the span that have begun, by the rule."""
    return Dynamics(
        row.subject, row.system, rule, tuple(points(row.entries, row.system, span, today, rule)), row.term
    )


def points(
    entries: Iterable[Entry], system: GradingSystem, span: Span, today: date, rule: Rule
) -> Iterator[Point]:
    """A point a week, Monday to Sunday."""
    known = [entry for entry in entries if entry.day in span]
    last: Average | None = None
    for monday in weeks_of(Span(span.first, min(span.last, today))):
        end = monday + timedelta(days=6)
        new = average((m for e in known if monday <= e.day <= end for m in e.marks), system)
        if rule is Rule.WEEK:
            yield Point(monday, new)
            continue
        last = average((m for e in known if e.day <= end for m in e.marks), system) if new else last
        yield Point(monday, last, repeated=last is not None and new is None)


def weeks_together(items: Iterable[Dynamics]) -> tuple[date, ...]:
    """The Mondays of all points of several subjects: their terms may differ."""
    return tuple(sorted({point.monday for item in items for point in item.points}))
