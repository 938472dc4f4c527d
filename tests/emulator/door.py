"""The control door: what makes the stand-in behave badly. No part of the portal."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from threading import Lock
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
    """A page about repairs instead of JSON, with status 200."""
    moved: tuple[int, str] | None = None
    """Every answer is this status with this Location."""
    wrong_types: bool = False
    """Numbers as texts, null for empty lists, objects around lists."""
    camel_case: bool = False
    """Every second field is named as in userName."""
    clubs: bool = False
    """Lessons outside the curriculum stand in the timetable, under the numbers of others."""
    unseen: bool = False
    """What is written is taken, and shown only when this ends."""
    busy: int = 0
    """So many answers of 429 …"""
    retry_after: str = "1"
    """… with this Retry-After."""
    broken: tuple[str, ...] = ()
    """Paths that begin so answer 500."""
    missing: tuple[str, ...] = ()
    """Paths that begin so answer 404."""
    declined: bool = False
    """The person says no where registered programs sign in."""
    no_devices: bool = False
    """No code for another device is given."""
    at_once: bool = False
    """A code for another device is typed there as soon as it is given."""
    interval: int = 1
    """Seconds between two questions of a device."""
    discovery: dict[str, str] = field(default_factory=dict)
    """What the document of the issuer says instead."""
    strict_rotation: bool = True
    """A token that was exchanged is dead; else it is good once more."""


@dataclass
class Door:
    """The mischief in force, and what the stand-in has seen."""

    mischief: Mischief = Mischief()
    log: list[tuple[str, str, int]] = field(default_factory=list)
    """Method, path and status of every answer."""
    sent_as: set[str] = field(default_factory=set)
    """The content types of everything that was sent to it."""
    callers: list[int] = field(default_factory=list)
    """The connection by which each was asked for."""
    most_at_once: int = 0
    """How many requests were being answered at the same time."""
    _now: int = 0
    _lock: Lock = field(default_factory=Lock)

    @contextmanager
    def passing(self) -> Iterator[None]:
        """While a request is being answered."""
        with self._lock:
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        try:
            yield
        finally:
            with self._lock:
                self._now -= 1

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
