"""What became of an order."""

from dataclasses import dataclass
from enum import Enum

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import EposError
from epos_tui.domain.orders import Order


class Outcome(Enum):
    """How it ended."""

    SENT = "sent"
    REFUSED = "refused"
    INVALID = "invalid"
    """Stopped here: it was not sent."""
    UNKNOWN = "unknown"
    """Handed over, but no answer came: it may have arrived."""
    WAITS = "waits"
    """It has not left: it goes when the portal answers."""


@dataclass(frozen=True)
class Receipt:
    """The end of an order; `id` is the institution's name for what was made."""

    outcome: Outcome
    order: Order
    id: str = ""
    refusal: Refusal | None = None
    said: str = ""
    """The portal's own words when it said no."""
    problem: EposError | None = None
    """Why it waits, or why nobody knows."""
    unseen: bool = False
    """The portal has taken it, and does not show it yet."""

    @property
    def well(self) -> bool:
        """Whether nothing is left to be done by a person."""
        return self.outcome in (Outcome.SENT, Outcome.WAITS)

    @property
    def changes_something(self) -> bool:
        """Whether what is shown may be out of date now."""
        return self.outcome in (Outcome.SENT, Outcome.UNKNOWN, Outcome.WAITS)
