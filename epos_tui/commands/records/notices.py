"""Notices of absence, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records import Moment
from epos_tui.domain.absence import AbsenceDraft, AbsenceNotice, AbsenceReason
from epos_tui.i18n import Words
from epos_tui.present.absence import notice_said
from epos_tui.present.line import capital


@dataclass(frozen=True)
class Reason:
    """A reason the institution offers."""

    id: str
    name: str


@dataclass(frozen=True)
class Notice:
    """A notice the school has; no `lessons` means whole days."""

    id: str
    first: date
    last: date
    lessons: tuple[int, ...]
    reason: Reason | None
    note: str
    created_at: Moment
    waiting: bool
    """It was decided here and the school is not known to have it."""
    label: str


@dataclass(frozen=True)
class Draft:
    """A notice not yet sent."""

    first: date
    last: date
    lessons: tuple[int, ...]
    reason: Reason | None
    note: str


def notice(item: AbsenceNotice, words: Words) -> Notice:
    """The notice with its sentence."""
    return Notice(
        id=item.id,
        waiting=item.waiting,
        first=item.span.first,
        last=item.span.last,
        lessons=item.lessons,
        reason=reason(item.reason),
        note=item.note,
        created_at=item.created_at,
        label=capital(notice_said(item, words)),
    )


def draft(item: AbsenceDraft) -> Draft:
    """What would be sent."""
    return Draft(item.span.first, item.span.last, item.lessons, reason(item.reason), item.note)


def reason(known: AbsenceReason | None) -> Reason | None:
    """The reason, if one is given."""
    return Reason(known.id, known.name) if known else None
