"""Orders on their way to the school: which may go, which must be looked for first, which wait for a word.

Nothing is sent twice, nothing old is sent without a question.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from epos_tui.domain.absence import AbsenceDraft, AbsenceNotice, AbsenceReason
from epos_tui.domain.access import Refusal
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order
from epos_tui.domain.year import days_of

SETTLE = timedelta(seconds=90)
"""How long an order whose fate is unknown is left alone: longer than the portal itself takes for anything."""
STALE = timedelta(hours=48)
"""What has waited so long is not sent without another question."""


class Stage(Enum):
    """How far an order has come."""

    QUEUED = "queued"
    """It has never left this computer."""
    SENDING = "sending"
    """It may have left it: if the program ends now, nobody knows."""
    UNKNOWN = "unknown"
    """It left, and no answer came."""
    ASK = "ask"
    """A person must decide."""
    REJECTED = "rejected"
    """The portal said no."""


@dataclass(frozen=True)
class Waiting:
    """An order that the school is not known to have."""

    id: str
    order: Order
    since: datetime
    stage: Stage = Stage.QUEUED
    attempts: int = 0
    last_attempt: datetime | None = None
    refusal: Refusal | None = None
    said: str = ""
    """The portal's own words when it said no."""


class Step(Enum):
    """What is to be done with a waiting order."""

    SEND = "send"
    LOOK = "look"
    """Read back what the school has, and find the order in it or not."""
    ASK = "ask"
    WAIT = "wait"
    LEAVE = "leave"


def next_step(item: Waiting, now: datetime) -> Step:
    """What may be done with it now, without anybody being asked."""
    match item.stage:
        case Stage.ASK | Stage.REJECTED:
            return Step.LEAVE
        case Stage.SENDING | Stage.UNKNOWN:
            if not settled(item, now):
                return Step.WAIT
            return Step.LOOK if can_be_found(item.order) else Step.ASK
        case Stage.QUEUED:
            return Step.ASK if stale(item, now) else Step.SEND


def settled(item: Waiting, now: datetime) -> bool:
    """Whether the portal must have done with it by now; a clock that went back proves nothing."""
    return item.last_attempt is not None and now - item.last_attempt >= SETTLE


def stale(item: Waiting, now: datetime) -> bool:
    """Whether sending it now would surprise: it is old, or the day it speaks of has come and gone."""
    return now - item.since > STALE or (
        isinstance(item.order, AbsenceDraft) and item.order.span.first < now.date()
    )


def has_left(item: Waiting) -> bool:
    """Whether it may have left this computer."""
    return item.stage in (Stage.SENDING, Stage.UNKNOWN) or (item.stage is Stage.ASK and item.attempts > 0)


def can_be_found(order: Order) -> bool:
    """Whether the portal shows afterwards that it has the order, and takes it twice without harm."""
    return isinstance(order, AbsenceDraft | AbsenceCancellation | DiarySignature)


def with_waiting(
    notices: Iterable[AbsenceNotice], items: Iterable[Waiting], student_id: str
) -> tuple[AbsenceNotice, ...]:
    """The institution's notices, and behind them those of the student that were announced here in vain."""
    known = tuple(notices)
    orders = [(item, item.order) for item in items if item.stage is not Stage.REJECTED]
    return known + tuple(
        AbsenceNotice(item.id, draft.span, item.since, draft.lessons, draft.reason, draft.note, waiting=True)
        for item, draft in orders
        if isinstance(draft, AbsenceDraft)
        and draft.student_id == student_id
        and not is_announced(draft, known)
    )


def waits_for_signature(items: Iterable[Waiting], student_id: str, monday: date) -> bool:
    """Whether the week was signed here and the signature has not arrived."""
    signed = [item.order for item in items if item.stage is not Stage.REJECTED]
    return DiarySignature(student_id, monday) in signed


def is_announced(draft: AbsenceDraft, notices: Iterable[AbsenceNotice]) -> bool:
    """Whether the school has a notice for every day or lesson of the draft, with its reason."""
    known = [item for item in notices if _id_of(item.reason) == _id_of(draft.reason)]
    numbers = draft.lessons or (None,)
    return all(_covers(known, day, number) for day in days_of(draft.span) for number in numbers)


def _id_of(reason: AbsenceReason | None) -> str:
    """A reason may have been renamed since the order was decided."""
    return reason.id if reason else ""


def _covers(notices: Iterable[AbsenceNotice], day: date, number: int | None) -> bool:
    of_day = [item for item in notices if day in item.span]
    return any(not item.lessons or number in item.lessons for item in of_day)
