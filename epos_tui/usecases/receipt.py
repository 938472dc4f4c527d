"""What became of an order."""

from dataclasses import dataclass
from enum import Enum

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import PortalRefused
from epos_tui.domain.orders import Order
from epos_tui.usecases.cabinet import Cabinet


class Outcome(Enum):
    """How it ended."""

    SENT = "sent"
    REFUSED = "refused"
    INVALID = "invalid"
    """Stopped here: it was not sent."""


@dataclass(frozen=True)
class Receipt:
    """The end of an order; `id` is the institution's name for what was made."""

    outcome: Outcome
    order: Order
    id: str = ""
    refusal: Refusal | None = None


async def send(cabinet: Cabinet, order: Order) -> Receipt:
    """Hands the order over once; a refusal is a receipt, no answer is an error."""
    try:
        id = await cabinet.portal.send(order)
    except PortalRefused as refused:
        return Receipt(Outcome.REFUSED, order, refusal=refused.refusal)
    return Receipt(Outcome.SENT, order, id)
