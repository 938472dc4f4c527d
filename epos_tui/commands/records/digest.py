"""What is new, as JSON."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from epos_tui.domain import digest as domain
from epos_tui.domain.digest import Kind
from epos_tui.domain.people import Viewer
from epos_tui.i18n import Words
from epos_tui.present.digest import alone_said
from epos_tui.present.errors import told
from epos_tui.usecases.digest import Digest

How = Literal["new", "changed", "removed"]


@dataclass(frozen=True)
class News:
    """Something nobody has seen yet; `was` is what was seen before, `differences` the facts that changed."""

    child_ids: tuple[str, ...]
    kind: Kind
    change: How
    id: str
    date: date | None
    title: str
    facts: dict[str, str]
    was: dict[str, str] | None
    differences: tuple[str, ...]
    label: str


@dataclass(frozen=True)
class NotKnown:
    """What could not be asked: it is as new as before."""

    child_id: str
    kind: Kind
    text: str


@dataclass(frozen=True)
class WhatsNew:
    """The answer of `new`."""

    new: int
    news: tuple[News, ...]
    not_known: tuple[NotKnown, ...]


def whats_new(found: Digest, viewer: Viewer, today: date, words: Words) -> WhatsNew:
    """What is new, with what is not known."""
    return WhatsNew(
        len(found.new),
        tuple(_news(one, viewer, today, words) for one in found.new),
        tuple(NotKnown(lost.student_id, lost.kind, told(lost.problem, words)) for lost in found.unknown),
    )


def change_of(change: domain.Change) -> How:
    """Added, changed or removed."""
    if change.old and change.new:
        return "changed"
    return "new" if change.new else "removed"


def _news(one: domain.News, viewer: Viewer, today: date, words: Words) -> News:
    change, item = one.change, one.change.item
    return News(
        child_ids=one.children,
        kind=item.kind,
        change=change_of(change),
        id=item.id,
        date=item.day,
        title=item.title,
        facts=dict(item.facts),
        was=dict(change.old.facts) if change.old and change.new else None,
        differences=change.differences,
        label=alone_said(one, viewer, today, words),
    )
