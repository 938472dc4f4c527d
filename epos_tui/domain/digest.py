"""What is new since it was seen last: items of every kind, told apart by what they are known by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from epos_tui.domain.year import Span


class Kind(Enum):
    """In the order of a day's list."""

    MARK = "mark"
    FINAL = "final"
    DEBT = "debt"
    HOMEWORK = "homework"
    CONTROL_WORK = "control_work"
    LESSON = "lesson"
    UNSIGNED = "unsigned"
    ABSENCE = "absence"
    ORDER = "order"
    MESSAGE = "message"
    EVENT = "event"
    NEWS = "news"


FLEETING = (Kind.UNSIGNED, Kind.ORDER, Kind.MESSAGE, Kind.NEWS)
"""What goes without being told: a signed week, an order that arrived, older messages and news."""
SHARED = (Kind.MESSAGE, Kind.EVENT, Kind.NEWS)
"""What several children of a family may get as one and the same."""


_ORDER = list(Kind)


@dataclass(frozen=True)
class Item:
    """Something the portal shows, with everything of it that may change and is not empty."""

    kind: Kind
    id: str
    day: date | None
    """The day it is about, where there is one."""
    title: str
    """A subject, the name of a chat, a headline."""
    facts: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    """The row it stands in, where it is not its id; it says nothing new when that is another one."""


Key = tuple[Kind, str]
"""What an item is known by among those of a child."""


@dataclass(frozen=True)
class Found:
    """All items of a kind that a read brought."""

    kind: Kind
    items: tuple[Item, ...]
    period: str = ""
    """What was asked for, where it is a year: another one is begun in silence."""
    span: Span | None = None
    """The days that were asked for; None: there is no end to them."""
    complete: bool = False
    """Every record came from the portal itself just now, and was understood."""


@dataclass(frozen=True)
class Base:
    """What was seen of a kind."""

    period: str = ""
    items: Mapping[str, Item] = field(default_factory=dict)


Bases = Mapping[Kind, Base]
"""What was seen of a child; a kind that is not there was never read."""


@dataclass(frozen=True)
class Change:
    """Something new: without `old` it was added, without `new` removed."""

    old: Item | None = None
    new: Item | None = None

    @property
    def item(self) -> Item:
        """As it is now, else as it was."""
        item = self.new or self.old
        assert item
        return item

    @property
    def key(self) -> Key:
        """What the change is known by."""
        return self.item.kind, self.item.id

    @property
    def differences(self) -> tuple[str, ...]:
        """The names of the facts that have become others; `day` and `title` among them."""
        if not (self.old and self.new):
            return ()
        was, now = _told(self.old), _told(self.new)
        return tuple(name for name in {**was, **now} if was.get(name, "") != now.get(name, ""))


def _told(item: Item) -> dict[str, str]:
    return {"title": item.title, "day": item.day.isoformat() if item.day else "", **item.facts}


def _same(one: Item, other: Item) -> bool:
    return _told(one) == _told(other)


def begun(bases: Bases, found: Iterable[Found]) -> Bases:
    """With a silent beginning for what was never read, and without what is long past.

    Nothing that is new counts as seen by it.
    """
    made = dict(bases)
    for one in found:
        base = made.get(one.kind)
        if base is None or base.period != one.period:
            made[one.kind] = Base(one.period, {item.id: item for item in one.items})
        elif one.complete:
            made[one.kind] = replace(base, items=_still_known(base, one))
    return made


def _still_known(base: Base, found: Found) -> Mapping[str, Item]:
    """Days that are not asked for any more are forgotten."""
    span = found.span
    return {
        id: item
        for id, item in base.items.items()
        if span is None or item.day is None or item.day >= span.first
    }


def digest(bases: Bases, found: Iterable[Found]) -> tuple[Change, ...]:
    """What is new, has changed or is gone, in the order of days; of what was never read nothing."""
    changes = [
        change
        for one in found
        if (base := bases.get(one.kind)) is not None and base.period == one.period
        for change in _changes(base, one)
    ]
    return tuple(sorted(changes, key=in_order))


def in_order(change: Change) -> tuple[object, ...]:
    """By days, then by kinds."""
    item = change.item
    return item.day or date.min, _ORDER.index(item.kind), item.title, item.id


def _changes(base: Base, found: Found) -> Iterable[Change]:
    now = {item.id: item for item in found.items}
    for id, item in now.items():
        old = base.items.get(id)
        if old is None or not _same(old, item):
            yield Change(old, item)
    if found.complete and found.kind not in FLEETING:
        for id, old in base.items.items():
            if id not in now and (found.span is None or old.day is None or old.day in found.span):
                yield Change(old)


def after_seen(bases: Bases, seen: Iterable[Change]) -> Bases:
    """What is known after these were seen; one that another program has moved on meanwhile is left alone."""
    made = {kind: (base, dict(base.items)) for kind, base in bases.items()}
    for change in seen:
        kind, id = change.key
        if kind not in made:
            continue
        items = made[kind][1]
        if not _is_at(items.get(id), change.old):
            continue
        if change.new:
            items[id] = change.new
        else:
            items.pop(id, None)
    return {kind: replace(base, items=items) for kind, (base, items) in made.items()}


def _is_at(known: Item | None, old: Item | None) -> bool:
    return known is old if known is None or old is None else _same(known, old)


@dataclass(frozen=True)
class News:
    """A change, and whom of the family it concerns."""

    children: tuple[str, ...]
    change: Change
    seen: bool = False

    @property
    def key(self) -> str:
        """What the row is known by."""
        kind, id = self.change.key
        return f"{'+'.join(self.children)}/{kind.value}/{id}"


def family(by_child: Sequence[tuple[str, Sequence[News]]]) -> tuple[News, ...]:
    """Child by child; what several children got as one and the same is told once, with the first of them."""
    merged: list[News] = []
    places: dict[tuple[str, str], list[int]] = {}
    for _, news in by_child:
        for one in news:
            name = (one.change.item.kind.value, one.change.item.id)
            at = next((n for n in places.get(name, ()) if _is_shared(merged[n], one)), None)
            if at is None:
                places.setdefault(name, []).append(len(merged))
                merged.append(one)
            else:
                merged[at] = replace(merged[at], children=merged[at].children + one.children)
    return tuple(merged)


def _is_shared(one: News, other: News) -> bool:
    item, same = one.change.item, bool(one.change.new) == bool(other.change.new)
    if item.kind not in SHARED or one.seen != other.seen or set(one.children) & set(other.children):
        return False
    return same and _same(item, other.change.item)
