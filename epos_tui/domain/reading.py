"""What a read brings: a value, and how fresh it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from epos_tui.domain.errors import EposError

T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")


@dataclass(frozen=True)
class Reading(Generic[T_co]):
    """A value as the portal gave it at `taken_at`."""

    value: T_co
    taken_at: datetime
    kept: bool = False
    """A copy of an earlier answer; the portal is being asked, or did not answer."""
    problem: EposError | None = None
    """Why the copy could not be renewed."""
    unread: int = 0
    """How many of the portal's records could not be understood, here and before."""

    def of(self, value: U) -> "Reading[U]":
        """What was made of the value, as fresh as it."""
        return Reading(value, self.taken_at, self.kept, self.problem, self.unread)

    def beside(self, other: "Reading[object]", value: U) -> "Reading[U]":
        """What was made of both, as fresh as the older one."""
        return Reading(
            value,
            min(self.taken_at, other.taken_at),
            self.kept or other.kept,
            self.problem or other.problem,
            max(self.unread, other.unread),
        )
