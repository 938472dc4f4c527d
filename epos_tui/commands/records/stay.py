"""The day's regime, as JSON."""

from dataclasses import dataclass
from datetime import date, time

from epos_tui.domain.stay import Planned, StayDay, StayItem, StayKind, Unplanned, plan
from epos_tui.domain.year import DayKind
from epos_tui.i18n import Words
from epos_tui.present import stay as say


@dataclass(frozen=True)
class Occupation:
    """What the plan says of a part of the day."""

    kind: StayKind
    starts: time
    ends: time
    name: str
    place: str
    note: str


@dataclass(frozen=True)
class Entry:
    """A part of the day; no `occupation` where the plan says nothing, `overlaps` where it says too much."""

    starts: time
    ends: time
    occupation: Occupation | None
    overlaps: tuple[Occupation, ...]
    label: str


@dataclass(frozen=True)
class Stay:
    """The answer of `stay`, by the clock."""

    date: date
    kind: DayKind
    note: str
    entries: tuple[Entry, ...]
    label: str


def stay(day: StayDay, today: date, words: Words) -> Stay:
    """The day with what its plan leaves open."""
    return Stay(
        date=day.day,
        kind=day.kind,
        note=day.note,
        entries=tuple(_entry(entry, words) for entry in plan(day.items)),
        label=say.title(day, today, words),
    )


def _entry(entry: Planned | Unplanned, words: Words) -> Entry:
    label = say.entry_said(entry, words)
    if isinstance(entry, Unplanned):
        return Entry(entry.starts, entry.ends, None, (), label)
    item = entry.item
    overlaps = tuple(_occupation(other) for other in entry.overlaps)
    return Entry(item.starts, item.ends, _occupation(item), overlaps, label)


def _occupation(item: StayItem) -> Occupation:
    return Occupation(item.kind, item.starts, item.ends, item.name, item.place, item.note)
