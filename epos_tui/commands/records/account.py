"""The answer of the command that forgets, as JSON."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Forgetting:
    """The answer of `forget`; `count` orders had been sent to the school, `notes` are the family's own."""

    outcome: Literal["done", "dry_run", "declined"]
    count: int
    notes: int
    label: str
