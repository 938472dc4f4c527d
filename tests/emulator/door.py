"""The control door: what makes the stand-in behave badly. No part of the portal."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from epos_tui.domain.people import Role

if TYPE_CHECKING:
    from tests.emulator.server import Emulator

DOOR = "/x-door/"
Ending = Literal["401", "400", "500", "200", "redirect", "html"]
"""How an ended session shows itself."""


@dataclass(frozen=True)
class Mischief:
    """How the stand-in behaves; everything off is a portal in good health."""

    ending: Ending = "401"
    delay: float = 0
    """Seconds before every answer."""
    drip: float = 0
    """Seconds between single bytes of the body."""
    cut: bool = False
    """The body ends in its middle."""
    html: bool = False
    """A page instead of JSON, with status 200."""
    wrong_types: bool = False
    """Numbers as texts, null for empty lists, objects around lists."""
    busy: int = 0
    """So many answers of 429 with a Retry-After of a second."""
    broken: tuple[str, ...] = ()
    """Paths that begin so answer 500."""
    missing: tuple[str, ...] = ()
    """Paths that begin so answer 404."""
    strict_rotation: bool = True
    """A token that was exchanged is dead; else it is good once more."""


@dataclass
class Door:
    """The mischief in force, and what the stand-in has seen."""

    mischief: Mischief = Mischief()
    log: list[tuple[str, str, int]] = field(default_factory=list)
    """Method, path and status of every answer."""

    def set(self, **changes: object) -> None:
        """Changes the behaviour from now on."""
        self.mischief = replace(self.mischief, **changes)  # type: ignore[arg-type]

    def asked(self, path: str) -> int:
        """How often the path was asked for."""
        return sum(seen == path for _, seen, _ in self.log)


def opened(emulator: "Emulator", path: str, body: bytes) -> Any:
    """What a hand at the door asks for: expire, hand-off, now, or changes of the mischief."""
    told = json.loads(body) if body.strip() else {}
    match path:
        case "expire":
            emulator.sessions.expire()
        case "hand-off":
            return {"address": emulator.sessions.address(Role(told.get("role", "parent")))}
        case "now":
            emulator.world.frozen = datetime.fromisoformat(told["now"])
        case _:
            lists = {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
            emulator.door.set(**{**told, **lists})
    return {"mischief": asdict(emulator.door.mischief), "log": emulator.door.log[-100:]}
