"""What became of an order."""

from dataclasses import dataclass
from enum import Enum

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import PortalRefused, PortalUnreachable
from epos_tui.domain.orders import Order
from epos_tui.usecases.cabinet import Cabinet


class Outcome(Enum):
    """How it ended."""

    SENT = "sent"
    REFUSED = "refused"
    INVALID = "invalid"
    """Stopped here: it was not sent."""
    UNKNOWN = "unknown"
    """Handed over, but no answer came: it may have arrived."""


@dataclass(frozen=True)
class Receipt:
    """The end of an order; `id` is the institution's name for what was made."""

    outcome: Outcome
    order: Order
    id: str = ""
    refusal: Refusal | None = None

    @property
    def may_have_arrived(self) -> bool:
        """Whether what is shown may be out of date now."""
        return self.outcome in (Outcome.SENT, Outcome.UNKNOWN)


async def send(cabinet: Cabinet, order: Order) -> Receipt:
    """Hands the order over once; any other error than a missing answer means that it did not arrive."""
    try:
        id = await cabinet.portal.send(order)
    except PortalRefused as refused:
        return Receipt(Outcome.REFUSED, order, refusal=refused.refusal)
    except PortalUnreachable:
        return Receipt(Outcome.UNKNOWN, order)
    return Receipt(Outcome.SENT, order, id)
