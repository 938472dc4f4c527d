"""The day's regime (режим пребывания): lessons, meals, walks, physical activity, clubs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from epos_tui.domain.year import DayKind


class StayKind(Enum):
    """The forms of occupation the portal knows."""

    LESSON = "lesson"
    MEAL = "meal"
    WALK = "walk"
    PHYSICAL_ACTIVITY = "physical_activity"
    CLUB = "club"
    OTHER = "other"


@dataclass(frozen=True)
class StayItem:
    """One occupation of the day."""

    kind: StayKind
    starts: time
    ends: time
    name: str = ""
    place: str = ""
    note: str = ""


@dataclass(frozen=True)
class StayDay:
    """The plan of one day; `note` is the holiday's name or the reason of a transfer."""

    day: date
    kind: DayKind
    note: str = ""
    items: tuple[StayItem, ...] = ()


@dataclass(frozen=True)
class Unplanned:
    """Time between two occupations of which the plan says nothing."""

    starts: time
    ends: time


@dataclass(frozen=True)
class Planned:
    """An occupation, and those that the plan puts at the same time."""

    item: StayItem
    overlaps: tuple[StayItem, ...] = ()


LONGEST_BREAK = 30
"""Minutes between two occupations that need no explanation: a break between lessons."""


def plan(items: Iterable[StayItem]) -> Iterator[Planned | Unplanned]:
    """The occupations by the clock; what the plan leaves open and what it doubles is told."""
    known = sorted(items, key=lambda item: (item.starts, item.ends))
    ends: time | None = None
    for item in known:
        if ends and minutes_between(ends, item.starts) > LONGEST_BREAK:
            yield Unplanned(ends, item.starts)
        yield Planned(item, tuple(other for other in known if other is not item and at_once(item, other)))
        ends = max(ends or item.ends, item.ends)


def at_once(one: StayItem, other: StayItem) -> bool:
    """Whether both share at least a minute."""
    return one.starts < other.ends and other.starts < one.ends


def minutes_between(starts: time, ends: time) -> int:
    """Whole minutes from one clock time to a later one of the same day."""
    return (ends.hour - starts.hour) * 60 + ends.minute - starts.minute
