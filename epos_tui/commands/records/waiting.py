"""What waits to be sent, as JSON."""

from dataclasses import dataclass
from typing import Literal

from epos_tui.commands.records import Moment
from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.access import Refusal
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import Stage, Waiting
from epos_tui.domain.people import Viewer
from epos_tui.i18n import Words
from epos_tui.present.outbox import waiting_said
from epos_tui.usecases.outbox import Delivery

Kind = Literal["absence", "cancellation", "signature", "message", "request"]


@dataclass(frozen=True)
class WaitingOrder:
    """An order that the school is not known to have."""

    id: str
    child_id: str
    kind: Kind
    stage: Stage
    since: Moment
    attempts: int
    refusal: Refusal | None
    label: str


@dataclass(frozen=True)
class Outbox:
    """The answer of `waiting` and of `deliver`; `arrived` are the ids of what arrived just now."""

    waiting: tuple[WaitingOrder, ...]
    arrived: tuple[str, ...]


def outbox(found: Delivery, viewer: Viewer, words: Words) -> Outbox:
    """What waits with its sentences."""
    items = tuple(_item(item, viewer, words) for item in found.waiting)
    return Outbox(items, tuple(item.id for item in found.arrived))


def kind_of(order: Order) -> Kind:
    """What was decided."""
    match order:
        case AbsenceDraft():
            return "absence"
        case AbsenceCancellation():
            return "cancellation"
        case DiarySignature():
            return "signature"
        case OutgoingMessage():
            return "message"
        case SupportRequest():
            return "request"


def _item(item: Waiting, viewer: Viewer, words: Words) -> WaitingOrder:
    return WaitingOrder(
        id=item.id,
        child_id=item.order.student_id,
        kind=kind_of(item.order),
        stage=item.stage,
        since=item.since,
        attempts=item.attempts,
        refusal=item.refusal,
        label=waiting_said(item, viewer, words),
    )
