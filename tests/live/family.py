"""An account at the stand-in, as its person calls the program."""

import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from epos_tui.domain.people import Role
from tests.emulator.numbers import Numbers
from tests.emulator.opened import StandIn
from tests.faces.calling import Said, epos

EVENING = "2026-10-15T19:20"


@dataclass(frozen=True)
class Family:
    """Signs in by what the browser hands over; the secret is kept by two small programs of the settings."""

    stand_in: StandIn
    root: Path

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
        return ("--host", self.stand_in.host, "--ca-file", str(self.stand_in.ca_file), "--now", EVENING)

    def settle(self) -> None:
        """Names the two programs in the settings."""
        self.safe.mkdir()
        give = ["sh", "-c", f'cat "{self.safe}/$0" 2>/dev/null || true', "{account}"]
        take = ["sh", "-c", f'cat > "{self.safe}/$0"', "{account}"]
        config = self.home / "config" / "config.toml"
        config.parent.mkdir(parents=True)
        config.write_text(
            f"[secrets]\ncredential_command = {json.dumps(give)}\n"
            f"credential_store_command = {json.dumps(take)}\n"
        )

    def sign_in(self, role: Role = Role.PARENT) -> Said:
        """Pastes the address at which the browser ended."""
        address = io.StringIO(self.stand_in.sessions.address(role) + "\n")
        return epos(*self.way, "sign-in", "--paste", stdin=address)

    def call(self, *argv: str, typed: str | None = None) -> Said:
        """A command of the live school."""
        return epos(*self.way, *argv, typed=typed)

    def token(self, role: Role) -> str:
        """The cookies of a browser, as a script hands them over."""
        session = self.stand_in.session(role)
        return f"auth_token={session.auth_token}; profile_id={session.profile_id}"


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
