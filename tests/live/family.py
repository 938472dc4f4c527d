"""An account at the stand-in, as its person calls the program."""

import asyncio
import io
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from epos_tui.domain.people import Role
from epos_tui.domain.session import Entrance
from epos_tui.live import Live, Visit, open_entrance, open_live
from epos_tui.portal.http.client import Client
from epos_tui.portal.http.entrance import HttpEntrance
from epos_tui.settings import Portal
from epos_tui.store.memory_file import MemoryFile
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.sign_in import Entering, SignedIn
from tests.emulator.numbers import Numbers
from tests.emulator.opened import StandIn
from tests.faces.calling import Said, epos

EVENING, LATER = "2026-10-15T19:20", "2026-10-15T20:40"


@dataclass(frozen=True)
class Family:
    """Signs in by what the browser hands over; the secret is kept by two small programs of the settings."""

    stand_in: StandIn
    root: Path
    moment: str = EVENING

    @property
    def home(self) -> Path:
        """Everything the program keeps."""
        return self.root / "home"

    @property
    def safe(self) -> Path:
        """Where the programs of the settings keep the secret, outside the home."""
        return self.root / "safe"

    @property
    def way(self) -> tuple[str, ...]:
        """The options that lead to the stand-in."""
        return ("--host", self.stand_in.host, "--ca-file", str(self.stand_in.ca_file), "--now", self.moment)

    def later(self) -> "Family":
        """The same family an hour later."""
        return replace(self, moment=LATER)

    def settle(self, before: str = "true", after: str = "true", portal: str = "") -> None:
        """Names the two programs in the settings; what the one that keeps does before and after that."""
        self.safe.mkdir(exist_ok=True)
        give = ["sh", "-c", f'cat "{self.safe}/$0" 2>/dev/null || true', "{account}"]
        take = ["sh", "-c", f'{before}; cat > "{self.safe}/$0"; {after}', "{account}"]
        config = self.home / "config" / "config.toml"
        config.parent.mkdir(parents=True, exist_ok=True)
        config.write_text(
            f"[secrets]\ncredential_command = {json.dumps(give)}\n"
            f"credential_store_command = {json.dumps(take)}\n{portal}"
        )

    def sign_in(self, role: Role = Role.PARENT) -> Said:
        """Pastes the address at which the browser ended."""
        address = io.StringIO(self.stand_in.sessions.address(role) + "\n")
        with visited() as live:
            return epos(*self.way, "sign-in", "--paste", stdin=address, live=live)

    def call(self, *argv: str, typed: str | None = None) -> Said:
        """A command of the live school."""
        with visited() as live:
            return epos(*self.way, *argv, typed=typed, live=live)

    def token(self, role: Role) -> str:
        """The cookies of a browser, as a script hands them over."""
        session = self.stand_in.session(role)
        return f"auth_token={session.auth_token}; profile_id={session.profile_id}"


@contextmanager
def visited() -> Iterator[Live]:
    """The live portal as it is, hung up afterwards: a program of its own would end here."""
    doors: list[HttpEntrance] = []
    memories: list[MemoryFile] = []

    def entrance(portal: Portal, ca_file: str, still_waiting: Callable[[int], None]) -> Entrance:
        """A slow machine says no word of its waiting."""
        found = open_entrance(portal, ca_file, lambda seconds: None)
        assert isinstance(found, HttpEntrance)
        doors.append(found)
        return found

    async def cabinet(visit: Visit, entering: Entering, signed_in: SignedIn) -> Cabinet:
        found = await open_live(visit, entering, signed_in)
        memories.extend(filter(None, [found.memory.file]))
        return found

    try:
        yield Live(entrance, cabinet)
    finally:
        for door in doors:
            door.line.get(_hung_up(door.client))
            door.line.close()
        for memory in memories:
            memory.close()


async def _hung_up(client: Client) -> None:
    """What is still being asked is answered first: a connection that is cut in its making stays open."""
    asked = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*asked, return_exceptions=True)
    await client.close()
    await asyncio.get_running_loop().shutdown_asyncgens()


@contextmanager
def handed(token: str) -> Iterator[None]:
    """While the caller of the program hands it this secret; the program takes it out of its surroundings."""
    os.environ["EPOS_TUI_TOKEN"] = token
    try:
        yield
    finally:
        os.environ.pop("EPOS_TUI_TOKEN", None)


def named(found: Any, numbers: Numbers) -> Any:
    """The same JSON with the names of the demo school in the place of numbers."""
    if isinstance(found, dict):
        return {name: named(value, numbers) for name, value in found.items()}
    if isinstance(found, list):
        return [named(item, numbers) for item in found]
    return numbers.name(found) if isinstance(found, str) else found
